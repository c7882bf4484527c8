import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import type { Kommando } from '@/lib/platform/command';
import { ikkeFunnet, regel } from '@/lib/platform/errors';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { rollerFor } from './rules';

/** An employee of the actor's own virksomhet. Throws IKKE_FUNNET. */
export async function finnAnsatt(k: Kommando, id: string) {
  const a = await k.tx.ansatt.findFirst({
    where: { id, virksomhetId: k.actor.virksomhetId },
    select: { id: true, kontoId: true, navn: true, sluttet: true },
  });
  if (!a) throw ikkeFunnet();
  return a;
}

/** An enhet of the actor's own virksomhet that is in use. Throws REGEL at its field. */
export async function krevEnhet(k: Kommando, enhetId: string) {
  const e = await k.tx.enhet.findFirst({ where: { id: enhetId, virksomhetId: k.actor.virksomhetId, aktiv: true }, select: { navn: true } });
  if (!e) throw regel('ukjentEnhet', { enhetId: 'ukjentEnhet' });
  return e;
}

/** A role that this kind of virksomhet has. Throws REGEL at its field. */
export function krevRolle(actor: Actor, rolle: Rolle): void {
  if (!rollerFor(actor.virksomhetstype).includes(rolle)) throw regel('rollePasserIkke', { rolle: 'rollePasserIkke' });
}
