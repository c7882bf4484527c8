import type { Actor } from '@/lib/platform/actor';
import { kan } from '@/lib/platform/policy';

/** May change status, comment and evidence: those with the ability, and the one who is responsible. */
export const kanEndreSjekkpunkt = (actor: Actor, p: { ansvarligId: string | null }): boolean =>
  kan(actor, 'modell.status') || p.ansvarligId === actor.ansattId;
