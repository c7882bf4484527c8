import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import { overforOppgave } from '@/lib/oppgave/commands';
import type { Tx } from '@/lib/platform/db';
import { finnOppfolger } from '@/lib/tjeneste/queries-oppfolger';

/**
 * Puts a tjeneste's open EVALUERE oppgaver where they belong at this time: with the virksomhet that follows up, else by
 * the kommune's own plan. An evaluering that decides a recommendation stays with the kommune.
 */
export async function fordelEvalueringer(tx: Tx, t: { id: string; virksomhetId: string }, naa: Date): Promise<void> {
  const oppfolger = await finnOppfolger(tx, t.id, naa);
  const egen = { rolle: (await stegplan(tx, t.virksomhetId)).EVALUERE.rolle, utforerVirksomhetId: t.virksomhetId };
  const ute = oppfolger ? { rolle: oppfolger.rolle, utforerVirksomhetId: oppfolger.virksomhetId } : egen;
  const oppgaver = await tx.oppgave.findMany({
    where: { virksomhetId: t.virksomhetId, tjenesteId: t.id, steg: 'EVALUERE', status: { in: ['AAPEN', 'PAA_VENT'] } },
    select: { id: true, versjon: true, evalueringId: true, utforerVirksomhetId: true },
  });
  const anbefalt = await tx.evaluering.findMany({ where: { tjenesteId: t.id, anbefaltAvId: { not: null } }, select: { id: true } });
  for (const o of oppgaver) {
    const til = anbefalt.some((e) => e.id === o.evalueringId) ? egen : ute;
    if (o.utforerVirksomhetId !== til.utforerVirksomhetId) await overforOppgave(tx, o, til);
  }
}
