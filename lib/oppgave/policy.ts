import type { Stegplan } from '@/lib/forlop/rules';
import type { Actor } from '@/lib/platform/actor';
import { kan } from '@/lib/platform/policy';
import type { Fane } from './rules';

type Eier = { rolle: string; utforerVirksomhetId: string; ansattId: string | null };

/** Whether the oppgave is for the actor's active role and virksomhet: then it may be done, taken and put on hold. */
export const erForRollen = (actor: Actor, o: Omit<Eier, 'ansattId'>): boolean =>
  o.rolle === actor.rolle && o.utforerVirksomhetId === actor.virksomhetId;

/** Whether the actor may put it on hold or resume it: nobody else has taken it. */
export const kanStyre = (actor: Actor, o: Eier): boolean => erForRollen(actor, o) && (o.ansattId === null || o.ansattId === actor.ansattId);

/** Whether the actor may give it to a colleague. */
export const kanFordele = (actor: Actor, o: Omit<Eier, 'ansattId'>): boolean =>
  kan(actor, 'oppgave.fordel') && o.utforerVirksomhetId === actor.virksomhetId;

/** The tabs of the bench that this role has; the first is the one it starts on. */
export function fanerFor(actor: Actor, plan: Stegplan): Fane[] {
  const egne: Fane[] = ['mine', 'ledige', 'vent', ...(plan.KONTROLLERE.rolle === actor.rolle ? (['kontroll'] as const) : [])];
  return kan(actor, 'oppgave.lesForfalte') ? ['alle', ...egne] : egne;
}
