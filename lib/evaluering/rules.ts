import type { Evalueringsplan } from '@/lib/innhold/schema';
import { dagerMellom, nesteVirkedag, plussDager, plussMaaneder } from '@/lib/platform/clock';
import type { EvalueringBeslutning, EvalueringStatus, Virksomhetstype } from '@/lib/platform/prisma/enums';

type Tidsrom = { dager: number } | { maaneder: number };
/** The part of the content that plans evaluations: the service's own, or one of its variants. */
export type Intervaller = {
  intervaller: readonly { navn: string; etter: Tidsrom; senest?: Tidsrom | undefined; hva?: string | undefined }[];
  deretterHverMaaned: number | null;
};
export type Planlagt = { navn: string; planlagt: Date };

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

const etter = (fra: Date, t: Tidsrom): Date => nesteVirkedag('dager' in t ? plussDager(fra, t.dager) : plussMaaneder(fra, t.maaneder));

/** The listed evaluations of a tjeneste that starts on this date (kilde: 001 Evaluere og avslutte: faste intervaller). */
export const evalueringsplan = (plan: Intervaller, startet: Date): Planlagt[] =>
  plan.intervaller.map((i) => ({ navn: i.navn, planlagt: etter(startet, i.etter) }));

/**
 * The next evaluation after the listed ones: every n months counted from the last listed, the first that lies after both
 * the last one done and `etterDato`. Null when the plan has no end to repeat, as when a hospital hands over.
 */
export function nesteEvaluering(plan: Intervaller, startet: Date, etterDato: Date): Date | null {
  const siste = plan.intervaller.at(-1);
  const hver = plan.deretterHverMaaned;
  if (!siste || hver === null) return null;
  const fra = 'dager' in siste.etter ? plussDager(startet, siste.etter.dager) : plussMaaneder(startet, siste.etter.maaneder);
  for (let n = 1; ; n++) {
    const dato = nesteVirkedag(plussMaaneder(fra, n * hver));
    if (dagerMellom(etterDato, dato) > 0) return dato;
  }
}

/** The date this many working days from a date. */
export function plussVirkedager(fra: Date, antall: number): Date {
  let d = fra;
  for (let n = 0; n < antall; n++) d = nesteVirkedag(plussDager(d, 1));
  return d;
}

/** What happens when an evaluation is done, given who did it and whether there is a next one in the plan. */
export type Utfall = 'NESTE' | 'NY_SAK' | 'AVSLUTNING' | 'TIL_KOMMUNEN';
export function utfallAv(beslutning: EvalueringBeslutning, iEgenVirksomhet: boolean, harNeste: boolean): Utfall {
  if (!iEgenVirksomhet) return beslutning === 'VIDEREFORES' && harNeste ? 'NESTE' : 'TIL_KOMMUNEN';
  return ({ VIDEREFORES: 'NESTE', ENDRES: 'NY_SAK', AVSLUTTES: 'AVSLUTNING' } as const)[beslutning];
}
