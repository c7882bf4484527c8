import type { Tidsvindu } from '../schema';

/** What a clock and a calendar on the wall in Oslo show. Days are 1 (Monday) to 7; minutes are of the day. */
export type Klokke = { dag: number; minutt: number; helligdag: boolean; helligdagIGaar: boolean };

export const DOEGN = 24 * 60;
export const minutter = (hhmm: string): number => Number(hhmm.slice(0, 2)) * 60 + Number(hhmm.slice(3));
export const klokkeslett = (minutt: number): string => `${String(Math.floor(minutt / 60)).padStart(2, '0')}:${String(minutt % 60).padStart(2, '0')}`;
export const dagenFoer = (dag: number): number => (dag === 1 ? 7 : dag - 1);

/** Whether the day is one of the window's, with its rule for holidays. */
const dagPasser = (v: Tidsvindu, dag: number, helligdag: boolean): boolean =>
  v.dager.includes(dag) && (v.helligdag === undefined || v.helligdag === helligdag);

/** Whether the window is open. A window past midnight belongs to the day it begins on. Pure, and without a calendar. */
export function aapent(v: Tidsvindu, k: Klokke): boolean {
  const [fra, til] = [minutter(v.fra), minutter(v.til)];
  if (fra < til) return k.minutt >= fra && k.minutt < til && dagPasser(v, k.dag, k.helligdag);
  if (k.minutt >= fra) return dagPasser(v, k.dag, k.helligdag);
  return k.minutt < til && dagPasser(v, dagenFoer(k.dag), k.helligdagIGaar);
}
