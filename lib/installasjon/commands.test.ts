import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { stegplan } from '@/lib/forlop/queries';
import { alleForlop } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import {
  gjorInstallasjonskort,
  kortversjon,
  kryssAv,
  lagUtstyr,
  type Tildelt,
  tilBestilt,
  tilDrift,
  tilOpplaert,
  utforer,
  versjonAv,
} from '@/lib/tjeneste/testhjelp';
import { losHindring, meldHindring, registrerHosLeverandor, settInnstilling, testForbindelse } from './commands';
import { giOpplaering } from './commands-opplaering';
import { fullforInstallasjon, fullforOpplaering, startTjeneste } from './commands-steg';
import { byttUtstyr, velgUtstyr } from './commands-utstyr';
import { BRUKER } from './rules';

const db = testdb();
const steg = async (t: Tildelt) => ({ nokkel: randomUUID(), tjenesteId: t.id, versjon: await versjonAv(db, t) });
const kort = async (t: Tildelt) => ({ nokkel: randomUUID(), tjenesteId: t.id, versjon: await kortversjon(db, t) });
const tillegg = (t: Tildelt) => ({ nokkel: randomUUID(), tjenesteId: t.id });
const installator = (t: Tildelt): Promise<Actor> => utforer(db, t, 'INSTALLERE');
const statusAv = async (t: Tildelt) => (await db.admin.tjeneste.findUniqueOrThrow({ where: { id: t.id } })).status;

describe('hele veien fra TILDELT til I_DRIFT', () => {
  for (const f of alleForlop()) {
    it(`i forløpet ${f.id}, av rollene i planen`, async () => {
      const { id } = await db.admin.virksomhet.update({ where: { kode: 'fjordvik' }, data: { forlopId: f.id } });
      const t = await tilDrift(db);
      const rad = await db.admin.tjeneste.findUniqueOrThrow({ where: { id: t.id } });
      expect(rad).toMatchObject({ status: 'I_DRIFT', startet: expect.any(Date) });
      const plan = await withActor(await db.actor('saksbehandler'), (tx) => stegplan(tx, id));
      const gjort = await db.admin.oppgave.findMany({ where: { tjenesteId: t.id, status: 'UTFORT' }, orderBy: { utfort: 'asc' } });
      expect(gjort.map((o) => [o.steg, o.rolle])).toEqual(
        (['TILTAKSPLAN', 'NULLPUNKT', 'BESTILLE', 'INSTALLERE', 'OPPLAERE', 'STARTE'] as const).map((s) => [s, plan[s].rolle]),
      );
      expect(await db.admin.evaluering.count({ where: { tjenesteId: t.id, status: 'PLANLAGT' } })).toBe(2);
      expect(await db.admin.oppgave.findMany({ where: { tjenesteId: t.id, status: 'AAPEN' } })).toMatchObject([
        { steg: 'EVALUERE', rolle: plan.EVALUERE.rolle },
      ]);
    });
  }

  it('for hver tjeneste i innholdet', async () => {
    await db.admin.virksomhet.update({ where: { kode: 'fjordvik' }, data: { forlopId: 'generell' } });
    for (const kode of ['trygghetsalarm', 'medisineringsstotte', 'lokalisering', 'dho'])
      expect(await statusAv(await tilDrift(db, { kode })), kode).toBe('I_DRIFT');
  });

  it('legger igjen et journalnotat og hendelsen som melder starten', async () => {
    const t = await tilDrift(db);
    const { epjNotat } = await db.admin.installasjon.findUniqueOrThrow({ where: { tjenesteId: t.id } });
    expect(epjNotat).toMatch(/^Digitalt tilsyn er startet/);
    expect(epjNotat).toMatch(/RoomMate \(SN-/);
    expect(epjNotat).toMatch(/Brukeren står opp: 08:00/);
    const h = await db.admin.hendelse.findFirstOrThrow({ where: { tjenesteId: t.id, type: 'TJENESTE_STARTET' } });
    expect(h.sakId).not.toBeNull();
  });
});

describe('utstyr i hjemmet', () => {
  const velg = async (t: Tildelt, serienummer: string) => velgUtstyr(await installator(t), { ...(await kort(t)), serienummer });

  it('tas fra lageret og starter installasjonen; en gang til gir samme svar', async () => {
    const t = await tilBestilt(db);
    const u = await lagUtstyr(db);
    const inn = { ...(await kort(t)), serienummer: u.serienummer.toLowerCase().replace('-', ' ') };
    const hvem = await installator(t);
    const svar = await velgUtstyr(hvem, inn);
    expect(await velgUtstyr(hvem, inn)).toEqual(svar);
    expect(await db.admin.utstyr.findUniqueOrThrow({ where: { id: u.id } })).toMatchObject({ status: 'I_BRUK', tjenesteId: t.id });
    expect(await statusAv(t)).toBe('UNDER_INSTALLASJON');
  });

  it('avvises når det er feil utstyr', async () => {
    const t = await tilBestilt(db);
    const opptatt = await lagUtstyr(db);
    await velg(await tilBestilt(db), opptatt.serienummer);
    const fraSkogvang = await lagUtstyr(db, 'roommate', 'skogvang');
    const annen = await lagUtstyr(db, 'sengesensor');
    await expect(velg(t, 'FINNES-IKKE')).rejects.toMatchObject({ tekst: 'utstyrUkjent' });
    await expect(velg(t, fraSkogvang.serienummer)).rejects.toMatchObject({ tekst: 'utstyrUkjent' });
    await expect(velg(t, opptatt.serienummer)).rejects.toMatchObject({ tekst: 'utstyrIkkePaaLager' });
    await expect(velg(t, annen.serienummer)).rejects.toMatchObject({ tekst: 'feilTeknologi' });
    await velg(t, (await lagUtstyr(db)).serienummer);
    await velg(t, annen.serienummer);
  });

  it('bare én av to som tar samme enhet samtidig, får den', async () => {
    const [a, b, u] = [await tilBestilt(db), await tilBestilt(db), await lagUtstyr(db)];
    const svar = await Promise.allSettled([velg(a, u.serienummer), velg(b, u.serienummer)]);
    expect(svar.filter((s) => s.status === 'fulfilled')).toHaveLength(1);
    const tapt = svar.find((s) => s.status === 'rejected')?.reason as { kode: string; tekst: string };
    expect([tapt.kode, tapt.tekst]).toSatisfy(([kode, tekst]: string[]) => kode === 'KONFLIKT' || tekst === 'utstyrIkkePaaLager');
    const eier = (await db.admin.utstyr.findUniqueOrThrow({ where: { id: u.id } })).tjenesteId;
    expect([a.id, b.id]).toContain(eier);
    expect(await statusAv(eier === a.id ? b : a)).toBe('BESTILT');
  });

  it('to på samme tjeneste: den andre får vite at noen var før', async () => {
    const t = await tilBestilt(db);
    const inn = await kort(t);
    const hvem = await installator(t);
    await velgUtstyr(hvem, { ...inn, serienummer: (await lagUtstyr(db)).serienummer });
    await expect(velgUtstyr(hvem, { ...inn, nokkel: randomUUID(), serienummer: (await lagUtstyr(db)).serienummer })).rejects.toMatchObject({
      kode: 'KONFLIKT',
    });
  });

  it('byttes: aldri tilkoblet går på lager, tilkoblet må nullstilles og test gjøres om', async () => {
    const t = await tilBestilt(db);
    const hvem = await installator(t);
    const [feil, defekt] = [await lagUtstyr(db), await lagUtstyr(db)];
    await velg(t, feil.serienummer);
    await byttUtstyr(hvem, { ...(await kort(t)), utstyrId: feil.id, byttegrunn: 'Feil eske', tilkoblet: false, nullstilt: '' });
    expect(await db.admin.utstyr.findUniqueOrThrow({ where: { id: feil.id } })).toMatchObject({ status: 'PAA_LAGER', tjenesteId: null });
    await velg(t, defekt.serienummer);
    await registrerHosLeverandor(hvem, { ...(await kort(t)), registrert: true });
    await testForbindelse(hvem, { ...(await kort(t)), virker: true, merknad: '' });
    const bytt = { utstyrId: defekt.id, byttegrunn: 'Mister forbindelsen', tilkoblet: false, nullstilt: '' };
    await expect(byttUtstyr(hvem, { ...(await kort(t)), ...bytt })).rejects.toMatchObject({ tekst: 'nullstiltBekreft' });
    await byttUtstyr(hvem, { ...(await kort(t)), ...bytt, nullstilt: 'Fabrikkinnstilt med knappen bak' });
    expect(await db.admin.utstyr.findUniqueOrThrow({ where: { id: defekt.id } })).toMatchObject({ status: 'NULLSTILT', tjenesteId: null });
    expect(await db.admin.installasjon.findUniqueOrThrow({ where: { tjenesteId: t.id } })).toMatchObject({
      registrertHosLeverandor: null,
      forbindelseTestet: null,
    });
  });
});

describe('stegene må komme i rekkefølge', () => {
  it('installasjonen er ikke ferdig før alt er på plass', async () => {
    const t = await tilBestilt(db);
    const hvem = await installator(t);
    await expect(fullforInstallasjon(hvem, await steg(t))).rejects.toMatchObject({ tekst: 'installasjonMangler' });
    await gjorInstallasjonskort(db, t);
    await testForbindelse(hvem, { ...(await kort(t)), virker: false, merknad: 'Ikke dekning i gangen' });
    await expect(fullforInstallasjon(hvem, await steg(t))).rejects.toMatchObject({ tekst: 'installasjonMangler' });
    await testForbindelse(hvem, { ...(await kort(t)), virker: true, merknad: '' });
    const inn = await steg(t);
    expect(await fullforInstallasjon(hvem, inn)).toEqual(await fullforInstallasjon(hvem, inn));
    await expect(registrerHosLeverandor(hvem, { ...(await kort(t)), registrert: false })).rejects.toMatchObject({ tekst: 'stegIkkeAapent' });
  });

  it('starter ikke før opplæring', async () => {
    const t = await tilBestilt(db);
    await gjorInstallasjonskort(db, t);
    const hvem = await installator(t);
    await fullforInstallasjon(hvem, await steg(t));
    await expect(startTjeneste(hvem, await steg(t))).rejects.toMatchObject({ kode: 'REGEL', tekst: 'stegIkkeAapent' });
    const opplaerer = await utforer(db, t, 'OPPLAERE');
    await giOpplaering(opplaerer, { ...tillegg(t), dato: '2026-01-01', hvem: [t.paarorendeId], mestrer: [], merknad: '' });
    await expect(fullforOpplaering(opplaerer, await steg(t))).rejects.toMatchObject({ tekst: 'opplaeringMangler' });
    await expect(giOpplaering(opplaerer, { ...tillegg(t), dato: '2999-01-01', hvem: [BRUKER], mestrer: [], merknad: '' })).rejects.toMatchObject({
      tekst: 'datoFremITid',
    });
    await expect(
      giOpplaering(opplaerer, { ...tillegg(t), dato: '2026-01-01', hvem: [randomUUID()], mestrer: [], merknad: '' }),
    ).rejects.toMatchObject({ kode: 'REGEL' });
  });

  it('en åpen hindring stanser starten til den er løst', async () => {
    const t = await tilOpplaert(db);
    const hvem = await utforer(db, t, 'STARTE');
    await meldHindring(hvem, { ...tillegg(t), tekst: 'Nettet er nede' });
    const frist = (await db.admin.oppgave.findFirstOrThrow({ where: { tjenesteId: t.id, steg: 'STARTE' } })).frist;
    await expect(startTjeneste(hvem, await steg(t))).rejects.toMatchObject({ tekst: 'startMangler' });
    const [h] = (await db.admin.installasjon.findUniqueOrThrow({ where: { tjenesteId: t.id } })).hindringer as { id: string }[];
    await losHindring(hvem, { ...tillegg(t), hindringId: h?.id ?? '', losning: 'Ny ruter' });
    await expect(losHindring(hvem, { ...tillegg(t), hindringId: h?.id ?? '', losning: 'Igjen' })).rejects.toMatchObject({
      tekst: 'hindringFinnesIkke',
    });
    expect((await db.admin.oppgave.findFirstOrThrow({ where: { tjenesteId: t.id, steg: 'STARTE' } })).frist).toEqual(frist);
    const inn = await steg(t);
    expect(await startTjeneste(hvem, inn)).toEqual(await startTjeneste(hvem, inn));
    expect(await db.admin.evaluering.count({ where: { tjenesteId: t.id } })).toBe(2);
  });
});

describe('hvem som får', () => {
  it('feil rolle, annen kommune, gammel versjon', async () => {
    const t = await tilBestilt(db);
    const { serienummer } = await lagUtstyr(db);
    await expect(velgUtstyr(await db.actor('godkjenner'), { ...(await kort(t)), serienummer })).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(velgUtstyr(await db.actor('ressursperson', 'skogvang'), { ...(await kort(t)), serienummer })).rejects.toMatchObject({
      kode: 'IKKE_FUNNET',
    });
    await expect(startTjeneste(await db.actor('ressursperson', 'skogvang'), await steg(t))).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    const hvem = await installator(t);
    const gammel = await kort(t);
    await registrerHosLeverandor(hvem, { ...gammel, registrert: true });
    await expect(testForbindelse(hvem, { ...gammel, nokkel: randomUUID(), virker: true, merknad: '' })).rejects.toMatchObject({ kode: 'KONFLIKT' });
    await gjorInstallasjonskort(db, t);
    await expect(fullforInstallasjon(hvem, { ...(await steg(t)), versjon: 1 })).rejects.toMatchObject({ kode: 'KONFLIKT' });
  });

  it('kryss og lagrede kort går ikke i veien for hverandre', async () => {
    const t = await tilBestilt(db);
    const hvem = await installator(t);
    const foer = await kort(t);
    await kryssAv(db, t, 'INSTALLERE');
    await registrerHosLeverandor(hvem, { ...foer, registrert: true });
    const { sjekkliste } = await db.admin.installasjon.findUniqueOrThrow({ where: { tjenesteId: t.id } });
    expect(Object.keys(sjekkliste as object).length).toBeGreaterThan(5);
  });

  it('et avvik krever grunn, og forsvinner når verdien er som planlagt', async () => {
    const t = await tilBestilt(db);
    const hvem = await installator(t);
    const sett = async (verdi: unknown, grunn: string) =>
      settInnstilling(hvem, { ...(await kort(t)), id: 'ute-av-seng-minutter', verdi: verdi as number, grunn });
    const avvik = async () => (await db.admin.installasjon.findUniqueOrThrow({ where: { tjenesteId: t.id } })).avvik;
    await expect(sett(30, '')).rejects.toMatchObject({ felt: { grunn: 'innstillingGrunn' } });
    await expect(sett(300, 'Lang')).rejects.toMatchObject({ felt: { verdi: 'innstillingUtenfor' } });
    await sett(30, 'Bruker lang tid på badet');
    expect(await avvik()).toEqual([{ id: 'ute-av-seng-minutter', standard: 15, valgt: 30, grunn: 'Bruker lang tid på badet' }]);
    await sett(15, '');
    expect(await avvik()).toEqual([]);
  });
});
