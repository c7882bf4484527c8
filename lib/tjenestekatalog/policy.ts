import type { Actor } from '@/lib/platform/actor';
import { forbudt } from '@/lib/platform/errors';
import { kan, krev } from '@/lib/platform/policy';

/** The catalogue is a kommune's: everybody who works there may read what is published. */
export function krevLes(actor: Actor): void {
  krev(actor, 'modell.les');
  if (actor.virksomhetstype !== 'KOMMUNE') throw forbudt();
}

/** Throws FORBUDT to those who may not write drafts. */
export function krevEndre(actor: Actor): void {
  krevLes(actor);
  krev(actor, 'katalog.endre');
}

/** Throws FORBUDT to those who may not publish. */
export function krevPubliser(actor: Actor): void {
  krevLes(actor);
  krev(actor, 'katalog.publiser');
}

/** Drafts are for those who write them and decide on them. */
export const serUtkast = (actor: Actor): boolean => kan(actor, 'katalog.endre') || kan(actor, 'katalog.publiser');
