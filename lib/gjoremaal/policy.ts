import type { Actor } from '@/lib/platform/actor';
import type { Gjoremaalstatus, Rolle } from '@/lib/platform/prisma/enums';
import { kanFerdigForHaand } from './rules';

type G = { type: string; status: Gjoremaalstatus; rolle: Rolle | null; ansattId: string | null };

const min = (actor: Actor, g: G) => g.ansattId === actor.ansattId;
const ledig = (actor: Actor, g: G) => g.ansattId === null && g.rolle === actor.rolle;

/** Whether the duty is or was to be done by this actor or their role, whoever has it now: only they are told of it. */
export const erForRollen = (actor: Actor, g: G): boolean => min(actor, g) || g.rolle === actor.rolle;

/** Whether the duty stands on this actor's list: it is theirs, or free for their role. */
export const erFor = (actor: Actor, g: G): boolean => min(actor, g) || ledig(actor, g);

/** What the actor may do with one duty. Whoever has it, or could take it, may also give it to a colleague. */
export const muligheter = (actor: Actor, g: G) => {
  const aapent = g.status === 'AAPENT';
  return { ta: aapent && ledig(actor, g), ferdig: erFor(actor, g) && kanFerdigForHaand(g), gi: aapent && erFor(actor, g) };
};
