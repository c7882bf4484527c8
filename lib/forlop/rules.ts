import { STEG, type Steg } from '@/lib/innhold/rules';
import type { Enhetstype, Rolle } from '@/lib/platform/prisma/enums';

/** The steps that belong to a sak; the others belong to a tjeneste. */
export const SAKSSTEG: readonly Steg[] = ['MOTTA', 'PLANLEGGE_KARTLEGGING', 'KARTLEGGE', 'VURDERE', 'KONTROLLERE'];

/** `fristDager` is null when something else sets the deadline (a plan of evaluations, an agreed date). */
export type Stegeier = { rolle: Rolle; enhetstype: Enhetstype; fristDager: number | null };
export type Stegplan = Record<Steg, Stegeier>;
export type Tilpasning = Partial<Record<Steg, Partial<Stegeier>>>;

/** A kommune's own plan: the variant it chose with its adjustments on top. */
export function flettPlan(steg: Stegplan, tilpasning: Tilpasning): Stegplan {
  return Object.fromEntries(STEG.map((s) => [s, { ...steg[s], ...tilpasning[s] }])) as Stegplan;
}

/** Whether this role does any step of a sak in this plan, and so must be able to read saker. */
export const gjorSakssteg = (plan: Stegplan, rolle: Rolle): boolean => SAKSSTEG.some((s) => plan[s].rolle === rolle);

/** What of a step differs from the variant's own; null when nothing does. */
export function avvik(standard: Stegeier, ny: Stegeier): Partial<Stegeier> | null {
  const ut: Partial<Stegeier> = {
    ...(ny.rolle === standard.rolle ? {} : { rolle: ny.rolle }),
    ...(ny.enhetstype === standard.enhetstype ? {} : { enhetstype: ny.enhetstype }),
    ...(ny.fristDager === standard.fristDager ? {} : { fristDager: ny.fristDager }),
  };
  return Object.keys(ut).length ? ut : null;
}

/** The steps whose role or kind of enhet is not the same in both plans. */
export const flyttedeSteg = (fra: Stegplan, til: Stegplan): Steg[] =>
  STEG.filter((s) => fra[s].rolle !== til[s].rolle || fra[s].enhetstype !== til[s].enhetstype);
