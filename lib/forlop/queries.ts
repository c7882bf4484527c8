import 'server-only';
import { forlop } from '@/lib/innhold/queries';
import type { Tx } from '@/lib/platform/db';
import { flettPlan, type Stegplan, type Tilpasning } from './rules';

/** The plan that these columns of a Virksomhet stand for. */
export const planFor = (v: { forlopId: string; forlopTilpasning: unknown }): Stegplan =>
  flettPlan(forlop(v.forlopId).steg as Stegplan, v.forlopTilpasning as Tilpasning);

/** The steps and who does them in this virksomhet. */
export const stegplan = async (tx: Tx, virksomhetId: string): Promise<Stegplan> =>
  planFor(await tx.virksomhet.findUniqueOrThrow({ where: { id: virksomhetId }, select: { forlopId: true, forlopTilpasning: true } }));
