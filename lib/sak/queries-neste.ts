import 'server-only';
import type { Steg } from '@/lib/innhold/rules';
import { erForRollen } from '@/lib/oppgave/policy';
import { oppgaveLenke, venter } from '@/lib/oppgave/rules';
import type { Actor } from '@/lib/platform/actor';
import type { Tx } from '@/lib/platform/db';

/** The open oppgaver of a sak, or of the tjeneste it led to, as its page shows them: what, by when, and whose turn it is. */
export async function nesteOppgaver(tx: Tx, actor: Actor, av: { sakId: string } | { tjenesteId: string } | null, dag: Date) {
  if (!av) return [];
  const oppgaver = await tx.oppgave.findMany({
    where: { virksomhetId: actor.virksomhetId, ...av, status: { in: ['AAPEN', 'PAA_VENT'] } },
    orderBy: [{ frist: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      steg: true,
      status: true,
      sakId: true,
      tjenesteId: true,
      evalueringId: true,
      frist: true,
      paaVentTil: true,
      paaVentGrunn: true,
      versjon: true,
      rolle: true,
      ansattId: true,
      utforerVirksomhetId: true,
      enhet: { select: { navn: true } },
      ansatt: { select: { navn: true } },
    },
  });
  return oppgaver.map((o) => ({
    ...o,
    steg: o.steg as Steg,
    sti: oppgaveLenke(o),
    venter: venter(o, dag),
    minRolle: erForRollen(actor, o),
    min: erForRollen(actor, o) && o.ansattId === actor.ansattId,
  }));
}
export type NesteOppgave = Awaited<ReturnType<typeof nesteOppgaver>>[number];
