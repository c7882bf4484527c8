import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import { krev } from '@/lib/platform/policy';

export const INNSYN_PER_SIDE = 50;

/**
 * Who has looked at this person's record, newest first, and from which virksomhet (pasientjournalloven § 22, Normen
 * faktaark 15). Null when there is no such person in the actor's own virksomhet. Looking here is itself written down.
 */
export async function hentInnsyn(actor: Actor, personId: string, side: number) {
  krev(actor, 'innsyn.les');
  return withActor(actor, async (tx) => {
    const person = await tx.person.findFirst({
      where: { id: personId, virksomhetId: actor.virksomhetId },
      select: { id: true, virksomhetId: true, fornavn: true, etternavn: true },
    });
    if (!person) return null;
    const where = { virksomhetId: actor.virksomhetId, personId };
    const antall = await tx.innsyn.count({ where });
    const rader = await tx.innsyn.findMany({
      where,
      orderBy: { id: 'desc' },
      skip: (side - 1) * INNSYN_PER_SIDE,
      take: INNSYN_PER_SIDE,
      select: { id: true, tidspunkt: true, aktorNavn: true, rolle: true, enhetId: true, aktorVirksomhetId: true, hva: true, hvorfor: true },
    });
    const enheter = await tx.enhet.findMany({ where: { id: { in: rader.flatMap((r) => r.enhetId ?? []) } }, select: { id: true, navn: true } });
    const virksomheter = await tx.virksomhet.findMany({
      where: { id: { in: rader.map((r) => r.aktorVirksomhetId) } },
      select: { id: true, navn: true },
    });
    await skrivInnsyn(tx, actor, person, 'innsynslogg', 'kontroll');
    return {
      navn: `${person.fornavn} ${person.etternavn}`,
      antall,
      sider: Math.max(1, Math.ceil(antall / INNSYN_PER_SIDE)),
      rader: rader.map((r) => ({
        id: String(r.id),
        tidspunkt: r.tidspunkt,
        navn: r.aktorNavn,
        rolle: r.rolle,
        // An enhet of another virksomhet is not ours to read; then its virksomhet is told.
        sted: enheter.find((e) => e.id === r.enhetId)?.navn ?? virksomheter.find((v) => v.id === r.aktorVirksomhetId)?.navn ?? '',
        hva: r.hva,
        hvorfor: r.hvorfor,
      })),
    };
  });
}
