import 'server-only';
import type { Kommando } from '@/lib/platform/command';

/** Ends every sharing of a tjeneste, in the running command: the others lose it at once. */
export async function avsluttDelinger(k: Kommando, tjenesteId: string): Promise<void> {
  await k.tx.deling.updateMany({
    where: { tjenesteId, virksomhetId: k.actor.virksomhetId, OR: [{ til: null }, { til: { gt: k.naa } }] },
    data: { til: k.naa },
  });
}
