import type { Actor } from '@/lib/platform/actor';
import { forbudt } from '@/lib/platform/errors';
import { kan } from '@/lib/platform/policy';

/** Whether the actor looks after a region: sees the overviews of those that have an agreement with them. */
export const serRegion = (actor: Actor): boolean => kan(actor, 'region.les') && ['TMS', 'SEKRETARIAT'].includes(actor.virksomhetstype);

/** Throws FORBUDT to those who look after no region. */
export function krevRegion(actor: Actor): void {
  if (!serRegion(actor)) throw forbudt();
}

/** Whether the actor may read their own virksomhet's agreements and contacts. */
export const serEgetSamarbeid = (actor: Actor): boolean => kan(actor, 'samarbeid.endre') || kan(actor, 'region.les');

/** Throws FORBUDT to those who may not read their own. */
export function krevEgetSamarbeid(actor: Actor): void {
  if (!serEgetSamarbeid(actor)) throw forbudt();
}
