import { TZDate } from '@date-fns/tz';
import { erHelligdag, OSLO } from '@/lib/platform/clock';
import type { Tidsvindu } from '../schema';

type Osloklokke = { dag: number; minutt: number; iso: string; iGaar: string };

const minutter = (hhmm: string): number => Number(hhmm.slice(0, 2)) * 60 + Number(hhmm.slice(3));
const iso = (d: TZDate): string => `${d.getFullYear()}-${String(d.getMonth() + 1).padStart(2, '0')}-${String(d.getDate()).padStart(2, '0')}`;

/** What a clock on the wall in Oslo shows at this instant. */
export function osloklokke(tid: Date): Osloklokke {
  const her = new TZDate(tid, OSLO);
  const foer = new TZDate(her.getFullYear(), her.getMonth(), her.getDate() - 1, 12, 0, 0, OSLO);
  return { dag: her.getDay() || 7, minutt: her.getHours() * 60 + her.getMinutes(), iso: iso(her), iGaar: iso(foer) };
}

/** Whether the day is one of the window's, with its rule for holidays. */
const dagPasser = (v: Tidsvindu, dag: number, dato: string): boolean =>
  v.dager.includes(dag) && (v.helligdag === undefined || v.helligdag === erHelligdag(dato));

/** Whether the window is open at the instant. A window past midnight belongs to the day it begins on. */
export function iVindu(v: Tidsvindu, tid: Date): boolean {
  const k = osloklokke(tid);
  const [fra, til] = [minutter(v.fra), minutter(v.til)];
  if (fra < til) return k.minutt >= fra && k.minutt < til && dagPasser(v, k.dag, k.iso);
  if (k.minutt >= fra) return dagPasser(v, k.dag, k.iso);
  return k.minutt < til && dagPasser(v, k.dag === 1 ? 7 : k.dag - 1, k.iGaar);
}
