import { SAKSSTEG, type Stegplan } from '@/lib/forlop/rules';
import { STEG } from '@/lib/innhold/rules';
import type { Actor } from '@/lib/platform/actor';
import { kan } from '@/lib/platform/policy';

/** Whoever does a step of a tjeneste in this kommune must be able to read tjenester. */
export const kanLeseTjeneste = (actor: Pick<Actor, 'rolle'>, plan: Stegplan): boolean =>
  kan(actor, 'tjeneste.les') || STEG.some((s) => !SAKSSTEG.includes(s) && plan[s].rolle === actor.rolle);
