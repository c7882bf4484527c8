import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { somMotoren } from '../queries-motor';
import { type Kovarsel, VELG_KOVARSEL } from './queries-kovarsel';

/** A varsel, open or closed; who closed it, and when (ISO). */
export type Medslutt = Kovarsel & { lukketAv: string | null; lukket: string | null };

/** Those of these, open or closed, that are to be seen from here. */
export async function lesKovarsler(tx: Tx, ider: readonly string[]): Promise<Medslutt[]> {
  if (ider.length === 0) return [];
  const synlige = await tx.$queryRaw<{ id: string; lukketAv: string | null; lukket: string | null }[]>`
    select id, case when status = 'LUKKET' then "lukketAvNavn" end "lukketAv", respons.iso(lukket) lukket from respons.varsel where id = any(${[...ider]}::uuid[])`;
  const rader = await somMotoren(tx, () =>
    tx.$queryRawUnsafe<Kovarsel[]>(
      `${VELG_KOVARSEL} where v.id = any($1::uuid[])`,
      synlige.map((r) => r.id),
    ),
  );
  return rader.flatMap((v) => synlige.filter((x) => x.id === v.id).map((x) => ({ ...v, lukketAv: x.lukketAv, lukket: x.lukket })));
}
