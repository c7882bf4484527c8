import { TZDate } from '@date-fns/tz';
import { OSLO, plussDager, tilDato } from '@/lib/platform/clock';
import type { Virksomhetstype } from '@/lib/platform/prisma/enums';
import { OPPFOLGERROLLE } from '@/lib/tjeneste/rules';

/** Whether a tjeneste can be shared with this kind of virksomhet. */
export const kanDelesMed = (type: Virksomhetstype): boolean => type in OPPFOLGERROLLE;

/** The instant a sharing stops when this (yyyy-MM-dd) is its last day: midnight in Oslo at the end of it. */
export function sluttEtter(sisteDag: string): Date {
  const d = plussDager(tilDato(sisteDag), 1);
  return new Date(new TZDate(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), OSLO).getTime());
}

export type Delingsstatus = 'AKTIV' | 'AVSLUTTET';
/** From `fra` until `til`, which is when it is over. */
export const delingsstatus = (d: { fra: Date; til: Date | null }, naa: Date): Delingsstatus =>
  d.fra <= naa && (!d.til || d.til > naa) ? 'AKTIV' : 'AVSLUTTET';
