import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import type { Kommando } from '@/lib/platform/command';

/**
 * Whoever gets an oppgave of the role that decides becomes responsible for the sak, when nobody is yet. The sak's
 * version stays: nothing that others have on screen is overwritten.
 */
export async function blirAnsvarlig(k: Kommando, oppgave: { sakId: string | null; rolle: string }, ansattId: string): Promise<void> {
  if (!oppgave.sakId || (await stegplan(k.tx, k.actor.virksomhetId)).VURDERE.rolle !== oppgave.rolle) return;
  await k.tx.sak.updateMany({ where: { id: oppgave.sakId, virksomhetId: k.actor.virksomhetId, ansvarligId: null }, data: { ansvarligId: ansattId } });
}
