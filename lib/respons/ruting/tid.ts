import { TZDate } from '@date-fns/tz';
import { erHelligdag, OSLO } from '@/lib/platform/clock';
import type { Tidsvindu } from '../schema';
import { aapent, type Klokke } from './vindu';

const iso = (d: TZDate): string => `${d.getFullYear()}-${String(d.getMonth() + 1).padStart(2, '0')}-${String(d.getDate()).padStart(2, '0')}`;

/** What a clock on the wall in Oslo shows at this instant. */
export function osloklokke(tid: Date): Klokke {
  const her = new TZDate(tid, OSLO);
  const foer = new TZDate(her.getFullYear(), her.getMonth(), her.getDate() - 1, 12, 0, 0, OSLO);
  return {
    dag: her.getDay() || 7,
    minutt: her.getHours() * 60 + her.getMinutes(),
    helligdag: erHelligdag(iso(her)),
    helligdagIGaar: erHelligdag(iso(foer)),
  };
}

/** Whether the window is open at the instant. */
export const iVindu = (v: Tidsvindu, tid: Date): boolean => aapent(v, osloklokke(tid));
