import 'server-only';
import type { Tx } from '@/lib/platform/db';

/**
 * Who emptied these cells (task:actor by code) last, from the model's events: an empty cell has no row that says so.
 */
export async function hvemTomte(
  tx: Tx,
  modell: { id: string; virksomhetId: string },
  celler: string[],
): Promise<Map<string, { av: string; naar: string }>> {
  const ut = new Map<string, { av: string; naar: string }>();
  if (celler.length === 0) return ut;
  const siste = await tx.hendelse.findMany({
    where: { virksomhetId: modell.virksomhetId, objektId: modell.id, type: { in: ['MATRISE_ENDRET', 'MATRISE_IMPORTERT'] } },
    orderBy: { id: 'desc' },
    take: 200,
    select: { aktorNavn: true, tidspunkt: true, data: true },
  });
  for (const h of siste)
    for (const e of (h.data as { endringer?: { oppgave: string; aktor: string; til: string | null }[] }).endringer ?? []) {
      const n = `${e.oppgave}:${e.aktor}`;
      if (e.til === null && celler.includes(n) && !ut.has(n)) ut.set(n, { av: h.aktorNavn, naar: h.tidspunkt.toISOString() });
    }
  return ut;
}
