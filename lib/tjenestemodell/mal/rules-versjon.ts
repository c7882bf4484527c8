import type { Mal } from './schema';

type Hode = Pick<Mal, 'id' | 'versjon' | 'avledetAv' | 'endring'>;
type Bruk = { malId: string; malVersjon: string };

/** «1.10» is later than «1.9». */
export function sammenlignVersjon(a: string, b: string): number {
  const [x, y] = [a, b].map((v) => v.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const d = (x?.[i] ?? 0) - (y?.[i] ?? 0);
    if (d !== 0) return d;
  }
  return 0;
}

/** NY: a later version of the model's own template. AVLEDET: another template that was made from it. */
export function slekt(m: Hode, b: Bruk): 'NY' | 'AVLEDET' | null {
  if (m.id === b.malId) return sammenlignVersjon(m.versjon, b.malVersjon) > 0 ? 'NY' : null;
  return m.avledetAv?.mal === b.malId && sammenlignVersjon(m.avledetAv.versjon, b.malVersjon) >= 0 ? 'AVLEDET' : null;
}

/** Template versions that the model can be brought to, its own template first, then the latest version. */
export const nyere = <T extends Hode>(maler: T[], b: Bruk): (T & { slekt: 'NY' | 'AVLEDET' })[] =>
  maler
    .flatMap((m) => {
      const s = slekt(m, b);
      return s ? [{ ...m, slekt: s }] : [];
    })
    .sort((a, c) => c.slekt.localeCompare(a.slekt) || a.id.localeCompare(c.id) || sammenlignVersjon(c.versjon, a.versjon));

/** Whether every version on the way is small. Another template never is. */
export const barSmaa = (maler: Hode[], b: Bruk, til: Hode): boolean =>
  til.id === b.malId &&
  maler
    .filter((m) => m.id === b.malId && sammenlignVersjon(m.versjon, b.malVersjon) > 0 && sammenlignVersjon(m.versjon, til.versjon) <= 0)
    .every((m) => m.endring === 'liten');
