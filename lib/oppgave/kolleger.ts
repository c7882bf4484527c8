import 'server-only';
import { rolleIBruk } from '@/lib/folk/rules';
import type { Tx } from '@/lib/platform/db';
import type { Rolle } from '@/lib/platform/prisma/enums';

export type Kollega = { id: string; navn: string; rolle: Rolle };

/** Everyone in the virksomhet who has one of these roles on this day, has said yes and is not blocked, by name; one row per person and role. */
export async function hentKolleger(tx: Tx, virksomhetId: string, roller: readonly Rolle[], dag: Date, ansattId?: string): Promise<Kollega[]> {
  if (roller.length === 0) return [];
  const rader = await tx.rolletildeling.findMany({
    where: {
      virksomhetId,
      ansattId,
      rolle: { in: [...roller] },
      ...rolleIBruk(dag),
    },
    select: { rolle: true, ansatt: { select: { id: true, navn: true } } },
    orderBy: { ansatt: { navn: 'asc' } },
  });
  const alle = rader.map((r) => ({ id: r.ansatt.id, navn: r.ansatt.navn, rolle: r.rolle }));
  return alle.filter((k, i) => alle.findIndex((x) => x.id === k.id && x.rolle === k.rolle) === i);
}
