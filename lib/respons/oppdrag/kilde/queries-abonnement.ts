import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { krev } from '@/lib/platform/policy';
import { vapid } from '../../kanal/webpush';

/** What a browser needs to subscribe: the house's public key, and how many devices this person has subscribed. */
export const hentVarsling = async (actor: Actor): Promise<{ offentligNokkel: string; antall: number }> => {
  krev(actor, 'respons.vakt');
  const [r] = await withActor(
    actor,
    (tx) => tx.$queryRaw<{ n: number }[]>`select count(*)::int n from respons.abonnement where "ansattId" = ${actor.ansattId}::uuid`,
  );
  return { offentligNokkel: (await vapid()).offentlig, antall: r?.n ?? 0 };
};
