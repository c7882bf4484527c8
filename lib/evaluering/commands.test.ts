import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tilQr, type Verdier } from '@/components/skjemavisning/qr';
import { lagTjeneste, type Provetjeneste } from '@/lib/avslutning/testhjelp';
import { delTjeneste } from '@/lib/deling/commands';
import { planleggEvalueringer } from '@/lib/evalueringsplan/commands';
import { plussVirkedager } from '@/lib/evalueringsplan/rules';
import { skjema } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, plussMaaneder } from '@/lib/platform/clock';
import { utfor } from '@/lib/platform/command';
import type { EvalueringBeslutning } from '@/lib/platform/prisma/enums';
import { testdb } from '@/lib/platform/testdb';
import { fullforEvaluering, lagreEvalueringSvar, utlosEvaluering } from './commands';
import { hentEvaluering, hentEvalueringer } from './queries';

const db = testdb();
const nokkel = () => randomUUID();
const SVAR: Verdier = {
  'hort.hvem': ['bruker'],
  'hort.brukerSier': 'Sover bedre',
  'virker.teknisk': 'ja',
  'virker.mestrer': 'selv',
  'virker.opplaering': false,
  'virker.varsler': 'ja',
  'virker.hendelse': false,
  'gevinst.resultat': 'bedre',
  'gevinst.nattUke': 0,
  'gevinst.beskriv': 'Ingen tilsyn om natten',
  'behov.endret': false,
  'behov.iplos': false,
  'samtykke.vil': 'fortsette',
  'anbefaling.valg': 'viderefores',
  'anbefaling.grunn': 'Virker godt',
};
const svar = (v: Verdier = SVAR) => tilQr(skjema('evaluering'), v);

/** A running tjeneste with its evaluations planned, as the start leaves it. */
async function start(valg: Parameters<typeof lagTjeneste>[1] = {}): Promise<Provetjeneste> {
  const t = await lagTjeneste(db, valg);
  const rad = await db.admin.tjeneste.findUniqueOrThrow({ where: { id: t.id } });
  await utfor(await db.actor('ressursperson', valg.virksomhet), nokkel(), (k) => planleggEvalueringer(k, rad));
  return t;
}
const apen = (t: Provetjeneste) =>
  db.admin.oppgave.findFirstOrThrow({ where: { tjenesteId: t.id, steg: 'EVALUERE', status: 'AAPEN' }, orderBy: { opprettet: 'desc' } });
const evaluering = async (t: Provetjeneste) => db.admin.evaluering.findUniqueOrThrow({ where: { id: (await apen(t)).evalueringId ?? '' } });
const lagre = async (t: Provetjeneste, a: Actor, v?: Verdier) => {
  const e = await evaluering(t);
  return lagreEvalueringSvar(a, { nokkel: nokkel(), evalueringId: e.id, versjon: e.versjon, svar: svar(v) });
};
const fullfor = async (t: Provetjeneste, a: Actor, beslutning: EvalueringBeslutning, mer: object = {}) => {
  const e = await evaluering(t);
  return fullforEvaluering(a, {
    nokkel: nokkel(),
    evalueringId: e.id,
    versjon: e.versjon,
    hort: [{ navn: 'Astrid', rolle: 'Bruker' }],
    beslutning,
    begrunnelse: 'Sover godt og er trygg',
    avslutningsgrunn: '',
    ...mer,
  });
};
const status = async (t: Provetjeneste) => (await db.admin.tjeneste.findUniqueOrThrow({ where: { id: t.id } })).status;

describe('evaluering', () => {
  it('planlegges ved start, og den første ligger på benken med sin dato', async () => {
    const t = await start();
    const rader = await db.admin.evaluering.findMany({ where: { tjenesteId: t.id }, orderBy: { planlagt: 'asc' } });
    expect(rader.map((r) => r.status)).toEqual(['PLANLAGT', 'PLANLAGT']);
    expect(await apen(t)).toMatchObject({ evalueringId: rader[0]?.id, frist: rader[0]?.planlagt, rolle: 'ressursperson' });
  });

  it('videreføres: den neste åpnes, og etter de listede kommer én hver sjette måned', async () => {
    const t = await start();
    const a = await db.actor('ressursperson');
    for (let i = 0; i < 2; i++) {
      await lagre(t, a);
      expect(await fullfor(t, a, 'VIDEREFORES')).toEqual({ folge: 'NESTE', sakId: null });
    }
    const e = await evaluering(t);
    expect(e).toMatchObject({ status: 'PLANLAGT', utlostGrunn: null });
    expect(e.planlagt.getTime()).toBeGreaterThanOrEqual(plussMaaneder(plussMaaneder(iDag(new Date()), 1), 6).getTime());
    expect(await db.admin.evaluering.count({ where: { tjenesteId: t.id, status: 'UTFORT', beslutning: 'VIDEREFORES', utfortAv: a.navn } })).toBe(2);
  });

  it('endres: en ny sak kjenner tjenesten, som går videre', async () => {
    const t = await start();
    const a = await db.actor('ressursperson');
    await lagre(t, a);
    const { sakId } = await fullfor(t, a, 'ENDRES');
    expect(await db.admin.sak.findUniqueOrThrow({ where: { id: sakId ?? '' } })).toMatchObject({
      gjelderTjenesteId: t.id,
      personId: t.personId,
      kilde: 'TJENESTEN',
      behov: 'Sover godt og er trygg',
    });
    expect(await status(t)).toBe('I_DRIFT');
    await lagre(t, a);
    expect((await fullfor(t, a, 'ENDRES')).sakId).toBe(sakId); // the open sak is used, not one more
  });

  it('avsluttes: avslutningen starter med første steg', async () => {
    const t = await start();
    const a = await db.actor('ressursperson');
    await lagre(t, a);
    await expect(fullfor(t, a, 'AVSLUTTES')).rejects.toMatchObject({ kode: 'REGEL', felt: { avslutningsgrunn: 'paakrevd' } });
    await fullfor(t, a, 'AVSLUTTES', { avslutningsgrunn: 'MAAL_NAADD' });
    expect(await status(t)).toBe('UNDER_AVSLUTNING');
    expect(await db.admin.oppgave.findMany({ where: { tjenesteId: t.id, status: 'AAPEN' }, select: { steg: true } })).toEqual([
      { steg: 'HENTE_UTSTYR' },
    ]);
    expect(await db.admin.evaluering.count({ where: { tjenesteId: t.id, status: 'AVLYST' } })).toBe(1);
  });

  it('nekter uferdig skjema, og å videreføre mot brukerens vilje', async () => {
    const t = await start();
    const a = await db.actor('ressursperson');
    await expect(fullfor(t, a, 'VIDEREFORES')).rejects.toMatchObject({ kode: 'REGEL', tekst: 'skjemaIkkeFerdig' });
    await lagre(t, a, { ...SVAR, 'samtykke.vil': 'kan-ikke-avgjore', 'samtykke.motsetterSeg': true });
    await expect(fullfor(t, a, 'VIDEREFORES')).rejects.toMatchObject({ kode: 'REGEL', tekst: 'motsetterSegStopp' });
  });

  it('feil rolle nektes; en annen kommunes evaluering finnes ikke', async () => {
    const t = await start();
    await expect(lagre(t, await db.actor('hjelpemiddellager'))).rejects.toMatchObject({ kode: 'FORBUDT' });
    const fremmed = await db.actor('ressursperson', 'skogvang');
    await expect(lagre(t, fremmed)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(
      utlosEvaluering(await db.actor('saksbehandler', 'skogvang'), { nokkel: nokkel(), tjenesteId: t.id, grunn: 'Fall' }),
    ).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    expect(await hentEvaluering(fremmed, t.id, (await evaluering(t)).id)).toBeNull();
  });

  it('samme nøkkel er én gang; gammel versjon er konflikt med det som er lagret', async () => {
    const t = await start();
    const a = await db.actor('ressursperson');
    const e = await evaluering(t);
    const d = { nokkel: nokkel(), evalueringId: e.id, versjon: e.versjon, svar: svar() };
    expect(await lagreEvalueringSvar(a, d)).toEqual({ versjon: 2 });
    expect(await lagreEvalueringSvar(a, d)).toEqual({ versjon: 2 });
    await expect(lagreEvalueringSvar(a, { ...d, nokkel: nokkel() })).rejects.toMatchObject({ kode: 'KONFLIKT', gjeldende: { versjon: 2 } });
    await expect(fullfor(t, a, 'VIDEREFORES', { versjon: 1 })).rejects.toMatchObject({ kode: 'KONFLIKT' });
    expect(await db.admin.hendelse.count({ where: { tjenesteId: t.id, type: 'EVALUERING_PAABEGYNT' } })).toBe(1);
  });

  it('utløst for hånd: én om gangen, med frist om tre virkedager', async () => {
    const t = await start();
    const d = () => ({ nokkel: nokkel(), tjenesteId: t.id, grunn: 'To fall siste uke' });
    await expect(utlosEvaluering(await db.actor('tekniker'), d())).rejects.toMatchObject({ kode: 'FORBUDT' });
    const { id } = await utlosEvaluering(await db.actor('hjemmetjeneste'), d());
    await expect(utlosEvaluering(await db.actor('leder'), d())).rejects.toMatchObject({ kode: 'REGEL', tekst: 'evalueringAlleredeUtlost' });
    expect(fraDato((await db.admin.oppgave.findFirstOrThrow({ where: { evalueringId: id } })).frist)).toBe(
      fraDato(plussVirkedager(iDag(new Date()), 3)),
    );
    const slutt = await lagTjeneste(db, { status: 'UNDER_AVSLUTNING' });
    await expect(utlosEvaluering(await db.actor('leder'), { ...d(), tjenesteId: slutt.id })).rejects.toMatchObject({
      kode: 'REGEL',
      tekst: 'ikkeIDrift',
    });
  });
});

describe('evaluering hos TMS og sykehus', () => {
  const delMed = async (t: Provetjeneste, a: Actor) =>
    delTjeneste(await db.actor('saksbehandler'), {
      nokkel: nokkel(),
      tjenesteId: t.id,
      tilVirksomhetId: a.virksomhetId,
      grunnlag: 'Samarbeidsavtale',
      til: '',
    });

  it('TMS viderefører selv, og neste ligger hos TMS', async () => {
    const t = await start({ kode: 'dho' });
    const tms = await db.actor('oppfolger', 'tms');
    await delMed(t, tms);
    await lagre(t, tms);
    expect((await fullfor(t, tms, 'VIDEREFORES')).folge).toBe('NESTE');
    expect(await apen(t)).toMatchObject({ rolle: 'oppfolger', utforerVirksomhetId: tms.virksomhetId, virksomhetId: t.virksomhetId });
    expect(await db.admin.hendelse.findFirst({ where: { tjenesteId: t.id, type: 'EVALUERING_UTFORT' } })).toMatchObject({
      virksomhetId: t.virksomhetId,
      aktorVirksomhetId: tms.virksomhetId,
    });
  });

  it('TMS anbefaler å avslutte: kommunen avgjør, på grunnlag av svarene', async () => {
    const t = await start({ kode: 'dho' });
    const tms = await db.actor('oppfolger', 'tms');
    await delMed(t, tms);
    await lagre(t, tms);
    expect((await fullfor(t, tms, 'AVSLUTTES')).folge).toBe('TIL_KOMMUNEN');
    expect(await status(t)).toBe('I_DRIFT');
    expect(await apen(t)).toMatchObject({ rolle: 'ressursperson', utforerVirksomhetId: t.virksomhetId });
    const a = await db.actor('ressursperson');
    const e = await evaluering(t);
    const side = await hentEvaluering(a, t.id, e.id);
    expect(side).toMatchObject({
      utlostGrunn: 'Sover godt og er trygg',
      anbefaling: { beslutning: 'AVSLUTTES', utfortAv: tms.navn },
      oppgave: { min: true },
    });
    await expect(lagre(t, tms)).rejects.toMatchObject({ kode: 'REGEL', tekst: 'stegIkkeAapent' });
    expect((await fullfor(t, a, 'VIDEREFORES')).folge).toBe('NESTE'); // the kommune thinks otherwise
    expect(await apen(t)).toMatchObject({ rolle: 'oppfolger' });
  });

  it('sykehuset er ferdig etter sin ene evaluering, og kommunen vurderer å ta over', async () => {
    const t = await start({ kode: 'dho' });
    const s = await db.actor('oppfolgingsansvarlig', 'sykehus');
    await delMed(t, s);
    await lagre(t, s);
    expect((await fullfor(t, s, 'VIDEREFORES')).folge).toBe('TIL_KOMMUNEN');
    expect(await apen(t)).toMatchObject({ rolle: 'ressursperson', utforerVirksomhetId: t.virksomhetId });
  });

  it('TMS ber selv om en ekstra evaluering, og ser sine egne i lista', async () => {
    const t = await start({ kode: 'dho' });
    const tms = await db.actor('oppfolger', 'tms');
    await delMed(t, tms);
    const { id } = await utlosEvaluering(tms, { nokkel: nokkel(), tjenesteId: t.id, grunn: 'Målinger uteblir' });
    const liste = await hentEvalueringer(tms, t.id);
    expect(liste?.aapne.find((e) => e.id === id)).toMatchObject({ oppgave: { min: true, enhet: null } });
    expect(liste).toMatchObject({ kanUtlose: false, oppfolger: tms.virksomhetNavn });
    expect(await db.admin.innsyn.count({ where: { personIder: { has: t.personId }, aktorVirksomhetId: tms.virksomhetId } })).toBe(1);
  });
});
