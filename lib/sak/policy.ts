import { gjorSakssteg, type Stegplan } from '@/lib/forlop/rules';
import type { Actor } from '@/lib/platform/actor';
import { kan } from '@/lib/platform/policy';

/** Whoever does a step of a sak in this kommune must be able to read saker and kartlegginger. */
export const kanLeseSak = (actor: Actor, plan: Stegplan): boolean => kan(actor, 'sak.les') || gjorSakssteg(plan, actor.rolle);

/** Whoever does a step of a sak in this kommune must be able to read its vedtak. */
export const kanLeseVedtak = (actor: Pick<Actor, 'rolle'>, plan: Stegplan): boolean => kan(actor, 'vedtak.les') || gjorSakssteg(plan, actor.rolle);
