import type { Actor } from '@/lib/platform/actor';
import { kan } from '@/lib/platform/policy';

/** May hand over what somebody held: those who own the model; a leder for those who work, or worked, in their own enhet. */
export const kanOverta = (actor: Actor, person: { enheter: readonly string[] }): boolean =>
  kan(actor, 'modell.endre') || (actor.rolle === 'leder' && (actor.enhetstype === 'LEDELSE' || person.enheter.includes(actor.enhetId)));

/** May see the list of what leavers hold at all. */
export const kanSeOverta = (actor: Actor): boolean => kan(actor, 'modell.endre') || actor.rolle === 'leder';
