import { erKode, type KODER } from '@/lib/tjenestemodell/matrise/rules';

export type Kode = (typeof KODER)[number];
export type Retning = 'ned' | 'hoyre' | 'staa';
export type Sted = { r: number; c: number };
export type Tastekommando =
  | { type: 'gaa'; til: Sted }
  | { type: 'sett'; kode: Kode | null }
  | { type: 'aapne' | 'hjelp' | 'angre' | 'gjorOm' | 'kopierRad' | 'limRad' | 'kopierKolonne' | 'limKolonne' | 'fyllRad' };

type Tast = { key: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean };
const SPRANG = 5;

/** Where a key that moves goes, before the edges are minded. */
function flyttes(key: string, { r, c }: Sted, sisteKolonne: number): Sted | null {
  if (key === 'ArrowUp') return { r: r - 1, c };
  if (key === 'ArrowDown') return { r: r + 1, c };
  if (key === 'ArrowLeft') return { r, c: c - 1 };
  if (key === 'ArrowRight') return { r, c: c + 1 };
  if (key === 'PageUp') return { r: r - SPRANG, c };
  if (key === 'PageDown') return { r: r + SPRANG, c };
  if (key === 'Home') return { r, c: 0 };
  return key === 'End' ? { r, c: sisteKolonne } : null;
}

/** What a key means in the grid; null when it is none of ours. */
export function tolkTast(t: Tast, fra: Sted, antall: Sted): Tastekommando | null {
  const { key } = t;
  const siste = { r: antall.r - 1, c: antall.c - 1 };
  const gaa = (r: number, c: number): Tastekommando => ({
    type: 'gaa',
    til: { r: Math.min(Math.max(r, 0), siste.r), c: Math.min(Math.max(c, 0), siste.c) },
  });
  if (t.altKey) return null;
  if (t.ctrlKey || t.metaKey) {
    if (key === 'Home') return gaa(0, 0);
    if (key === 'End') return gaa(siste.r, siste.c);
    const styr = { c: 'kopierRad', v: 'limRad', z: t.shiftKey ? 'gjorOm' : 'angre', y: 'gjorOm' } as const;
    const type = styr[key.toLowerCase() as keyof typeof styr];
    return type ? { type } : null;
  }
  const maal = flyttes(key, fra, siste.c);
  if (maal) return gaa(maal.r, maal.c);
  if (key === 'Enter') return { type: 'aapne' };
  if (key === '?') return { type: 'hjelp' };
  if (key === ' ' || key === 'Delete' || key === 'Backspace') return { type: 'sett', kode: null };
  const bokstav = key.toUpperCase();
  if (erKode(bokstav)) return { type: 'sett', kode: bokstav };
  const andre = { C: 'kopierKolonne', V: 'limKolonne', F: 'fyllRad' } as const;
  const type = andre[bokstav as keyof typeof andre];
  return type ? { type } : null;
}

/** Where to go after a letter: on in the direction chosen, to the next row or column at the end, and no further than the last. */
export function videre(fra: Sted, antall: Sted, retning: Retning): Sted {
  if (retning === 'staa') return fra;
  if (retning === 'hoyre') {
    if (fra.c < antall.c - 1) return { r: fra.r, c: fra.c + 1 };
    return fra.r < antall.r - 1 ? { r: fra.r + 1, c: 0 } : fra;
  }
  if (fra.r < antall.r - 1) return { r: fra.r + 1, c: fra.c };
  return fra.c < antall.c - 1 ? { r: 0, c: fra.c + 1 } : fra;
}
