import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { utfor } from '@/lib/platform/command';

/** Ends every session of the actor's own login, this one too. */
export const loggUtAlleSteder = (actor: Actor, d: { nokkel: string }) =>
  utfor(actor, d.nokkel, async (k) => {
    await k.tx.konto.update({ where: { id: actor.kontoId }, data: { sesjonsversjon: { increment: 1 } }, select: { id: true } });
    await k.hendelse('SESJONER_AVSLUTTET', { type: 'Konto', id: actor.kontoId });
    return null;
  });
