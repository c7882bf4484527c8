import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import type { Sesjonstoken } from '@/lib/platform/auth';
import { utfor } from '@/lib/platform/command';
import { glemMaskinene } from '@/lib/respons/oppdrag/kilde/commands-maskin';
import { gaaAvAlleVakter } from '@/lib/respons/oppdrag/vakt/commands-tilgang';
import { giTilbakeVedUtlogging } from '@/lib/respons/oppdrag/varsel/commands-mistet';
import { avsluttSesjonI } from './konto';
import type { VelgSprak } from './schema';

/**
 * Ends every session of the actor's own login, this one too, and what their phones and browsers are told, in every
 * virksomhet. What they hold goes back to the queue: there is no machine left to follow it on.
 */
export const loggUtAlleSteder = (actor: Actor, d: { nokkel: string }) =>
  utfor(actor, d.nokkel, async (k) => {
    await k.tx.konto.update({ where: { id: actor.kontoId }, data: { sesjonsversjon: { increment: 1 } }, select: { id: true } });
    const ansatte = await k.tx.ansatt.findMany({ where: { kontoId: actor.kontoId }, select: { id: true } });
    await glemMaskinene(
      k.tx,
      ansatte.map((a) => a.id),
    );
    await giTilbakeVedUtlogging(k);
    await k.hendelse('SESJONER_AVSLUTTET', { type: 'Konto', id: actor.kontoId });
    return null;
  });

/**
 * Ends this session of somebody who holds varsler or is on duty: gives back what they hold, and with `avVakt` ends their duty,
 * together. The log of each varsel says it; the cookie is taken by the logout that follows.
 */
export const loggUtOgGiTilbake = (actor: Actor, d: { nokkel: string; avVakt?: boolean }, token: Sesjonstoken) =>
  utfor(actor, d.nokkel, async (k) => {
    const antall = await giTilbakeVedUtlogging(k);
    if (d.avVakt) await gaaAvAlleVakter(k);
    await avsluttSesjonI(k.tx, token);
    return { antall };
  });

/** Chooses the language in which the actor reads Helhet, in every virksomhet. */
export const velgSprak = (actor: Actor, d: VelgSprak) =>
  utfor(actor, d.nokkel, async (k) => {
    await k.tx.konto.update({ where: { id: actor.kontoId }, data: { sprak: d.sprak }, select: { id: true } });
    await k.hendelse('SPRAK_VALGT', { type: 'Konto', id: actor.kontoId }, { sprak: d.sprak });
    return null;
  });
