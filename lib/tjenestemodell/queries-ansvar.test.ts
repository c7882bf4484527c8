import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, plussDager, stillKlokke } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { opprettSamarbeid } from '@/lib/region/commands';
import { hentKommune } from '@/lib/region/queries-kommune';
import { hentMatrise, hentRegion } from '@/lib/region/queries-oversikt';
import { settSluttet } from '@/lib/virksomhet/commands';
import { nyAnsatt } from '@/lib/virksomhet/testhjelp';
import { ryddUtlopte } from '@/lib/virksomhet/tilgang/utlop';
import { settCeller } from './matrise/commands';
import { endreAktor } from './matrise/commands-aktor';
import { taMalIBruk } from './modell/commands';
import { hentModeller, hentOversikt } from './modell/queries';
import { hentMangler } from './modell/queries-mangler';
import { hentOppgave } from './oppgave/queries';
import { hentOppgaver } from './oppgave/queries-sjekk';
import { PLASSERT, UTEN_NAVN } from './queries-ansvar';
import { ansvarsstatus, antallMed } from './rules-ansvar';

const db = testdb();
const n = () => ({ nokkel: randomUUID() });
let eier: Actor;
let tms: Actor;
let admin: Actor;
let modellId: string;
/** How many tasks the first actor has the A of. */
let egne: number;
let aktorId: string;
beforeAll(async () => {
  [eier, tms, admin] = [await db.actor('tjenesteeier'), await db.actor('tjenesteeier', 'tms'), await db.actor('systemadministrator')];
  modellId = (await taMalIBruk(eier, { ...n(), malId: 'dho-agder', versjon: '1.0', navn: 'DHO', medForslag: true })).id;
  await opprettSamarbeid(eier, {
    ...n(),
    motpartId: tms.virksomhetId,
    navn: 'DHO',
    gyldigFra: '2020-01-01',
    gyldigTil: '',
    oppfolging: [],
    notat: '',
  });
  const [celle] = await db.admin.ansvar.groupBy({ by: ['aktorId'], where: { modellId, kode: 'A' }, _count: true, orderBy: { aktorId: 'asc' } });
  [aktorId, egne] = [celle?.aktorId ?? '', celle?._count ?? 0];
});
afterEach(() => stillKlokke());

const navngi = async (ansattId: string | null) => {
  const { id, navn, versjon } = await db.admin.modellaktor.findUniqueOrThrow({ where: { id: aktorId } });
  const ingen = { enhetId: null, aktorVirksomhetId: null, kontaktNavn: null, kontaktTelefon: null, kontaktEpost: null };
  await endreAktor(eier, { ...n(), ...ingen, id, navn, versjon, ansattId });
};
const slutter = async (id: string, sluttet: string) =>
  settSluttet(admin, { ...n(), id, sluttet, versjon: (await db.admin.ansatt.findUniqueOrThrow({ where: { id } })).versjon });

/** How many tasks have the responsibility placed, everywhere it is counted. */
async function overalt(): Promise<Record<string, number | undefined>> {
  const o = await hentOversikt(eier, modellId);
  const kort = (await hentModeller(eier)).modeller.find((m) => m.id === modellId);
  const region = (await hentRegion(tms, { sortering: 'navn' })).kommuner.flatMap((k) => k.modeller).find((m) => m.modellId === modellId);
  const kommune = (await hentKommune(tms, eier.virksomhetId, modellId)).omraader.flatMap((x) => x.oppgaver);
  const matrise = (await hentMatrise(tms, 'dho-agder')).rader.find((r) => r.id === modellId)?.celler.flatMap((c) => c ?? []) ?? [];
  const m = await withActor(eier, (tx) => hentMangler(tx, eier, modellId));
  const liste = (await hentOppgaver(eier, modellId)).omraader.flatMap((x) => x.oppgaver);
  const tall = {
    oversikt: o.tall.medA,
    omraader: o.omraader.reduce((s, x) => s + x.medA, 0),
    resten: 25 - o.tall.utenNavn,
    forst: 25 - (o.forst.find((f) => f.art === 'UTEN_NAVN')?.antall ?? 0),
    kort: kort?.medA,
    region: region?.medA,
    regionUten: 25 - (region?.utenNavn ?? 0),
    kommune: antallMed(kommune, 'PLASSERT'),
    matrise: antallMed(matrise, 'PLASSERT'),
    plan: antallMed(m.oppgaver, 'PLASSERT'),
    liste: antallMed(liste, 'PLASSERT'),
  };
  const dag = iDag(naa());
  const rader = await db.admin.oppgavestatus.findMany({ where: { modellId } });
  const sql = await db.admin.$queryRaw<{ oppgaveId: string; plassert: boolean; uten: boolean }[]>`
    select "oppgaveId", ${PLASSERT(dag)} plassert, ${UTEN_NAVN(dag)} uten from "Oppgavestatus" where "modellId" = ${modellId}::uuid`;
  for (const r of rader) {
    const status = ansvarsstatus(r, dag);
    expect(sql.find((x) => x.oppgaveId === r.oppgaveId)).toMatchObject({ plassert: status === 'PLASSERT', uten: status === 'UTEN_NAVN' });
  }
  return tall;
}
const alle = (antall: number) =>
  Object.fromEntries(
    ['oversikt', 'omraader', 'resten', 'forst', 'kort', 'region', 'regionUten', 'kommune', 'matrise', 'plan', 'liste'].map((x) => [x, antall]),
  );
const iHistorikken = async () =>
  (await db.admin.modellhistorikk.findMany({ where: { modellId, dato: iDag(naa()) } })).reduce((s, r) => s + r.medA, 0);

it('malen gir ingen ansvar; det gjør en navngitt ansatt, til dagen hen slutter, og igjen om hen blir', async () => {
  expect(await overalt()).toEqual(alle(0));
  expect((await hentOversikt(eier, modellId)).forst[0]).toEqual({ art: 'UTEN_NAVN', antall: 25 });
  const id = await nyAnsatt(db, ['leder']);
  await navngi(id);
  expect(egne).toBeGreaterThan(0);
  expect(await overalt()).toEqual(alle(egne));

  await slutter(id, fraDato(plussDager(iDag(naa()), 3)));
  expect(await overalt()).toEqual(alle(egne));
  stillKlokke(plussDager(iDag(naa()), 3));
  expect(await overalt(), 'without any job').toEqual(alle(0));
  expect(await iHistorikken()).toBe(0);
  await ryddUtlopte(eier.virksomhetId);
  expect(await db.admin.modellhistorikk.count({ where: { modellId, dato: iDag(naa()) } })).toBeGreaterThan(0);
  await slutter(id, '');
  expect([await overalt(), await iHistorikken()]).toEqual([alle(egne), egne]);
  const oppgave = await db.admin.ansvar.findFirstOrThrow({ where: { modellId, aktorId, kode: 'A', gyldigTil: null } });
  const art = async () => (await hentOppgave(eier, modellId, oppgave.oppgaveId)).mangler.map((m) => m.art);
  expect(await art()).not.toContain('UTEN_NAVN');
  await navngi(null);
  expect([await overalt(), await art()]).toEqual([alle(0), expect.arrayContaining(['UTEN_NAVN'])]);
});

it('hvem som sluttet utenom kommandoene, følges opp av jobben', async () => {
  const id = await nyAnsatt(db, ['leder']);
  await navngi(id);
  await db.admin.ansatt.update({ where: { id }, data: { sluttet: plussDager(iDag(naa()), -1) } });
  await ryddUtlopte(eier.virksomhetId);
  expect([await overalt(), await iHistorikken()]).toEqual([alle(0), 0]);
  await navngi(null);
});

it('en navngitt i cellen teller, en annen A ved siden av gjør det ikke; kontakten hos en annen virksomhet er ikke en av våre', async () => {
  const celle = await db.admin.ansvar.findFirstOrThrow({ where: { modellId, aktorId, kode: 'A', gyldigTil: null } });
  const annen = await db.admin.modellaktor.findFirstOrThrow({ where: { modellId, id: { not: aktorId } } });
  const sett = (aktor: string, fra: { kode: 'A' | 'U' | 'K' | 'I'; ansattId: string | null } | null, til: typeof fra) =>
    settCeller(eier, { ...n(), modellId, fraFil: false, endringer: [{ oppgaveId: celle.oppgaveId, aktorId: aktor, fra, til }] });
  const status = async () => (await hentOppgaver(eier, modellId)).omraader.flatMap((o) => o.oppgaver).find((o) => o.id === celle.oppgaveId)?.ansvar;
  await db.admin.modellaktor.update({ where: { id: aktorId }, data: { kontaktNavn: 'Ingrid Sunde' } });
  expect(await status()).toBe('UTEN_NAVN');
  await sett(aktorId, { kode: 'A', ansattId: null }, { kode: 'A', ansattId: eier.ansattId });
  expect(await status()).toBe('PLASSERT');
  const fra = await db.admin.ansvar.findFirst({ where: { oppgaveId: celle.oppgaveId, aktorId: annen.id, gyldigTil: null } });
  await sett(annen.id, fra && { kode: fra.kode, ansattId: fra.ansattId }, { kode: 'A', ansattId: eier.ansattId });
  expect(await status()).toBe('FLERE');
  await sett(annen.id, { kode: 'A', ansattId: eier.ansattId }, null);
  await sett(aktorId, { kode: 'A', ansattId: eier.ansattId }, null);
  expect(await status()).toBe('INGEN');
});
