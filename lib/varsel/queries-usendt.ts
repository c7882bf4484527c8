import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { krev } from '@/lib/platform/policy';
import { lesMineVakter } from '@/lib/respons/oppdrag/vakt/queries';
import { paaListen, utenPaarorende, varselfelt } from '@/lib/respons/oppdrag/varsel/policy';
import { lesKovarsler } from '@/lib/respons/oppdrag/varsel/queries-kovarsler';
import type { UsendtInn } from '@/lib/respons/oppdrag/varsel/schema';
import { medNavn, type Varselrad } from './queries-navn';

/** A varsel as the owner of an unsent text may still see it; `lukketAv` when it is closed. */
export type Usendtvarsel = Varselrad & { lukketAv: string | null };

/**
 * The varsler, open or closed, that the actor has unsent text about, as far as they are on their list: what is somebody
 * else's now is left out. Whoever is named is written down.
 */
export async function hentUsendt(actor: Actor, { ider }: UsendtInn): Promise<Usendtvarsel[]> {
  krev(actor, 'respons.les');
  const mine = await withActor(actor, async (tx) => {
    const vakter = await lesMineVakter(tx, actor);
    return (await lesKovarsler(tx, ider)).filter((v) => paaListen(actor, v, vakter));
  });
  return (await medNavn(actor, mine)).map((v) => ({
    ...v,
    lukketAv: utenPaarorende(mine.find((x) => x.id === v.id)?.lukketAv ?? null, varselfelt(actor, v, true)),
  }));
}
