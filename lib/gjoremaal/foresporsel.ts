import 'server-only';
import { DOGN_MS } from '@/lib/platform/clock';
import { enOmGangen, type Kommando } from '@/lib/platform/command';
import { Feil } from '@/lib/platform/errors';
import type { Gjoremaaltype } from './rules';

/** Requests of one kind that one virksomhet may put on another's desk in a day. */
const PER_DOGN = 20;

/** In the context of `hos`: throws FOR_MANGE when the actor's virksomhet has asked it too often, however each was answered. One at a time, so that none slips past. */
export async function krevFaaForesporsler(k: Kommando, hos: string, type: Gjoremaaltype): Promise<void> {
  await enOmGangen(k.tx, `foresporsel:${k.actor.virksomhetId}:${hos}`);
  const antall = await k.tx.gjoremaal.count({
    where: {
      virksomhetId: hos,
      type,
      opprettet: { gt: new Date(k.naa.getTime() - DOGN_MS) },
      data: { path: ['fra'], equals: k.actor.virksomhetId },
    },
  });
  if (antall >= PER_DOGN) throw new Feil('FOR_MANGE', 'forMangeForesporsler');
}
