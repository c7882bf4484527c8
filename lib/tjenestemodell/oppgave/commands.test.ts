import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { testdb } from '@/lib/platform/testdb';
import { taMalIBruk } from '../modell/commands';
import { hentModeller, hentOversikt } from '../modell/queries';
import * as oppgave from './commands';
import { giSjekkpunkter, lagreSjekkpunkt, settSjekkstatus } from './commands-sjekk';
import * as tilpass from './commands-tilpass';
import { hentOppgave } from './queries';
import { hentSjekkpunkter } from './queries-sjekk';

const db = testdb();
let eier: Actor;
let modellId: string;
const n = () => randomUUID();

beforeAll(async () => {
  eier = await db.actor('tjenesteeier');
  ({ id: modellId } = await taMalIBruk(eier, { nokkel: n(), malId: 'dho-agder', versjon: '1.0', navn: 'DHO', medForslag: true }));
});

const enOppgave = (kode = 'support') => db.admin.modelloppgave.findFirstOrThrow({ where: { modellId, kode } });
const ettPunkt = async (del = 'sjekkliste', kode = 'support', nr = 0) =>
  db.admin.modellpunkt.findFirstOrThrow({ where: { oppgaveId: (await enOppgave(kode)).id, del }, orderBy: { rekkefolge: 'asc' }, skip: nr });
const paa = (p: { id: string; versjon: number }) => ({ nokkel: n(), punktId: p.id, versjon: p.versjon });
const hele = { grunn: '', ansvarligId: '', frist: '', kommentar: '', bevis: [] };

describe('egen tekst', () => {
  it('omformulering lar malens tekst stå, og malens ord gjør den til malens igjen', async () => {
    const p = await ettPunkt('oppgaver');
    await tilpass.endrePunkttekst(eier, { ...paa(p), tekst: 'Slik gjør vi det her' });
    const etter = await db.admin.modellpunkt.findUniqueOrThrow({ where: { id: p.id } });
    expect(etter).toMatchObject({ malTekst: p.malTekst, egenTekst: 'Slik gjør vi det her', versjon: p.versjon + 1 });
    await tilpass.endrePunkttekst(eier, { ...paa(etter), tekst: p.malTekst ?? '' });
    expect(await db.admin.modellpunkt.findUniqueOrThrow({ where: { id: p.id } })).toMatchObject({ egenTekst: null });
  });

  it('den som kom for sent, får vite det', async () => {
    const p = await ettPunkt('tips');
    await tilpass.endrePunkttekst(eier, { ...paa(p), tekst: 'Først' });
    await expect(tilpass.endrePunkttekst(eier, { ...paa(p), tekst: 'Sist' })).rejects.toMatchObject({ kode: 'KONFLIKT', objektId: p.oppgaveId });
  });

  it('egne punkter kommer sist, kan flyttes og tas ut; malens kan ikke tas ut', async () => {
    const o = await enOppgave('budsjett');
    const { id } = await tilpass.leggTilPunkt(eier, { nokkel: n(), oppgaveId: o.id, del: 'tips', tekst: 'Vårt eget tips' });
    const side = await hentOppgave(eier, modellId, o.id);
    expect(side.deler.tips.at(-1)).toMatchObject({ id, opphav: 'EGEN' });
    await tilpass.flyttPunkt(eier, { nokkel: n(), punktId: id, versjon: 1, retning: 'OPP' });
    expect((await hentOppgave(eier, modellId, o.id)).deler.tips.at(-2)?.id).toBe(id);
    await tilpass.trekkPunkt(eier, { nokkel: n(), punktId: id, versjon: 2 });
    expect((await hentOppgave(eier, modellId, o.id)).deler.tips.some((t) => t.id === id)).toBe(false);
    expect(await db.admin.modellpunkt.findUniqueOrThrow({ where: { id } })).toMatchObject({ egenTekst: 'Vårt eget tips' });
    await expect(tilpass.trekkPunkt(eier, paa(await ettPunkt('tips', 'budsjett')))).rejects.toMatchObject({ tekst: 'bareEgetKanTasUt' });
  });

  it('egen oppgave teller med i området sitt; en oppgave som ikke er relevant, gjør det ikke', async () => {
    const foer = (await hentOversikt(eier, modellId)).tall.oppgaver;
    const { id } = await oppgave.leggTilOppgave(eier, { nokkel: n(), modellId, omraade: 'it-drift', tittel: 'Nødnett', ingress: '' });
    expect((await hentOversikt(eier, modellId)).tall.oppgaver).toBe(foer + 1);
    expect((await hentOversikt(eier, modellId)).forst[0]).toEqual({ art: 'INGEN_A', antall: 1 });
    await oppgave.settOppgaveIkkeRelevant(eier, { nokkel: n(), oppgaveId: id, versjon: 1, grunn: 'Fylket har det' });
    expect((await hentOversikt(eier, modellId)).tall.oppgaver).toBe(foer);
    await oppgave.settOppgaveRelevant(eier, { nokkel: n(), oppgaveId: id, versjon: 2 });
    await oppgave.trekkOppgave(eier, { nokkel: n(), oppgaveId: id, versjon: 3 });
    await expect(hentOppgave(eier, modellId, id)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    expect(await db.admin.modelloppgave.count({ where: { id } })).toBe(1);
  });
});

describe('sjekkpunkt', () => {
  it('ett trykk, én hendelse, og oversikten følger med', async () => {
    const p = await ettPunkt();
    await settSjekkstatus(eier, { ...paa(p), status: 'PAA_PLASS' });
    const status = await db.admin.oppgavestatus.findUniqueOrThrow({ where: { oppgaveId: p.oppgaveId } });
    expect(status.sjekkPaaPlass).toBe(1);
    const h = await db.admin.hendelse.findMany({ where: { objektId: p.oppgaveId, type: 'MODELLSJEKK_STATUS' } });
    expect(h).toMatchObject([{ data: { fra: 'IKKE_STARTET', til: 'PAA_PLASS' } }]);
  });

  it('ikke relevant er også status, og tas inn igjen fra begynnelsen', async () => {
    const p = await ettPunkt('sjekkliste', 'support', 1);
    await tilpass.settPunktIkkeRelevant(eier, { ...paa(p), grunn: 'Leverandøren gjør det' });
    const etter = await db.admin.modellpunkt.findUniqueOrThrow({ where: { id: p.id } });
    expect(etter).toMatchObject({ status: 'IKKE_RELEVANT', ikkeRelevantGrunn: 'Leverandøren gjør det' });
    await tilpass.settPunktRelevant(eier, paa(etter));
    expect(await db.admin.modellpunkt.findUniqueOrThrow({ where: { id: p.id } })).toMatchObject({ status: 'IKKE_STARTET', ikkeRelevantGrunn: null });
  });

  it('den ansvarlige får det som gjøremål, kan endre status på sitt eget, og ikke gi det fra seg', async () => {
    const person = await db.actor('hjemmetjeneste');
    const p = await ettPunkt('sjekkliste', 'personvern');
    for (const versjon of [p.versjon, 9])
      await expect(settSjekkstatus(person, { ...paa(p), versjon, status: 'UNDER_ARBEID' })).rejects.toMatchObject({ kode: 'FORBUDT' });
    await lagreSjekkpunkt(eier, { ...paa(p), ...hele, status: 'IKKE_STARTET', ansvarligId: person.ansattId, frist: '2030-01-15' });
    const gjoremaal = () => db.admin.gjoremaal.findFirst({ where: { objektId: p.id }, orderBy: { id: 'desc' } });
    expect(await gjoremaal()).toMatchObject({ ansattId: person.ansattId, status: 'AAPENT', type: 'SJEKKPUNKT' });
    await settSjekkstatus(person, { nokkel: n(), punktId: p.id, versjon: 2, status: 'UNDER_ARBEID' });
    const mitt = { nokkel: n(), punktId: p.id, versjon: 3, ...hele, ansvarligId: person.ansattId, frist: '2030-01-15' };
    await expect(lagreSjekkpunkt(person, { ...mitt, status: 'UNDER_ARBEID', frist: '2031-01-01' })).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(lagreSjekkpunkt(person, { ...mitt, status: 'IKKE_RELEVANT', grunn: 'Gidder ikke' })).rejects.toMatchObject({ kode: 'FORBUDT' });
    const bevis = [{ art: 'lenke' as const, tittel: 'Protokoll', adresse: 'https://intranett.no/protokoll' }];
    await lagreSjekkpunkt(person, { ...mitt, nokkel: n(), status: 'PAA_PLASS', kommentar: 'Ferdig', bevis });
    expect(await gjoremaal()).toMatchObject({ status: 'UTFORT' });
    expect((await hentSjekkpunkter(person, modellId, { mine: '1' })).rader).toMatchObject([
      { id: p.id, status: 'PAA_PLASS', bevis: 1, kanEndre: true },
    ]);
  });

  it('alle de åpne på en oppgave gis til én i ett, med én frist og hvert sitt gjøremål', async () => {
    const [leder, person] = [await db.actor('leder'), await db.actor('hjemmetjeneste')];
    const [forst, andre] = [await ettPunkt('sjekkliste', 'respons-utrykning'), await ettPunkt('sjekkliste', 'respons-utrykning', 1)];
    await settSjekkstatus(eier, { ...paa(forst), status: 'PAA_PLASS' });
    await lagreSjekkpunkt(eier, {
      ...paa(andre),
      ...hele,
      status: 'UNDER_ARBEID',
      ansvarligId: leder.ansattId,
      frist: '2030-01-15',
      kommentar: 'Mitt',
    });
    const { oppgaveId } = forst;
    const d = { oppgaveId, ansvarligId: person.ansattId, frist: '2030-03-01' };
    const alle = () => db.admin.modellpunkt.findMany({ where: { oppgaveId, del: 'sjekkliste' }, orderBy: { rekkefolge: 'asc' } });
    const aapne = (await alle()).length - 1;

    await expect(giSjekkpunkter(person, { nokkel: n(), ...d })).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(giSjekkpunkter(await db.actor('tjenesteeier', 'skogvang'), { nokkel: n(), ...d })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    const fremmed = (await db.actor('leder', 'skogvang')).ansattId;
    await expect(giSjekkpunkter(eier, { nokkel: n(), ...d, ansvarligId: fremmed })).rejects.toMatchObject({ tekst: 'ukjentAnsatt' });

    expect(await giSjekkpunkter(eier, { nokkel: n(), ...d })).toEqual({ antall: aapne });
    const [ferdig, hosLeder, ...resten] = await alle();
    expect(ferdig).toMatchObject({ ansvarligId: null, frist: null, status: 'PAA_PLASS' });
    expect(hosLeder).toMatchObject({ ansvarligId: person.ansattId, status: 'UNDER_ARBEID', kommentar: 'Mitt' });
    expect(resten.every((p) => p.ansvarligId === person.ansattId && p.frist?.toISOString().startsWith('2030-03-01'))).toBe(true);
    const gjoremaal = (ansattId: string) =>
      db.admin.gjoremaal.count({ where: { objektId: { in: [andre.id, ...resten.map((p) => p.id)] }, ansattId, status: 'AAPENT' } });
    expect([await gjoremaal(person.ansattId), await gjoremaal(leder.ansattId)]).toEqual([aapne, 0]);
    expect(await db.admin.hendelse.findMany({ where: { objektId: oppgaveId, type: 'MODELLSJEKK_GITT' } })).toMatchObject([
      { data: { antall: aapne, ansvarlig: person.navn, frist: '2030-03-01' } },
    ]);
    await expect(giSjekkpunkter(eier, { nokkel: n(), ...d })).rejects.toMatchObject({ tekst: 'ingenSjekkpunkterAaGi' });
    expect(await giSjekkpunkter(eier, { nokkel: n(), ...d, ansvarligId: leder.ansattId, frist: '' })).toEqual({ antall: aapne });
    expect((await alle())[1]?.frist?.toISOString()).toMatch(/^2030-03-01/);
  });

  it('må bekreftes: vises, bekreftes én gang', async () => {
    const p = await ettPunkt('sjekkliste', 'budsjett');
    await db.admin.modellpunkt.update({ where: { id: p.id }, data: { maaBekreftes: true } });
    expect((await hentOversikt(eier, modellId)).forst).toContainEqual({ art: 'BEKREFT', antall: 1 });
    await tilpass.bekreftPunkt(eier, paa(p));
    expect((await hentOversikt(eier, modellId)).forst.map((f) => f.art)).not.toContain('BEKREFT');
  });
});

describe('hvem', () => {
  it('en annen kommune finner ingenting', async () => {
    const nabo = await db.actor('tjenesteeier', 'skogvang');
    const p = await ettPunkt();
    expect((await hentModeller(nabo)).modeller).toEqual([]);
    await expect(hentOversikt(nabo, modellId)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(hentOppgave(nabo, modellId, p.oppgaveId)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(settSjekkstatus(nabo, { ...paa(p), status: 'PAA_PLASS' })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(hentOversikt(eier, 'ikke-en-id')).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
  });

  it('alle kan lese, bare eier og forvalter kan tilpasse', async () => {
    const leder = await db.actor('leder');
    const p = await ettPunkt('tips', 'personvern');
    for (const versjon of [p.versjon, 9])
      await expect(tilpass.endrePunkttekst(leder, { ...paa(p), versjon, tekst: 'Nytt' })).rejects.toMatchObject({ kode: 'FORBUDT' });
    expect((await hentOppgave(leder, modellId, p.oppgaveId)).kan).toEqual({ endre: false, status: true, spor: true });
    await expect(oppgave.leggTilOppgave(leder, { nokkel: n(), modellId, omraade: 'it-drift', tittel: 'X-er', ingress: '' })).rejects.toMatchObject({
      kode: 'FORBUDT',
    });
  });
});
