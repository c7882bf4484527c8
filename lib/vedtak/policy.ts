import { gjorSakssteg, type Stegplan } from '@/lib/forlop/rules';
import type { Actor } from '@/lib/platform/actor';
import { kan } from '@/lib/platform/policy';

/** Whoever does a step of a sak in this kommune must be able to read its vedtak. */
export const kanLeseVedtak = (actor: Pick<Actor, 'rolle'>, plan: Stegplan): boolean => kan(actor, 'vedtak.les') || gjorSakssteg(plan, actor.rolle);

/**
 * Four eyes: the one who approves is another person than the one who wrote the decision, whichever role or login is
 * active (kilde: 001 Henvise, kartlegge og tildele).
 */
export const kanGodkjenne = (actor: Pick<Actor, 'ansattId' | 'kontoId'>, v: { saksbehandlerId: string | null; saksbehandlerKontoId: string | null }): boolean =>
  v.saksbehandlerId !== null && v.saksbehandlerId !== actor.ansattId && v.saksbehandlerKontoId !== actor.kontoId;
