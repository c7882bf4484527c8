import type { Simulert } from '@/lib/respons/oppdrag/modell-queries';

export type Etappe = {
  steg: number;
  fra: number;
  til: number;
  slag: number[];
  mottakere: { navn: string; kanal: string }[];
  vent: number;
  merknad?: string;
};

/** The beats gathered by step: from when to when, at which seconds, and who. A skipped step takes no time. */
export function etapper(f: Pick<Simulert, 'slag'>): Etappe[] {
  const ut: Etappe[] = [];
  for (const s of f.slag) {
    const siste = ut.at(-1);
    const slutt = s.sekund + (s.til.length > 0 ? s.ventSekunder : 0);
    if (siste?.steg === s.steg) {
      siste.til = slutt;
      if (s.til.length > 0) siste.slag.push(s.sekund);
    } else
      ut.push({
        steg: s.steg,
        fra: s.sekund,
        til: slutt,
        slag: s.til.length > 0 ? [s.sekund] : [],
        mottakere: s.til,
        vent: s.ventSekunder,
        merknad: s.merknad,
      });
  }
  return ut;
}
