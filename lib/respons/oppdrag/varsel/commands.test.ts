import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { motorpool, withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { rutNye } from '../../eskalering/ruter';
import type { Kilde } from '../../mottak/kilder';
import { taImot } from '../../mottak/ko';
import { alleForfaller, MODELL, nyKilde, settModell, settPaaVakt, varsel } from '../../testhjelp';
import { leggTilBesok } from '../runde/commands-besok';
import { ett, forfall, installert, nokkel, rader, rutet, typer } from '../testhjelp';
import { avvent, notat, overfor, overta, ring, slipp, ta, tilkallNodetat } from './commands';
import { avklar, rutVidere } from './commands-lukk';
import { ferdig, kvitter, sendUtrykning } from './commands-utrykning';
import { hentKo, rollerForVarsel, tellVentende } from './queries';
import { lesVarselkort } from './queries-varselkort';

const db = testdb();
let kilde: Kilde;
let virksomhetId: string;
let soner: string[];
let hjemme: Actor;
let operator: Actor;
let leder: Actor;
let fremmed: Actor;
let personId: string;
let tjenesteId: string;

const paa = (varselId: string) => ({ nokkel: nokkel(), varselId });
const kode = (kode: string, tekst?: string) => expect.objectContaining(tekst ? { kode, tekst } : { kode });
const nyttFall = () => rutet(kilde, { enhet: 'A-1', type: 'fall' });

beforeAll(async () => {
  hjemme = await db.actor('hjemmetjeneste');
  operator = await db.actor('responsoperator');
  leder = await db.actor('leder');
  fremmed = await db.actor('responsoperator', 'skogvang');
  virksomhetId = hjemme.virksomhetId;
  soner = (await db.admin.enhet.findMany({ where: { virksomhetId, type: 'HJEMMETJENESTE' }, orderBy: { navn: 'asc' } })).map((e) => e.id);
  kilde = (await nyKilde(virksomhetId)).kilde;
  ({ personId, tjenesteId } = await installert(db, 'A-1', soner[0] ?? ''));
});

beforeEach(async () => {
  await settModell(virksomhetId);
  await motorpool().query('delete from respons.vakt');
  await motorpool().query(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null, mottatt = mottatt - interval '60 days'`);
  await motorpool().query('update respons.samling set aapen = false');
  await settPaaVakt(virksomhetId, 'hjemme', hjemme, soner[0]);
  await settPaaVakt(virksomhetId, 'senter', operator);
});

it('one source that floods the queue hides no other’s, and what is technical hides no alarm', async () => {
  const flom = (await nyKilde(virksomhetId)).kilde;
  await taImot(
    flom,
    Array.from({ length: 320 }, (_, i) => varsel({ enhet: `F-${i}`, type: 'brann' })),
  );
  await taImot(
    flom,
    Array.from({ length: 120 }, (_, i) => varsel({ enhet: `T-${i}`, type: 'teknisk', verdi: 'batteri' })),
  );
  const id = await nyttFall();
  while ((await rutNye()) > 0);
  const { varsler, skjult } = await hentKo(operator);
  const vist = varsler.map((v) => v.id);
  expect(vist).toContain(id);
  expect(varsler.filter((v) => v.type === 'brann')).toHaveLength(299);
  expect(skjult, 'and what there is no room for is counted').toBe(21);
  const [utenfor] = await rader<{ id: string }>(
    `select id from respons.varsel where "virksomhetId" = $1 and status = 'VENTER' and type = 'brann' and id <> all($2::uuid[])`,
    [virksomhetId, vist],
  );
  await ta(operator, paa(utenfor?.id ?? ''));
  const etter = await hentKo(operator);
  expect([etter.skjult, etter.varsler.some((v) => v.id === utenfor?.id)], 'what one has is always there').toEqual([20, true]);
});

describe('take', () => {
  it('of two at once one wins, and the other is told who', async () => {
    const id = await nyttFall();
    const svar = await Promise.allSettled([ta(operator, paa(id)), ta(hjemme, paa(id)), ta(leder, paa(id))]);
    expect(svar.filter((s) => s.status === 'fulfilled')).toHaveLength(1);
    const v = await ett(id);
    for (const s of svar)
      if (s.status === 'rejected') expect(s.reason).toMatchObject({ kode: 'REGEL', tekst: 'varselTatt', gjeldende: { navn: v.tattAvNavn } });
    expect(v).toMatchObject({ status: 'TATT', om: 300 });
    expect(v.forsteSvar).toEqual(v.tatt);
    expect((await typer(id)).filter((t) => t === 'TATT')).toHaveLength(1);
  });

  it('waits, counted for whom it is for, until somebody has', async () => {
    const tall = async () => [await tellVentende(operator), await tellVentende(hjemme), await tellVentende(fremmed)];
    expect(await tall()).toEqual([0, 0, 0]);
    const id = await nyttFall();
    expect(await tall()).toEqual([1, 1, 0]);
    await ta(operator, paa(id));
    expect(await tall()).toEqual([0, 0, 0]);
    await expect(tellVentende(await db.actor('saksbehandler'))).rejects.toEqual(kode('FORBUDT'));
  });

  it('the same press twice is one', async () => {
    const id = await nyttFall();
    const d = paa(id);
    await Promise.all([ta(operator, d), ta(operator, d)]);
    expect((await typer(id)).filter((t) => t === 'TATT')).toHaveLength(1);
  });

  it('is not for another kommune: the varsel is not there', async () => {
    const id = await nyttFall();
    await expect(ta(fremmed, paa(id))).rejects.toEqual(kode('IKKE_FUNNET'));
    expect((await hentKo(fremmed)).varsler).toEqual([]);
    expect(await withActor(fremmed, (tx) => lesVarselkort(tx, fremmed, id))).toBeNull();
    await expect(ta(await db.actor('saksbehandler'), paa(id))).rejects.toEqual(kode('FORBUDT'));
  });

  it('opened in another role, those of one’s own that may see it are offered, and nobody else’s varsel is told of', async () => {
    const id = await nyttFall();
    const saksbehandler = await db.actor('saksbehandler');
    const i = ({ rolle, virksomhetId }: Actor) => ({ rolle, virksomhetId });
    expect(await rollerForVarsel(fremmed, id, [i(fremmed), i(saksbehandler), i(hjemme)])).toEqual([i(hjemme)]);
    expect(await rollerForVarsel(saksbehandler, id, [i(saksbehandler), i(operator)])).toEqual([i(operator)]);
    expect(await rollerForVarsel(fremmed, id, [i(fremmed)])).toEqual([]);
    for (const feil of ['x', nokkel()]) expect(await rollerForVarsel(fremmed, feil, [i(hjemme)])).toEqual([]);
  });

  it('is for those whose list it is on, whoever knows its address', async () => {
    const tekniker = await db.actor('tekniker');
    const id = await nyttFall();
    const kort = (a: Actor) => withActor(a, (tx) => lesVarselkort(tx, a, id));
    expect(await kort(tekniker)).toMatchObject({ min: false, lovlige: [] });
    await motorpool().query('delete from respons.vakt where "ansattId" = $1', [hjemme.ansattId]);
    await motorpool().query(`delete from respons.utsending where "varselId" = $1`, [id]);
    for (const a of [tekniker, hjemme]) {
      await expect(ta(a, paa(id))).rejects.toEqual(kode('FORBUDT'));
      await expect(notat(a, { ...paa(id), tekst: 'x' })).rejects.toEqual(kode('FORBUDT'));
      await expect(leggTilBesok(a, { ...paa(id), tid: new Date().toISOString(), hva: 'x' })).rejects.toEqual(kode('FORBUDT'));
    }
    expect(await ett(id)).toMatchObject({ status: 'VENTER' });
    await motorpool().query(`update respons.varsel set merker = '{UTEN_VAKT}' where id = $1`, [id]);
    await ta(tekniker, paa(id));
    expect(await kort(tekniker)).toMatchObject({ min: true, hvem: 'holder' });
  });

  it('of a person is not handed to who is on duty for what is technical alone', async () => {
    const tekniker = await db.actor('tekniker');
    await settPaaVakt(virksomhetId, 'teknisk', tekniker);
    const fall = await nyttFall();
    const nett = await rutet(kilde, { enhet: 'A-1', type: 'teknisk', verdi: 'nett' });
    const tilbys = async (id: string) =>
      (await withActor(operator, (tx) => lesVarselkort(tx, operator, id)))?.kolleger.some((k) => k.navn === tekniker.navn);
    const [v] = await rader<{ id: string }>('select id from respons.vakt where "ansattId" = $1', [tekniker.ansattId]);
    const gi = (id: string) => overfor(operator, { ...paa(id), tilVaktId: v?.id ?? '' });
    for (const id of [fall, nett]) await ta(operator, paa(id));
    expect([await tilbys(fall), await tilbys(nett)]).toEqual([false, true]);
    await expect(gi(fall)).rejects.toEqual(kode('REGEL', 'kollegaBareTeknisk'));
    await gi(nett);
    await settPaaVakt(virksomhetId, 'mottaksvakt', tekniker);
    expect(await tilbys(fall)).toBe(true);
    await gi(fall);
    expect(await ett(fall)).toMatchObject({ tattAvId: tekniker.ansattId });
  });

  it('is given up, handed over and taken over', async () => {
    const id = await nyttFall();
    await ta(operator, paa(id));
    const [v] = await rader<{ id: string }>('select id from respons.vakt where "ansattId" = $1', [hjemme.ansattId]);
    await expect(overfor(leder, { ...paa(id), tilVaktId: v?.id ?? '' })).rejects.toEqual(kode('REGEL', 'varselTatt'));
    await overfor(operator, { ...paa(id), tilVaktId: v?.id ?? '' });
    expect(await ett(id)).toMatchObject({ status: 'TATT', tattAvId: hjemme.ansattId });
    const overfort = async () => (await hentKo(operator)).varsler.find((x) => x.id === id);
    expect(await overfort()).toMatchObject({ overfort: true, merker: [] });
    await notat(operator, { ...paa(id), tekst: 'Gitt til Kari' });
    expect(await overfort()).toMatchObject({ overfort: true });
    expect([await tellVentende(hjemme), await tellVentende(operator)]).toEqual([1, 0]);
    await ta(hjemme, paa(id));
    expect(await overfort()).toMatchObject({ status: 'TATT', tattAvId: hjemme.ansattId, overfort: false });
    await expect(ta(hjemme, paa(id)), 'taken already').rejects.toEqual(kode('REGEL', 'varselIkkeNaa'));
    await overta(leder, paa(id));
    expect(await ett(id)).toMatchObject({ tattAvNavn: leder.navn });
    const foer = (await ett(id)).forsteSvar;
    await slipp(leder, paa(id));
    expect(await ett(id)).toMatchObject({ status: 'VENTER', tattAvId: null, om: 0 });
    await forfall();
    await ta(operator, paa(id));
    expect((await ett(id)).forsteSvar).toEqual(foer);
    expect((await typer(id)).slice(-5)).toEqual(['TATT', 'OVERFORT', 'SLUPPET', 'VARSLET', 'TATT']);
  });
});

describe('what the holder does', () => {
  it('puts off the reminder, and takes back one that was given', async () => {
    const id = await nyttFall();
    await ta(operator, paa(id));
    await alleForfaller();
    await forfall();
    expect((await ett(id)).paaminnet).not.toBeNull();
    await notat(leder, { ...paa(id), tekst: 'Ser på det' });
    expect((await ett(id)).paaminnet).not.toBeNull();
    await ring(operator, { ...paa(id), hvem: 'Olga', svar: false });
    expect(await ett(id)).toMatchObject({ status: 'TATT', paaminnet: null, om: 300 });
  });

  it('emergency numbers are noted and close nothing', async () => {
    const id = await nyttFall();
    await tilkallNodetat(operator, { ...paa(id), nummer: '113', merknad: 'Ambulanse på vei' });
    expect(await ett(id)).toMatchObject({ status: 'VENTER' });
    expect(await typer(id)).toContain('NODETAT');
  });

  it('waits for a visit, is reminded then, and is back in the queue when nothing is done', async () => {
    const id = await nyttFall();
    await ta(operator, paa(id));
    const om = (timer: number) => new Date(Date.now() + timer * 3_600_000).toISOString();
    await expect(avvent(operator, { ...paa(id), til: om(-1), grunn: 'Besøk' })).rejects.toEqual(kode('REGEL', 'avventTid'));
    await expect(avvent(operator, { ...paa(id), til: om(30), grunn: 'Besøk' })).rejects.toEqual(kode('REGEL', 'avventTid'));
    await avvent(operator, { ...paa(id), til: om(2), grunn: 'Besøk' });
    const v = await ett(id);
    expect(v).toMatchObject({ status: 'AVVENTER' });
    expect(Math.abs((v.om as number) - 7200)).toBeLessThan(10);
    await alleForfaller();
    await forfall();
    await alleForfaller();
    await forfall();
    expect(await ett(id)).toMatchObject({ status: 'VENTER', tattAvId: null });
  });
});

describe('call-out', () => {
  it('tells those on duty, takes their receipts, and comes back for the decision', async () => {
    const id = await nyttFall();
    await ta(operator, paa(id));
    await expect(sendUtrykning(operator, { ...paa(id), lag: 'teknisk', melding: '' })).rejects.toEqual(kode('REGEL', 'ingenPaaVaktILaget'));
    expect(await sendUtrykning(operator, { ...paa(id), lag: 'hjemme', melding: 'Nøkkel i boks' })).toMatchObject({ fortalt: 1 });
    expect(await ett(id)).toMatchObject({ status: 'UTRYKNING', lag: 'hjemme', om: 180, tattAvId: operator.ansattId });
    await expect(kvitter(leder, { ...paa(id), hva: 'paaVei' })).rejects.toEqual(kode('REGEL', 'varselTatt'));
    await kvitter(hjemme, { ...paa(id), hva: 'paaVei' });
    expect(await ett(id)).toMatchObject({ status: 'UTRYKNING', utrykning: { utrykker: hjemme.navn }, om: 2700 });
    await kvitter(hjemme, { ...paa(id), hva: 'framme' });
    await ferdig(hjemme, { ...paa(id), merknad: 'Hjalp henne opp' });
    expect(await ett(id)).toMatchObject({ status: 'TATT', tattAvId: operator.ansattId, lag: null, utrykning: null });
    await avklar(operator, { ...paa(id), grunn: 'hjulpet', merknad: '' });
    expect(await ett(id)).toMatchObject({ status: 'LUKKET', nesteForfall: null, utfall: 'hjulpet', lukketAvNavn: operator.navn });
    expect((await typer(id)).slice(-6)).toEqual(['TATT', 'UTRYKNING_SENDT', 'UTRYKNING_PAA_VEI', 'UTRYKNING_FRAMME', 'UTRYKNING_FERDIG', 'AVKLART']);
  });

  it('without an answer it is back in the queue', async () => {
    const id = await nyttFall();
    await ta(operator, paa(id));
    await sendUtrykning(operator, { ...paa(id), lag: 'hjemme', melding: '' });
    await alleForfaller();
    await forfall();
    expect(await ett(id)).toMatchObject({ status: 'VENTER' });
    expect(await typer(id)).toContain('UTRYKNING_UBESVART');
  });

  it('one who has answered and is then silent is reminded first, and each receipt counts as being there', async () => {
    const id = await nyttFall();
    await kvitter(hjemme, { ...paa(id), hva: 'paaVei' });
    const videre = async () => {
      await alleForfaller();
      await forfall();
      return typer(id);
    };
    expect((await videre()).at(-1)).toBe('PAAMINNET');
    expect(await ett(id)).toMatchObject({ status: 'UTRYKNING', tattAvId: hjemme.ansattId });
    await kvitter(hjemme, { ...paa(id), hva: 'framme' });
    expect((await videre()).at(-1)).toBe('PAAMINNET');
    expect(await videre()).toContain('GITT_TILBAKE');
    expect(await typer(id)).not.toContain('UTRYKNING_UBESVART');
    expect(await ett(id)).toMatchObject({ status: 'VENTER', tattAvId: null });
  });

  it('the receipt of those called out takes back a reminder too', async () => {
    const id = await nyttFall();
    await ta(operator, paa(id));
    await sendUtrykning(operator, { ...paa(id), lag: 'hjemme', melding: '' });
    await kvitter(hjemme, { ...paa(id), hva: 'paaVei' });
    await alleForfaller();
    await forfall();
    await kvitter(hjemme, { ...paa(id), hva: 'framme' });
    await alleForfaller();
    await forfall();
    expect((await typer(id)).filter((t) => t === 'PAAMINNET')).toHaveLength(2);
    expect(await ett(id)).toMatchObject({ status: 'UTRYKNING' });
  });

  it('in the field one goes with one tap, and closes', async () => {
    const id = await nyttFall();
    await kvitter(hjemme, { ...paa(id), hva: 'paaVei' });
    expect(await ett(id)).toMatchObject({ status: 'UTRYKNING', tattAvId: hjemme.ansattId, lag: 'hjemme' });
    expect((await ett(id)).forsteSvar).not.toBeNull();
    await avklar(hjemme, { ...paa(id), grunn: 'hjulpet', merknad: 'Falt på badet' });
    expect(await ett(id)).toMatchObject({ status: 'LUKKET' });
    await expect(avklar(hjemme, { ...paa(id), grunn: 'hjulpet', merknad: '' })).rejects.toMatchObject({
      kode: 'REGEL',
      tekst: 'varselLukket',
      gjeldende: { navn: hjemme.navn, naar: expect.stringMatching(/Z$/) },
    });
    await notat(hjemme, { ...paa(id), tekst: 'Ettertanke' });
  });
});

describe('to another receiver', () => {
  it('is a beat of its own, performed at once, and the plan goes on', async () => {
    const id = await nyttFall();
    await ta(operator, paa(id));
    await rutVidere(operator, { ...paa(id), til: 'vaktlag:senter', merknad: '' });
    await forfall();
    expect(await ett(id)).toMatchObject({ status: 'VENTER', tattAvId: null, slag: 2 });
    const [u] = await rader<{ navn: string; slag: number }>(
      'select navn, slag from respons.utsending where "varselId" = $1 order by id desc limit 1',
      [id],
    );
    expect(u).toEqual({ navn: operator.navn, slag: 1 });
    await expect(rutVidere(operator, { ...paa(id), til: 'vaktlag:finnes-ikke', merknad: '' })).rejects.toEqual(kode('REGEL', 'mottakerUkjent'));
    // Also when the plan has come to its end and repeats the last beat.
    await motorpool().query('update respons.varsel set slag = 9 where id = $1', [id]);
    await rutVidere(operator, { ...paa(id), til: 'mottaksvakt', merknad: '' });
    await forfall();
    expect(await ett(id)).toMatchObject({ slag: 10, status: 'VENTER' });
  });

  it("another virksomhet's centre sees it, handles it and sees what it needs of the person, until it is closed", async () => {
    await settModell(
      virksomhetId,
      {
        ...MODELL,
        regler: [
          {
            ...(MODELL.regler[1] as (typeof MODELL.regler)[1]),
            steg: [{ til: [{ art: 'virksomhet', navn: 'Senteret' }], ventSekunder: 60, gjenta: 0 }],
          },
        ],
      },
      { Senteret: { virksomhetId: fremmed.virksomhetId } },
    );
    await settPaaVakt(fremmed.virksomhetId, 'mottaksvakt', fremmed);
    const overlevert = (id: string) =>
      withActor(fremmed, async (tx) => {
        expect(await tx.person.count({ where: { id: personId } })).toBe(0);
        return (await tx.$queryRaw<{ p: object | null }[]>`select respons.overlevert(${id}::uuid) p`)[0]?.p;
      });
    const id = await nyttFall();
    expect((await hentKo(fremmed)).varsler.map((v) => v.id)).toEqual([id]);
    expect(await overlevert(id)).toMatchObject({ fornavn: 'Olga', paarorende: [{ navn: 'Nina Nes' }] });
    await ta(fremmed, paa(id));
    const kort = await withActor(fremmed, (tx) => lesVarselkort(tx, fremmed, id));
    expect(kort).toMatchObject({ hvem: 'holder', forste: true, varsel: { status: 'TATT' } });
    expect(kort?.utrykningslag.map((l) => [l.lag, l.antall])).toContainEqual(['hjemme', 1]);
    await sendUtrykning(fremmed, { ...paa(id), lag: 'hjemme', melding: '' });
    await kvitter(hjemme, { ...paa(id), hva: 'framme' });
    await ferdig(hjemme, { ...paa(id), merknad: '' });
    await avklar(fremmed, { ...paa(id), grunn: 'hjulpet', merknad: '' });
    expect(await ett(id)).toMatchObject({ status: 'LUKKET' });
    expect(await overlevert(id)).toBeNull();
  });
});

describe('closing', () => {
  it('of the main varsel closes what its samling has joined', async () => {
    const svar = await taImot(
      kilde,
      Array.from({ length: 30 }, () => varsel({ enhet: 'A-1', type: 'teknisk', verdi: 'nett' })),
    );
    while ((await rutNye()) > 0);
    const [s] = await rader<{ hovedvarsel: string; antall: number }>('select hovedvarsel, antall from respons.samling where aapen');
    expect(s?.antall).toBe(30);
    expect((await hentKo(operator)).varsler.map((v) => [v.id, v.antall])).toEqual([[s?.hovedvarsel, 30]]);
    await ta(operator, paa(s?.hovedvarsel ?? ''));
    await expect(avklar(operator, { ...paa(s?.hovedvarsel ?? ''), grunn: 'hjulpet', merknad: '' })).rejects.toEqual(kode('REGEL', 'ugyldig'));
    expect(await avklar(operator, { ...paa(s?.hovedvarsel ?? ''), grunn: 'teknisk', merknad: '' })).toMatchObject({ lukket: 30, monster: null });
    const [n] = await rader<{ aapne: number }>(`select count(*)::int aapne from respons.varsel where id = any($1::uuid[]) and status <> 'LUKKET'`, [
      svar.map((x) => x.id),
    ]);
    expect(n?.aapne).toBe(0);
    // The next of the same cause is a new one to handle.
    const ny = await rutet(kilde, { enhet: 'A-1', type: 'teknisk', verdi: 'nett' });
    expect(await ett(ny)).toMatchObject({ status: 'VENTER' });
    expect((await hentKo(operator)).varsler.map((v) => v.id)).toEqual([ny]);
  });

  it("takes only the virksomhet's own reasons", async () => {
    await settModell(virksomhetId, MODELL, {}, { avklaringsgrunner: ['Fikk hjelp av nabo'] });
    const id = await nyttFall();
    await ta(operator, paa(id));
    await expect(avklar(operator, { ...paa(id), grunn: 'hjulpet', merknad: '' })).rejects.toEqual(kode('REGEL', 'ugyldig'));
    await avklar(operator, { ...paa(id), grunn: 'Fikk hjelp av nabo', merknad: '' });
  });

  it('tells when the pattern says that the need has changed, once', async () => {
    await settModell(virksomhetId, MODELL, {}, { evaluering: { antall: 3, dager: 7 } });
    const monstre = [];
    for (let n = 0; n < 4; n++) {
      const id = await nyttFall();
      await ta(operator, paa(id));
      monstre.push((await avklar(operator, { ...paa(id), grunn: 'hjulpet', merknad: '' })).monster);
    }
    expect(monstre).toEqual([null, null, { type: 'fall', antall: 3, dager: 7, tjenesteId, virksomhetId }, null]);
  });
});

describe('the card', () => {
  it('notes that it was opened, once in a sitting', async () => {
    const id = await nyttFall();
    const aapne = () => withActor(operator, (tx) => lesVarselkort(tx, operator, id));
    expect([(await aapne())?.forste, (await aapne())?.forste]).toEqual([true, false]);
    expect((await typer(id)).filter((t) => t === 'AAPNET')).toHaveLength(1);
    // In another role it is another opening.
    const annen = { ...operator, rolle: 'leder' as const };
    const somLeder = () => withActor(annen, (tx) => lesVarselkort(tx, annen, id));
    expect([(await somLeder())?.forste, (await somLeder())?.forste]).toEqual([true, false]);
    expect(await withActor(operator, (tx) => lesVarselkort(tx, operator, 'tull'))).toBeNull();
    expect((await aapne())?.lovlige).toEqual(['ta', 'ring', 'notat', 'nodetat', 'paaVei', 'framme', 'rutVidere']);
  });

  it('opened before it is known whose it is, it is opened again when it is', async () => {
    const [v] = await taImot(kilde, [varsel({ enhet: 'A-1', type: 'fall' })]);
    const aapne = () => withActor(operator, (tx) => lesVarselkort(tx, operator, v?.id ?? ''));
    expect([(await aapne())?.forste, (await aapne())?.forste]).toEqual([true, false]);
    while ((await rutNye()) > 0);
    expect([(await aapne())?.forste, (await aapne())?.forste]).toEqual([true, false]);
  });
});
