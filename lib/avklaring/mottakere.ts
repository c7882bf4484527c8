import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import type { Tx } from '@/lib/platform/db';
import { ikkeOver } from '@/lib/platform/verdi/gyldig';

/** The virksomheter that may be asked: our own agreement with them decides; where we have written none, theirs does. */
export async function samarbeidspartnere(tx: Tx, actor: Actor, dag: Date): Promise<{ id: string; navn: string }[]> {
  const mitt = actor.virksomhetId;
  const velg = { select: { virksomhetId: true, motpartId: true } };
  const naa = { gyldigFra: { lte: dag }, ...ikkeOver(dag) };
  const egne = await tx.samarbeid.findMany({ where: { virksomhetId: mitt, ...naa }, ...velg });
  const deres = await tx.samarbeid.findMany({ where: { motpartId: mitt, ...naa }, ...velg });
  const skrevet = await tx.samarbeid.findMany({ where: { virksomhetId: mitt, motpartId: { in: deres.map((a) => a.virksomhetId) } }, ...velg });
  const ider = [...egne.map((a) => a.motpartId), ...deres.map((a) => a.virksomhetId).filter((id) => !skrevet.some((a) => a.motpartId === id))];
  return tx.virksomhet.findMany({ where: { id: { in: ider } }, orderBy: { navn: 'asc' }, select: { id: true, navn: true } });
}
