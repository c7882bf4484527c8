import type { Evalueringsplan } from '@/lib/innhold/schema';
import { fraDato, nesteVirkedag, plussDager, plussMaaneder, tilDato } from '@/lib/platform/clock';
import type { EvalueringStatus, Virksomhetstype } from '@/lib/platform/prisma/enums';
import { forekomster } from '@/lib/plikt/rules';

type Tidsrom = { dager: number } | { maaneder: number };
/** The part of the content that plans evaluations: the service's own, or one of its variants. */
export type Intervaller = { intervaller: readonly { navn: string; etter: Tidsrom; hva?: string | undefined }[]; deretterHverMaaned: number | null };
/** `navn` is the content's; null for one of those that repeat. */
export type Planlagt = { navn: string; planlagt: Date };
export type Neste = { navn: string | null; planlagt: Date };

/** Evaluations that are still to be done. */
export const AAPNE_EVALUERINGER: readonly EvalueringStatus[] = ['PLANLAGT', 'PAABEGYNT'];

/** Working days until an evaluation triggered by hand is due. */
export const UTLOST_FRIST_VIRKEDAGER = 3;

const VARIANT: Partial<Record<Virksomhetstype, string>> = { SYKEHUS: 'sykehusstart' };

/** The intervals that apply when this kind of virksomhet follows up (kilde: 004 kap. 4, oppfølging fra sykehus: 2–4 uker). */
export function velgIntervaller(plan: Evalueringsplan, oppfolger: Virksomhetstype | null): Intervaller {
  const id = oppfolger && VARIANT[oppfolger];
  return plan.varianter.find((v) => v.id === id) ?? plan;
}

const legg = (fra: Date, t: Tidsrom): Date => ('dager' in t ? plussDager(fra, t.dager) : plussMaaneder(fra, t.maaneder));

/** The listed evaluations of a tjeneste that starts on this date (kilde: 001 Evaluere og avslutte: faste tidsintervaller). */
export const evalueringsplan = (plan: Intervaller, startet: Date): Planlagt[] =>
  plan.intervaller.map((i) => ({ navn: i.navn, planlagt: nesteVirkedag(legg(startet, i.etter)) }));

/**
 * The first evaluation of the plan that lies after `sist`: a listed one, else one of those that repeat every n months
 * from the last listed. Null when the plan does not repeat, as when a hospital hands over.
 */
export function nesteEvaluering(plan: Intervaller, startet: Date, sist: Date): Neste | null {
  const listet = evalueringsplan(plan, startet).find((p) => p.planlagt > sist);
  if (listet) return listet;
  const siste = plan.intervaller.at(-1);
  const hver = plan.deretterHverMaaned;
  if (!siste || hver === null) return null;
  const vindu = { fra: fraDato(plussDager(sist, 1)), antall: 1 };
  const [f] = forekomster(
    { art: 'maanedsdag', hver, dag: null, regnesFra: 'plan', virkedag: 'etter' },
    { fra: fraDato(legg(startet, siste.etter)) },
    vindu,
  );
  return f ? { navn: null, planlagt: tilDato(f.frist) } : null;
}

/** The date this many working days from a date. */
export function plussVirkedager(fra: Date, antall: number): Date {
  let d = fra;
  for (let n = 0; n < antall; n++) d = nesteVirkedag(plussDager(d, 1));
  return d;
}
