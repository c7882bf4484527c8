import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import type { Tx } from '@/lib/platform/db';

/** The virksomheter that may be asked: our own agreement with them decides; where we have written none, theirs does. */
export async function samarbeidspartnere(tx: Tx, actor: Actor, dag: Date): Promise<{ id: string; navn: string }[]> {
  const mitt = actor.virksomhetId;
  const avtaler = await tx.samarbeid.findMany({
    where: { OR: [{ virksomhetId: mitt }, { motpartId: mitt }] },
    select: { virksomhetId: true, motpartId: true, gyldigFra: true, gyldigTil: true },
  });
  const egne = avtaler.filter((a) => a.virksomhetId === mitt);
  const naa = avtaler.filter((a) => a.gyldigFra <= dag && (a.gyldigTil === null || a.gyldigTil >= dag));
  const ider = naa.flatMap((a) => {
    if (a.virksomhetId === mitt) return a.motpartId;
    return egne.some((e) => e.motpartId === a.virksomhetId) ? [] : a.virksomhetId;
  });
  return tx.virksomhet.findMany({ where: { id: { in: ider } }, orderBy: { navn: 'asc' }, select: { id: true, navn: true } });
}
