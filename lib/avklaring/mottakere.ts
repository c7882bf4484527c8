import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import type { Tx } from '@/lib/platform/db';
import { ikkeOver } from '@/lib/platform/verdi/gyldig';

/** The virksomheter that this one has an agreement with today, whoever of the two wrote it down. */
export async function samarbeidspartnere(tx: Tx, actor: Actor, dag: Date): Promise<{ id: string; navn: string }[]> {
  const mitt = actor.virksomhetId;
  const avtaler = await tx.samarbeid.findMany({
    where: {
      gyldigFra: { lte: dag },
      AND: [{ OR: [{ virksomhetId: mitt }, { motpartId: mitt }] }, ikkeOver(dag)],
    },
    select: { virksomhetId: true, motpartId: true },
  });
  const ider = [...new Set(avtaler.map((a) => (a.virksomhetId === mitt ? a.motpartId : a.virksomhetId)))];
  return tx.virksomhet.findMany({ where: { id: { in: ider } }, orderBy: { navn: 'asc' }, select: { id: true, navn: true } });
}
