import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import type { Tx } from '@/lib/platform/db';
import { type Feltsett, feltFor, STEGGRUNN } from '@/lib/platform/policy-felt';
import type { Prisma } from '@/lib/platform/prisma/client';

/**
 * The open oppgaver that are this actor's: of the role, here, and either taken by themself or free where they work. A
 * colleague who has taken it has it alone.
 */
export const mineOppgaver = (actor: Actor): Prisma.OppgaveWhereInput => ({
  utforerVirksomhetId: actor.virksomhetId,
  rolle: actor.rolle,
  status: { in: ['AAPEN', 'PAA_VENT'] },
  OR: [{ ansattId: actor.ansattId }, { ansattId: null, OR: [{ enhetId: actor.enhetId }, { virksomhetId: { not: actor.virksomhetId } }] }],
});

/**
 * What this actor sees of a person now, by lib/platform/policy-felt; empty for whoever has no reason to. With a tjeneste
 * only the oppgaver of that one count.
 */
export async function lesFelt(tx: Tx, actor: Actor, om: { personId: string; tjenesteId?: string }): Promise<Feltsett> {
  const steg = await tx.oppgave.findMany({ where: { AND: [om, mineOppgaver(actor)] }, select: { steg: true } });
  return feltFor(actor.rolle, ['rolle', ...steg.flatMap((o) => STEGGRUNN[o.steg] ?? ['oppgave' as const])]);
}
