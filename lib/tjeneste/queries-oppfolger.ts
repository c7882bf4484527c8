import 'server-only';
import type { Tx } from '@/lib/platform/db';
import type { Rolle, Virksomhetstype } from '@/lib/platform/prisma/enums';
import { OPPFOLGERROLLE } from './rules';

/** Who follows up a shared tjeneste: the virksomhet and its role. */
export type Oppfolger = { delingId: string; virksomhetId: string; navn: string; type: Virksomhetstype; rolle: Rolle; fra: Date };

/** The virksomhet that follows up this tjeneste at this time; null when the owner does it itself. */
export async function finnOppfolger(tx: Tx, tjenesteId: string, naa: Date): Promise<Oppfolger | null> {
  const d = await tx.deling.findFirst({
    where: { tjenesteId, rettighet: 'FOLGE_OPP', fra: { lte: naa }, OR: [{ til: null }, { til: { gt: naa } }] },
    orderBy: { fra: 'desc' },
    select: { id: true, tilVirksomhetId: true, fra: true },
  });
  if (!d) return null;
  const v = await tx.virksomhet.findUniqueOrThrow({ where: { id: d.tilVirksomhetId }, select: { navn: true, type: true } });
  const rolle = OPPFOLGERROLLE[v.type];
  return rolle ? { delingId: d.id, virksomhetId: d.tilVirksomhetId, navn: v.navn, type: v.type, rolle, fra: d.fra } : null;
}
