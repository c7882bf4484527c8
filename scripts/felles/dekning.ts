/** How the templates' content stands against what the sources have. Pure. */
import type { Mal, Maloppgave } from '@/lib/tjenestemodell/mal/schema';

export const DELER = ['maal', 'oppgaver', 'tips', 'sjekkliste', 'ressurser', 'avklaringer', 'ansvar', 'eksempler', 'flyt'] as const;
export type Del = (typeof DELER)[number];

export type Rad = {
  mal: string;
  versjon: string;
  omraade: string;
  nr: number;
  oppgave: string;
  tittel: string;
  /** What the content has of each part, how much of it is taken from the source, and what the source has. */
  innhold: Record<Del, number>;
  fraKilden: Record<Del, number>;
  kilde: Record<Del, number>;
  /** Parts that the source has more of than is taken from it; our own items do not fill the gap. */
  mangler: Del[];
  /** Ids of items that do not say where they come from. */
  utenKilde: string[];
};

const EGEN = /^(Helhet|Egen)\b/;

const per = (verdi: (d: Del) => number) => Object.fromEntries(DELER.map((d) => [d, verdi(d)])) as Record<Del, number>;

function rad(m: Pick<Mal, 'id' | 'versjon'>, o: Maloppgave): Rad {
  const fraKilden = per((d) => o[d].filter((p) => !EGEN.test(p.kilde ?? '')).length);
  const utenKilde = DELER.flatMap((d) => o[d].filter((p) => !p.kilde?.trim()).map((p) => p.id));
  return {
    ...{ mal: m.id, versjon: m.versjon, omraade: o.omraade, nr: o.nr, oppgave: o.id, tittel: o.tittel },
    innhold: per((d) => o[d].length),
    fraKilden,
    kilde: o.kildeHar,
    mangler: DELER.filter((d) => fraKilden[d] < o.kildeHar[d]),
    utenKilde: o.kilde?.trim() ? utenKilde : [o.id, ...utenKilde],
  };
}

/** One row per task of every template, in the templates' own order. */
export const dekning = (maler: Mal[]): Rad[] => maler.flatMap((m) => m.oppgaver.map((o) => rad(m, o)));

export const hull = (r: Rad): boolean => r.mangler.length > 0 || r.utenKilde.length > 0;
