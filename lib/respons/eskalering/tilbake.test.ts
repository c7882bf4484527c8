import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { motorpool, withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { lagSender } from '../kanal/sender';
import type { Sending } from '../kanal/typer';
import type { Kilde } from '../mottak/kilder';
import { ett, forfall, installert, nokkel, rader, rutet } from '../oppdrag/testhjelp';
import { gaaAvVakt, gaaPaaVakt } from '../oppdrag/vakt/commands';
import { slipp, ta } from '../oppdrag/varsel/commands';
import { avklar } from '../oppdrag/varsel/commands-lukk';
import { kvitter, sendUtrykning } from '../oppdrag/varsel/commands-utrykning';
import { hentKo, lesKovarsel } from '../oppdrag/varsel/queries';
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
