import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { krev } from '@/lib/platform/policy';

/** What the virksomhet has decided of look-ups and maps. FORBUDT. */
export const hentPersonvern = (actor: Actor) =>
  withActor(actor, async (tx) => {
    krev(actor, 'organisasjon.personvern');
    return tx.virksomhet.findUniqueOrThrow({ where: { id: actor.virksomhetId }, select: { oppslagPerDag: true, kart: true } });
  });
