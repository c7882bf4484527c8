import type { Simulert } from '@/lib/respons/oppdrag/modell/queries';

const naar = (til: Simulert['slag'][number]['til']) => til.some((t) => !t.usikker);

export type Etappe = {
  steg: number;
  fra: number;
  til: number;
  slag: number[];
  mottakere: Simulert['slag'][number]['til'];
  /** Nobody of them is counted on: the step is passed. */
  forbi: boolean;
  vent: number;
  merknad?: string;
};

/** The beats gathered by step: from when to when, at which seconds, and who. A step that is passed takes no time. */
export function etapper(f: Pick<Simulert, 'slag'>): Etappe[] {
  const ut: Etappe[] = [];
  for (const s of f.slag) {
    const siste = ut.at(-1);
    const slutt = s.sekund + (naar(s.til) ? s.ventSekunder : 0);
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
        forbi: !naar(s.til),
        vent: s.ventSekunder,
        merknad: s.merknad,
      });
  }
  return ut;
}
