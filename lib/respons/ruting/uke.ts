import type { Responsmodell } from '../schema';
import { gjelder, type Rutbart } from './valg';
import { aapent, DOEGN, type Klokke, minutter } from './vindu';

/** A stretch of a day in minutes, and the rule that decides in it; null is none. */
export type Strekk = { fra: number; til: number; regel: string | null };

/** The minutes of a day where something may change in the model. */
export function kanter(modell: Responsmodell): number[] {
  const alle = modell.regler.flatMap((r) => r.tider.flatMap((t) => [minutter(t.fra), minutter(t.til)]));
  return [...new Set([0, ...alle.filter((m) => m < DOEGN)])].sort((a, b) => a - b);
}

/** Which rule decides through one day, for one kind of varsel. */
export function dagsforlop(modell: Responsmodell, v: Omit<Rutbart, 'merker'>, dag: Omit<Klokke, 'minutt'>): Strekk[] {
  const aktuelle = modell.regler.filter((r) => gjelder(r, v));
  const start = kanter(modell);
  const ut: Strekk[] = [];
  start.forEach((fra, i) => {
    const k = { ...dag, minutt: fra };
    const regel = aktuelle.find((r) => r.tider.length === 0 || r.tider.some((t) => aapent(t, k)))?.id ?? null;
    const siste = ut.at(-1);
    const til = start[i + 1] ?? DOEGN;
    if (siste?.regel === regel) siste.til = til;
    else ut.push({ fra, til, regel });
  });
  return ut;
}

/** The seven days of a week, without holidays or as if each were one that stands alone. */
export const ukeforlop = (modell: Responsmodell, v: Omit<Rutbart, 'merker'>, helligdag: boolean): Strekk[][] =>
  Array.from({ length: 7 }, (_, i) => dagsforlop(modell, v, { dag: i + 1, helligdag, helligdagIGaar: false }));
