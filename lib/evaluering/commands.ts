import 'server-only';
import { manglerSvar, type QuestionnaireResponse, tilQr, tilVerdier } from '@/components/skjemavisning/qr';
import { startAvslutningI } from '@/lib/avslutning/commands';
import { apneEvaluering, opprettUtlost, sikreNeste } from '@/lib/evalueringsplan/commands';
import { AAPNE_EVALUERINGER, plussVirkedager, UTLOST_FRIST_VIRKEDAGER } from '@/lib/evalueringsplan/rules';
import { navnAnbefaling, navnUtlost } from '@/lib/evalueringsplan/rules-navn';
import { skjema } from '@/lib/innhold/queries';
import { ferdig, krevOppgave } from '@/lib/oppgave/commands';
import type { Actor } from '@/lib/platform/actor';
import { iDag } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Evaluering, Oppgave, Prisma, Tjeneste } from '@/lib/platform/prisma/client';
import { opprettSak } from '@/lib/sak/registrer';
import { AAPNE_SAKER } from '@/lib/sak/rules';
import { objekt } from '@/lib/tjeneste/transition';
import { folgeAv } from './rules';
import { motsetterSeg } from './rules-forslag';
import type { FullforInn, LagreSvarInn, UtlosInn } from './schema';

type Aapen = { e: Evaluering; t: Tjeneste; oppgave: Oppgave };

/** The evaluering behind an open oppgave EVALUERE, as the user had it on screen. */
async function aapen(k: Kommando, d: { evalueringId: string; versjon: number }): Promise<Aapen> {
  const e = await k.tx.evaluering.findFirst({ where: { id: d.evalueringId } });
  const t = e && (await k.tx.tjeneste.findFirst({ where: { id: e.tjenesteId } }));
  if (!e || !t) throw ikkeFunnet();
  const oppgave = await krevOppgave(k, 'EVALUERE', { tjenesteId: t.id, evalueringId: e.id });
  if (e.versjon !== d.versjon) throw konflikt(e.id, { qr: e.svar, versjon: e.versjon });
  if (!AAPNE_EVALUERINGER.includes(e.status)) throw regel('evalueringIkkeAapen');
  return { e, t, oppgave };
}

async function endre(k: Kommando, e: Evaluering, data: Prisma.EvalueringUncheckedUpdateManyInput): Promise<void> {
  const where = { id: e.id, versjon: e.versjon, status: { in: [...AAPNE_EVALUERINGER] } };
  maaVaereEn(await k.tx.evaluering.updateMany({ where, data: { ...data, versjon: e.versjon + 1 } }), e.id);
}

/** Only what the questionnaire asks for, and only answers to questions that count, is kept. */
const rens = (svar: unknown, status: QuestionnaireResponse['status']) => {
  const q = skjema('evaluering');
  return tilQr(q, tilVerdier(q, (svar ?? undefined) as QuestionnaireResponse | undefined), { status }) as unknown as Prisma.InputJsonObject;
};

/** Autosave of the form's answers. Only the first is an event. Gives the new versjon. */
export const lagreEvalueringSvar = (actor: Actor, d: LagreSvarInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const { e, t } = await aapen(k, d);
    await endre(k, e, { svar: rens(d.svar, 'in-progress'), status: 'PAABEGYNT' });
    if (e.status === 'PLANLAGT') await k.hendelse('EVALUERING_PAABEGYNT', { ...objekt(t), type: 'Evaluering', id: e.id }, { navn: e.navn });
    return { versjon: e.versjon + 1 };
  });

/**
 * Completes an evaluation with a decision, and does what follows from it: the next evaluation is planned, a new sak that
 * knows this tjeneste is opened, or the closing starts (kilde: 001 Evaluere og avslutte). A TMS or sykehus recommends;
 * the kommune then decides in an evaluation of its own.
 */
export const fullforEvaluering = (actor: Actor, d: FullforInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const { e, t, oppgave } = await aapen(k, d);
    const egen = t.virksomhetId === actor.virksomhetId;
    const svar = e.svar as QuestionnaireResponse | null;
    // A recommendation is decided on the answers of the one who gave it.
    if (!e.anbefaltAvId && manglerSvar(skjema('evaluering'), svar ?? undefined).length > 0) throw regel('skjemaIkkeFerdig');
    if (d.beslutning === 'VIDEREFORES' && motsetterSeg(skjema('evaluering'), svar))
      throw regel('motsetterSegStopp', { beslutning: 'motsetterSegStopp' });
    if (egen && d.beslutning === 'AVSLUTTES' && !d.avslutningsgrunn) throw regel('ugyldig', { avslutningsgrunn: 'paakrevd' });
    await endre(k, e, {
      status: 'UTFORT',
      ...(svar ? { svar: rens(svar, 'completed') } : {}),
      hort: d.hort,
      beslutning: d.beslutning,
      begrunnelse: d.begrunnelse,
      utfort: k.naa,
      utfortAv: actor.navn,
      utfortAvId: actor.ansattId,
    });
    await ferdig(k, oppgave);
    const harNeste =
      d.beslutning !== 'AVSLUTTES' &&
      (egen || d.beslutning === 'VIDEREFORES') &&
      (await sikreNeste(k, t, egen ? { reserve: true } : { enhetId: oppgave.enhetId }));
    const folge = folgeAv(d.beslutning, egen, harNeste);
    await k.hendelse('EVALUERING_UTFORT', { ...objekt(t), type: 'Evaluering', id: e.id }, { navn: e.navn, beslutning: d.beslutning });
    const nySak = folge === 'NY_SAK' ? await endretBehov(k, e, t, d.begrunnelse) : null;
    if (folge === 'AVSLUTNING' && d.avslutningsgrunn) await startAvslutningI(k, { tjenesteId: t.id, grunn: d.avslutningsgrunn });
    if (folge === 'TIL_KOMMUNEN') await girAnbefaling(k, e, t, oppgave, d.begrunnelse);
    return { folge, sakId: nySak };
  });

/** The sak about the changed need, which knows the tjeneste it is to change: the one that is open, else a new one. */
async function endretBehov(k: Kommando, e: Evaluering, t: Tjeneste, behov: string): Promise<string> {
  const sak =
    (await k.tx.sak.findFirst({
      where: { virksomhetId: t.virksomhetId, gjelderTjenesteId: t.id, status: { in: [...AAPNE_SAKER] } },
      select: { id: true },
    })) ??
    (await opprettSak(k, {
      personId: t.personId,
      kilde: 'TJENESTEN',
      behov,
      onsketTjeneste: t.kode,
      enhetId: t.enhetId,
      gjelderTjenesteId: t.id,
      tilTrossForAapen: e.navn,
    }));
  await k.tx.evaluering.updateMany({ where: { id: e.id }, data: { nySakId: sak.id } });
  return sak.id;
}

/** Gives the kommune an evaluation of its own that carries the recommendation. */
async function girAnbefaling(k: Kommando, e: Evaluering, t: Tjeneste, oppgave: Oppgave, begrunnelse: string): Promise<void> {
  const ny = await k.tx.evaluering.create({
    data: {
      virksomhetId: t.virksomhetId,
      tjenesteId: t.id,
      navn: navnAnbefaling(k.actor.virksomhetNavn),
      utlostGrunn: begrunnelse,
      anbefaltAvId: e.id,
      planlagt: plussVirkedager(iDag(k.naa), UTLOST_FRIST_VIRKEDAGER),
    },
    select: { id: true, planlagt: true },
  });
  await apneEvaluering(k, t, ny, null, oppgave.enhetId);
}

/** Asks for an evaluation now, because something has changed. One such at a time; due in three working days. */
export const utlosEvaluering = (actor: Actor, d: UtlosInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'evaluering.utlos');
    const { t, e } = await opprettUtlost(k, { ...d, navn: navnUtlost() }, (t) => (t.virksomhetId === actor.virksomhetId ? undefined : t.enhetId));
    await k.hendelse('EVALUERING_UTLOST', { ...objekt(t), type: 'Evaluering', id: e.id });
    return { id: e.id };
  });
