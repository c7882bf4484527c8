import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { motorpool, withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { lagSender } from '../kanal/sender';
import type { Sending } from '../kanal/typer';
import type { Kilde } from '../mottak/kilder';
import { ett, forfall, installert, nokkel, rader, rutet, typer } from '../oppdrag/testhjelp';
import { gaaAvVakt, gaaPaaVakt } from '../oppdrag/vakt/commands';
import { avvent, overfor, overta, slipp, ta } from '../oppdrag/varsel/commands';
import { avklar } from '../oppdrag/varsel/commands-lukk';
import { giTilbakeVedUtlogging, settMistet } from '../oppdrag/varsel/commands-mistet';
import { kvitter, sendUtrykning } from '../oppdrag/varsel/commands-utrykning';
import { hentKo, lesKovarsel } from '../oppdrag/varsel/queries';
import { hentStartsted } from '../oppdrag/varsel/queries-mistet';
import { siden } from '../strom/strom';
import { alleForfaller, MODELL, nyKilde, settModell } from '../testhjelp';
import { vaakOverTilgang } from './tilgang';
import { avslutt } from './tilgang-slutt';
import { iTransaksjon } from './transaksjon';

const db = testdb();
let hjemme: Actor;
let operator: Actor;
let leder: Actor;
let kilde: Kilde;
let v: string;

const paaVakt = (a: Actor, lag: string) => gaaPaaVakt(a, { nokkel: nokkel(), virksomhetId: v, lag, soneId: '' });
const sagt = async (id: string) =>
  (
    await rader<{ m: string; melding: string; kanal: string }>(
      `select mottaker m, innhold->>'melding' melding, kanal from respons.utsending where "varselId" = $1 and innhold ? 'melding' order by 1`,
      [id],
    )
  ).map((r) => [r.m, r.melding, r.kanal]);
const tatt = async (a: Actor) => {
  const id = await rutet(kilde, { enhet: 'M-1' });
  await ta(a, { nokkel: nokkel(), varselId: id });
  return id;
};
const stille = async () => {
  await alleForfaller();
  await forfall();
  await alleForfaller();
  await forfall();
};
const loggerUt = (a: Actor) => withActor(a, (tx) => giTilbakeVedUtlogging({ tx, actor: a }));
const vakten = async (a: Actor) =>
  (await rader<{ id: string }>('select id from respons.vakt where til is null and "ansattId" = $1', [a.ansattId]))[0]?.id ?? '';

beforeAll(async () => {
  [hjemme, operator, leder] = [await db.actor('hjemmetjeneste'), await db.actor('responsoperator'), await db.actor('leder')];
  v = hjemme.virksomhetId;
  kilde = (await nyKilde(v)).kilde;
  const sone = await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId: v, type: 'HJEMMETJENESTE' } });
  await installert(db, 'M-1', sone.id);
});
beforeEach(async () => {
  await motorpool().query('delete from respons.vakt');
  await motorpool().query('delete from respons.utsending');
  await motorpool().query('delete from respons.abonnement');
  await motorpool().query(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null`);
  await settModell(v, MODELL);
  await paaVakt(hjemme, 'hjemme');
  await paaVakt(operator, 'senter');
});

describe('who had a varsel that goes back is told, with why', () => {
  const meg = () => `ansatt:${hjemme.ansattId}`;

  it('taken, then silent', async () => {
    const id = await tatt(hjemme);
    await stille();
    expect(await ett(id)).toMatchObject({ status: 'VENTER', tattAvId: null });
    expect(await sagt(id)).toEqual([[meg(), 'tilbakeStille', 'app']]);
  });

  it('a call-out that nobody answered', async () => {
    const id = await tatt(operator);
    await sendUtrykning(operator, { nokkel: nokkel(), varselId: id, lag: 'hjemme', melding: '' });
    await alleForfaller();
    await forfall();
    expect(await sagt(id)).toEqual([[`ansatt:${operator.ansattId}`, 'tilbakeUbesvart', 'app']]);
  });

  it('both who sent somebody out and who was out', async () => {
    const id = await tatt(operator);
    await sendUtrykning(operator, { nokkel: nokkel(), varselId: id, lag: 'hjemme', melding: '' });
    await kvitter(hjemme, { nokkel: nokkel(), varselId: id, hva: 'paaVei' });
    await stille();
    expect(await sagt(id)).toEqual([meg(), `ansatt:${operator.ansattId}`].sort().map((m) => [m, 'tilbakeStille', 'app']));
  });

  it('logged off by a colleague', async () => {
    const id = await tatt(hjemme);
    await gaaAvVakt(leder, { nokkel: nokkel(), vaktId: await vakten(hjemme) });
    expect(await sagt(id)).toEqual([[meg(), 'tilbakeDinVakt', 'app']]);
    const [h] = await rader<{ ansattId: string }>(`select "ansattId" from respons.hendelse where "varselId" = $1 and type = 'TILGANG_SLUTT'`, [id]);
    expect(h?.ansattId, 'whose it was').toBe(hjemme.ansattId);
  });

  it('whose duty ended is told so, and who sent them out that it was another’s', async () => {
    const id = await tatt(operator);
    await sendUtrykning(operator, { nokkel: nokkel(), varselId: id, lag: 'hjemme', melding: '' });
    await kvitter(hjemme, { nokkel: nokkel(), varselId: id, hva: 'paaVei' });
    await gaaAvVakt(leder, { nokkel: nokkel(), vaktId: await vakten(hjemme) });
    expect(new Map((await sagt(id)).map(([m, melding]) => [m, melding]))).toEqual(
      new Map([
        [meg(), 'tilbakeDinVakt'],
        [`ansatt:${operator.ansattId}`, 'tilbakeVakt'],
      ]),
    );
  });

  it('who logged out is told that, who sent them out that it was another, and the log says it', async () => {
    const id = await tatt(operator);
    await sendUtrykning(operator, { nokkel: nokkel(), varselId: id, lag: 'hjemme', melding: '' });
    await kvitter(hjemme, { nokkel: nokkel(), varselId: id, hva: 'paaVei' });
    expect(await loggerUt(hjemme)).toBe(1);
    expect(new Map((await sagt(id)).map(([m, melding]) => [m, melding]))).toEqual(
      new Map([
        [meg(), 'tilbakeUtlogget'],
        [`ansatt:${operator.ansattId}`, 'tilbakeHolderUtlogget'],
      ]),
    );
    const [h] = await rader<{ ansattId: string; data: object }>(
      `select "ansattId", data from respons.hendelse where "varselId" = $1 and type in ('TILGANG_SLUTT', 'UTLOGGET')`,
      [id],
    );
    expect([h?.ansattId, h?.data, await typer(id)]).toEqual([hjemme.ansattId, { navn: hjemme.navn }, expect.arrayContaining(['UTLOGGET'])]);
    expect([(await hentKo(hjemme)).mistet, (await hentKo(operator)).mistet]).toMatchObject([[{ type: 'DIN_UTLOGGING' }], [{ type: 'UTLOGGET' }]]);
  });

  it.each([
    ['taken over', async (id: string) => overta(operator, { nokkel: nokkel(), varselId: id })],
    [
      'taken while it waits for a visit',
      async (id: string) => {
        await avvent(hjemme, { nokkel: nokkel(), varselId: id, til: new Date(Date.now() + 3600_000).toISOString(), grunn: 'Hjelpen kommer' });
        await ta(operator, { nokkel: nokkel(), varselId: id });
      },
    ],
  ])('%s by another: by whom, also to who was not there', async (_, gjor) => {
    const id = await tatt(hjemme);
    await gjor(id);
    expect(await sagt(id)).toEqual([[meg(), 'tilbakeOvertatt', 'app']]);
    expect((await hentKo(hjemme)).mistet).toMatchObject([{ varselId: id, type: 'OVERTATT', av: operator.navn, naa: null }]);
    const kollega = (await rader<{ id: string }>('select id from respons.vakt where til is null and "ansattId" = $1', [hjemme.ansattId]))[0];
    await overfor(operator, { nokkel: nokkel(), varselId: id, tilVaktId: kollega?.id ?? '' });
    await avklar(hjemme, { nokkel: nokkel(), varselId: id, grunn: 'hjulpet', merknad: '' });
    expect((await hentKo(hjemme)).mistet, 'had it again, and closed it').toEqual([]);
  });

  it('who is out goes on when the varsel is taken over from who sent them', async () => {
    const id = await tatt(operator);
    await sendUtrykning(operator, { nokkel: nokkel(), varselId: id, lag: 'hjemme', melding: '' });
    await kvitter(hjemme, { nokkel: nokkel(), varselId: id, hva: 'paaVei' });
    await overta(leder, { nokkel: nokkel(), varselId: id });
    expect(await sagt(id)).toEqual([[`ansatt:${operator.ansattId}`, 'tilbakeOvertatt', 'app']]);
  });

  it('what was told live has the time of the picture', async () => {
    const id = await tatt(hjemme);
    const { posisjon } = await hentKo(operator);
    await loggerUt(hjemme);
    const { hendelser } = await siden(v, posisjon);
    const [m] = (await hentKo(hjemme)).mistet;
    expect(hendelser.find((h) => h.varselId === id && h.type === 'UTLOGGET')?.tid).toBe(m?.naar);
  });

  it('what one has said «greit» to is not told again, on any machine; the next loss is', async () => {
    const id = await tatt(hjemme);
    await loggerUt(hjemme);
    const [m] = (await hentKo(hjemme)).mistet;
    const greit = { varselId: id, naar: m?.naar ?? '' };
    await settMistet(operator, greit);
    expect((await hentKo(hjemme)).mistet, 'nobody does it for another').toHaveLength(1);
    await settMistet(hjemme, greit);
    expect((await hentKo(hjemme)).mistet).toEqual([]);
    expect(await hentStartsted(hjemme)).toBe('/oppgaver');
    await ta(hjemme, { nokkel: nokkel(), varselId: id });
    await loggerUt(hjemme);
    await settMistet(hjemme, greit);
    expect((await hentKo(hjemme)).mistet, 'another loss').toMatchObject([{ varselId: id }]);
    expect(await hentStartsted(hjemme)).toBe('/respons/felt');
  });

  it('the first picture of the queue says it too, also when another has had it since, and not of yesterday’s', async () => {
    const id = await tatt(hjemme);
    const sies = async (a = hjemme) => (await hentKo(a)).mistet.map((m) => [m.varselId, m.type, m.hva]);
    expect(await sies()).toEqual([]);
    await gaaAvVakt(leder, { nokkel: nokkel(), vaktId: await vakten(hjemme) });
    expect(await sies()).toEqual([[id, 'DIN_VAKT_SLUTT', 'trygghetsalarm']]);
    expect(await sies(operator), 'not who never had it').toEqual([]);
    expect(await sies(await db.actor('hjemmetjeneste', 'skogvang'))).toEqual([]);
    await rader(`update respons.utsending set opprettet = now() - interval '13 hours' where "varselId" = $1 and slag = -1`, [id]);
    expect(await sies()).toEqual([]);
    await rader(`update respons.utsending set opprettet = now() where "varselId" = $1 and slag = -1`, [id]);
    await ta(operator, { nokkel: nokkel(), varselId: id });
    expect((await hentKo(hjemme)).mistet).toMatchObject([{ varselId: id, naa: { navn: operator.navn, lukket: null } }]);
    await avklar(operator, { nokkel: nokkel(), varselId: id, grunn: 'hjulpet', merknad: '' });
    expect((await hentKo(hjemme)).mistet).toMatchObject([{ varselId: id, naa: { navn: operator.navn, lukket: expect.any(String) } }]);
    expect(await sies(await db.actor('hjemmetjeneste', 'skogvang'))).toEqual([]);
  });

  it('but not who has had it again', async () => {
    const id = await tatt(hjemme);
    await gaaAvVakt(leder, { nokkel: nokkel(), vaktId: await vakten(hjemme) });
    await ta(hjemme, { nokkel: nokkel(), varselId: id });
    expect((await hentKo(hjemme)).mistet).toEqual([]);
    await slipp(hjemme, { nokkel: nokkel(), varselId: id });
    expect((await hentKo(hjemme)).mistet).toEqual([]);
  });

  it('the vaktlag is gone', async () => {
    const id = await tatt(hjemme);
    await settModell(v, { ...MODELL, vaktlag: MODELL.vaktlag.filter((l) => l.id !== 'hjemme') });
    await vaakOverTilgang();
    expect(await sagt(id)).toEqual([[meg(), 'tilbakeDinVakt', 'app']]);
    await vaakOverTilgang();
    expect(await sagt(id), 'once').toHaveLength(1);
  });

  it.each(['SLUTTET', 'SPERRET', 'UTEN_ROLLE'])('but not who has no access any more: %s', async (grunn) => {
    const id = await tatt(hjemme);
    await iTransaksjon((c) => avslutt(c, { vakter: [], personer: [{ ansattId: hjemme.ansattId, grunn }] }));
    expect(await ett(id)).toMatchObject({ status: 'VENTER' });
    expect(await sagt(id)).toEqual([]);
  });
});

it('follows by push, names nobody, stands beside the next message of the varsel, and is no part of its plan', async () => {
  await rader(
    `insert into respons.abonnement (id, "virksomhetId", "ansattId", endpoint, noekler) values (gen_random_uuid(), $1, $2, 'https://p/1', '{}')`,
    [v, hjemme.ansattId],
  );
  // Taken from the queue: nobody had told them of it.
  const id = await tatt(hjemme);
  await motorpool().query('delete from respons.utsending');
  await gaaAvVakt(leder, { nokkel: nokkel(), vaktId: await vakten(hjemme) });
  const sendt: Sending[] = [];
  const sender = lagSender({
    webpush: async (s) => {
      sendt.push(s);
      return { ok: true, levert: false };
    },
  });
  await sender.enRunde();
  const [s] = sendt.filter((x) => x.adresse === hjemme.ansattId);
  expect(s?.tekst).toBe('Et varsel du hadde i Helhet, er tilbake i køen, fordi vakten din er avsluttet');
  expect(s?.merke).not.toBe(id);
  expect(JSON.stringify(s)).not.toMatch(/Olga|Nes\b|Bakken/);
  const kovarsel = await withActor(operator, (tx) => lesKovarsel(tx, id));
  expect(kovarsel?.fortalt).not.toContain(hjemme.ansattId);
});
