import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, plussDager, stillKlokke, tilDato } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { taMalIBruk } from '@/lib/tjenestemodell/modell/commands';
import { planleggBekreftelser } from './bekreftelse';
import { avsluttSamarbeid, endreSamarbeid, opprettSamarbeid } from './commands';
import { bekreftKontakt, endreKontakt, fjernKontakt, leggTilKontakt } from './commands-kontakt';
import { hentAvtale, hentEgetSamarbeid } from './queries';
import { hentKommune, hentKontaktkatalog } from './queries-kommune';
import { hentMatrise, hentRegion } from './queries-oversikt';

const db = testdb();
const dag = fraDato(iDag(naa()));
const omDager = (n: number) => fraDato(plussDager(iDag(naa()), n));
afterEach(() => stillKlokke());

const avtale = async (actor: Actor, mer: { navn?: string; gyldigFra?: string; gyldigTil?: string; motpart?: string } = {}) => {
  const motpart = await db.admin.virksomhet.findUniqueOrThrow({ where: { kode: mer.motpart ?? 'tms' } });
  return opprettSamarbeid(actor, {
    nokkel: randomUUID(),
    navn: mer.navn ?? `Avtale ${randomUUID()}`,
    gyldigFra: mer.gyldigFra ?? dag,
    gyldigTil: mer.gyldigTil ?? '',
    oppfolging: [{ id: 'x', tema: 'Opplæring', hvem: 'MOTPART', tekst: '' }],
    notat: '',
    motpartId: motpart.id,
  });
};
const rad = (id: string) => db.admin.samarbeid.findUniqueOrThrow({ where: { id } });
const ryddet = () => db.admin.samarbeid.deleteMany({});
const modell = (actor: Actor) =>
  taMalIBruk(actor, { nokkel: randomUUID(), malId: 'dho-agder', versjon: '1.0', navn: `DHO ${randomUUID().slice(0, 8)}`, medForslag: true });
const kontakt = { gjelder: 'DHO', ansattId: '' as const, navn: 'Anne Lund', tittel: '', telefon: '900 11 222', epost: '' };
const tmsActor = () => db.actor('oppfolger', 'tms');

describe('avtaler', () => {
  it('registreres, endres og avsluttes; en avsluttet kan ikke endres', async () => {
    const eier = await db.actor('tjenesteeier');
    const { id } = await avtale(eier, { navn: 'DHO' });
    await expect(avtale(eier, { navn: 'DHO' })).rejects.toMatchObject({ tekst: 'avtaleFinnes' });
    const d = { nokkel: randomUUID(), id, versjon: 1, navn: 'DHO fra TMS', gyldigFra: omDager(-30), gyldigTil: '', oppfolging: [], notat: 'x' };
    await endreSamarbeid(eier, d);
    await expect(endreSamarbeid(eier, { ...d, nokkel: randomUUID() })).rejects.toMatchObject({ kode: 'KONFLIKT' });
    await expect(avsluttSamarbeid(eier, { nokkel: randomUUID(), id, versjon: 2, gyldigTil: omDager(-31) })).rejects.toMatchObject({
      tekst: 'tilFoerFra',
    });
    await avsluttSamarbeid(eier, { nokkel: randomUUID(), id, versjon: 2, gyldigTil: omDager(-1) });
    await expect(endreSamarbeid(eier, { ...d, nokkel: randomUUID(), versjon: 3 })).rejects.toMatchObject({ tekst: 'avtaleErOver' });
  });

  it('bare med TMS, sykehus eller sekretariat, og bare av dem som kan', async () => {
    await expect(avtale(await db.actor('tjenesteeier'), { motpart: 'skogvang' })).rejects.toMatchObject({ tekst: 'motpartUgyldig' });
    await expect(avtale(await db.actor('leder'))).rejects.toMatchObject({ kode: 'FORBUDT' });
  });

  it('leses av begge parter og ingen andre; bare eieren endrer', async () => {
    await ryddet();
    const { id } = await avtale(await db.actor('kontaktperson'));
    expect(await hentAvtale(await tmsActor(), id)).toMatchObject({ egen: false, kan: { endre: false } });
    await expect(hentAvtale(await db.actor('tjenesteeier', 'skogvang'), id)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    const d = { nokkel: randomUUID(), id, versjon: 1, gyldigTil: omDager(30) };
    await expect(avsluttSamarbeid(await db.actor('tjenesteeier', 'skogvang'), d)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(avsluttSamarbeid({ ...(await tmsActor()), rolle: 'kontaktperson' }, d)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
  });
});

describe('regionen', () => {
  it('ser oversikten så lenge avtalen gjelder, og ellers ingenting', async () => {
    await ryddet();
    const eier = await db.actor('tjenesteeier');
    const tms = await tmsActor();
    const { id: modellId } = await modell(eier);
    await modell(await db.actor('tjenesteeier', 'skogvang'));
    expect((await hentRegion(tms, { sortering: 'navn' })).kommuner).toEqual([]);
    await expect(hentKommune(tms, eier.virksomhetId)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });

    await avtale(eier, { gyldigFra: omDager(-30) });
    await avtale(eier, { gyldigFra: omDager(-30) });
    const region = await hentRegion(tms, { sortering: 'ansvar' });
    expect(region.kommuner.map((k) => k.navn)).toEqual(['Fjordvik kommune']);
    expect(region.kommuner[0]?.modeller.find((m) => m.modellId === modellId)).toMatchObject({
      malVersjon: '1.0',
      oppgaver: 25,
      medA: 0,
      utenNavn: 25,
      paaPlass: 0,
    });
    const side = await hentKommune(tms, eier.virksomhetId, modellId);
    expect(side.omraader.flatMap((o) => o.oppgaver)).toHaveLength(25);
    const matrise = await hentMatrise(tms, 'dho-agder');
    expect(matrise.kolonner).toHaveLength(25);
    expect(matrise.rader.every((r) => r.celler.length === 25)).toBe(true);

    await db.admin.samarbeid.updateMany({ data: { gyldigTil: tilDato(omDager(-2)) } });
    expect((await hentRegion(tms, { sortering: 'navn' })).kommuner).toEqual([]);
    expect((await hentMatrise(tms)).rader).toEqual([]);
    await expect(hentKommune(tms, eier.virksomhetId)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
  });

  it('ser oversiktsrader og kontakter, og ikke selve matrisen, ansatte eller innbyggere', async () => {
    await ryddet();
    const eier = await db.actor('tjenesteeier');
    await modell(eier);
    await avtale(eier);
    const antall = await withActor(await tmsActor(), async (tx) => {
      const hos = { where: { virksomhetId: eier.virksomhetId } };
      return {
        status: await tx.oppgavestatus.count(hos),
        ansvar: await tx.ansvar.count(hos),
        aktor: await tx.modellaktor.count(hos),
        oppgave: await tx.modelloppgave.count(hos),
        punkt: await tx.modellpunkt.count(hos),
        ansatt: await tx.ansatt.count(hos),
        person: await tx.person.count(hos),
        gjoremaal: await tx.gjoremaal.count(hos),
        plan: await tx.handlingsplan.count(hos),
      };
    });
    expect(antall.status).toBeGreaterThan(0);
    expect({ ...antall, status: 0 }).toEqual({ status: 0, ansvar: 0, aktor: 0, oppgave: 0, punkt: 0, ansatt: 0, person: 0, gjoremaal: 0, plan: 0 });
  });

  it('er ikke for kommuner eller andre roller', async () => {
    await expect(hentRegion(await db.actor('leder'), { sortering: 'navn' })).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(hentMatrise({ ...(await tmsActor()), rolle: 'tekniker' })).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(hentEgetSamarbeid(await db.actor('tekniker'))).rejects.toMatchObject({ kode: 'FORBUDT' });
    const skogvang = await db.actor('tjenesteeier', 'skogvang');
    await expect(hentKommune(await db.actor('tjenesteeier'), skogvang.virksomhetId)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    expect((await hentKommune(skogvang, skogvang.virksomhetId)).egen).toBe(true);
  });
});

describe('kontaktpersoner', () => {
  it('hentes fra den ansatte, er én per område og må kunne nås', async () => {
    const eier = await db.actor('tjenesteeier');
    const { ansattId } = await db.actor('kontaktperson');
    await leggTilKontakt(eier, { nokkel: randomUUID(), ...kontakt, gjelder: 'Velferdsteknologi', navn: '', ansattId, telefon: '' });
    const [k] = (await hentEgetSamarbeid(eier)).kontakter;
    expect(k).toMatchObject({ telefon: '900 00 000', epost: 'kontaktperson@fjordvik.demo', gammel: false });
    await expect(leggTilKontakt(eier, { nokkel: randomUUID(), ...kontakt, gjelder: 'Velferdsteknologi' })).rejects.toMatchObject({
      tekst: 'kontaktFinnes',
    });
    await expect(leggTilKontakt(eier, { nokkel: randomUUID(), ...kontakt, gjelder: 'X1', telefon: '' })).rejects.toMatchObject({
      tekst: 'kontaktMaaNaas',
    });
    const annen = await db.actor('leder', 'skogvang');
    await expect(leggTilKontakt(eier, { nokkel: randomUUID(), ...kontakt, gjelder: 'X2', ansattId: annen.ansattId })).rejects.toMatchObject({
      tekst: 'ukjentAnsatt',
    });
  });

  it('får et gjøremål etter et halvt år, ett, som lukkes når noen bekrefter', async () => {
    const k = await db.actor('kontaktperson', 'skogvang');
    const { id } = await leggTilKontakt(k, { nokkel: randomUUID(), ...kontakt });
    const mine = () => db.admin.gjoremaal.findMany({ where: { objektId: id }, orderBy: { opprettet: 'asc' } });
    expect(await planleggBekreftelser(k.virksomhetId)).toBe(0);
    stillKlokke(plussDager(iDag(naa()), 190));
    expect(await planleggBekreftelser(k.virksomhetId)).toBe(1);
    expect(await planleggBekreftelser(k.virksomhetId)).toBe(0);
    expect(await mine()).toMatchObject([{ rolle: 'kontaktperson', status: 'AAPENT', lenke: `/samarbeid/kontakter/${id}` }]);
    await bekreftKontakt(k, { nokkel: randomUUID(), id, versjon: 1 });
    expect(await mine()).toMatchObject([{ status: 'UTFORT' }]);
    await expect(bekreftKontakt(k, { nokkel: randomUUID(), id, versjon: 1 })).rejects.toMatchObject({ kode: 'KONFLIKT' });
    stillKlokke(plussDager(iDag(naa()), 190));
    await planleggBekreftelser(k.virksomhetId);
    await endreKontakt(k, { nokkel: randomUUID(), id, versjon: 2, ...kontakt, navn: 'Ny Person' });
    expect((await mine()).map((g) => g.status)).toEqual(['UTFORT', 'UTFORT']);
    const fremmed = await db.actor('kontaktperson');
    await expect(fjernKontakt(fremmed, { nokkel: randomUUID(), id, versjon: 3 })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await fjernKontakt(k, { nokkel: randomUUID(), id, versjon: 3 });
    expect((await hentEgetSamarbeid(k)).kontakter).toEqual([]);
  });

  it('katalogen viser kommunene med avtale for TMS, og motpartene for kommunen', async () => {
    await ryddet();
    const eier = await db.actor('tjenesteeier');
    await avtale(eier);
    const navn = (k: Awaited<ReturnType<typeof hentKontaktkatalog>>) => k.map((v) => v.navn);
    expect(navn(await hentKontaktkatalog(await tmsActor()))).toEqual(['Fjordvik kommune', 'Regional telemedisinsk sentral']);
    expect(navn(await hentKontaktkatalog(eier))).toEqual(['Fjordvik kommune', 'Regional telemedisinsk sentral']);
    expect(navn(await hentKontaktkatalog(await db.actor('tjenesteeier', 'skogvang')))).toEqual(['Skogvang kommune']);
  });
});

describe('avtalens rader', () => {
  it('vises slik de ble skrevet', async () => {
    const eier = await db.actor('tjenesteeier');
    const { id } = await avtale(eier);
    expect((await rad(id)).oppfolging).toEqual([{ id: 'x', tema: 'Opplæring', hvem: 'MOTPART', tekst: '' }]);
    expect((await hentAvtale(eier, id)).oppfolging).toHaveLength(1);
  });
});
