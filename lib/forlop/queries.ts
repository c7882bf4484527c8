import 'server-only';
import { forlop } from '@/lib/innhold/queries';
import type { Tx } from '@/lib/platform/db';
import { flettPlan, type Stegplan, type Tilpasning } from './rules';

/** The steps and who does them in this virksomhet. */
export async function stegplan(tx: Tx, virksomhetId: string): Promise<Stegplan> {
  const v = await tx.virksomhet.findUniqueOrThrow({ where: { id: virksomhetId }, select: { forlopId: true, forlopTilpasning: true } });
  return flettPlan(forlop(v.forlopId).steg as Stegplan, v.forlopTilpasning as Tilpasning);
}
