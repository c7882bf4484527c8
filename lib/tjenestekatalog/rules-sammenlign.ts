import { deler, innbyggerdeler, linjer, type Verditekst } from './rules-deler';
import type { Innhold } from './schema';

export type Endretlinje = { art: 'lik' | 'borte' | 'ny'; tekst: string };
export type Feltendring = { del: string; linjer: Endretlinje[] };

/** The longest common run of lines kept, what left and what came marked; what left stands before what came. */
export function linjeforskjell(a: readonly string[], b: readonly string[]): Endretlinje[] {
  const felles = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const paa = (i: number, j: number): number => felles[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (felles[i] as number[])[j] = a[i] === b[j] ? paa(i + 1, j + 1) + 1 : Math.max(paa(i + 1, j), paa(i, j + 1));
  const ut: Endretlinje[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      ut.push({ art: 'lik', tekst: a[i] as string });
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || paa(i + 1, j) >= paa(i, j + 1))) ut.push({ art: 'borte', tekst: a[i++] as string });
    else ut.push({ art: 'ny', tekst: b[j++] as string });
  }
  return ut;
}

type Tekster = { verdi: Verditekst; tilgjengelighet: (kode: Innhold['tilgjengelighet']) => string };

function felt(i: Innhold, t: Tekster): Map<string, string[]> {
  return new Map<string, string[]>([
    ['navn', [i.navn]],
    ['tilgjengelighet', [t.tilgjengelighet(i.tilgjengelighet)]],
    ['ingress', i.ingress ? [i.ingress] : []],
    ...deler(i, t.verdi).map((d): [string, string[]] => [d.id, linjer(d.blokker)]),
    ['innbyggerTittel', i.innbyggerTittel ? [i.innbyggerTittel] : []],
    ...innbyggerdeler(i).map((d): [string, string[]] => [d.id, linjer(d.blokker)]),
  ]);
}

/** Part by part what changed from one version to another; parts that are the same are left out. */
export function sammenlign(fra: Innhold, til: Innhold, t: Tekster): Feltendring[] {
  const [a, b] = [felt(fra, t), felt(til, t)];
  const alle = [...new Set([...a.keys(), ...b.keys()])];
  return alle
    .map((del) => ({ del, linjer: linjeforskjell(a.get(del) ?? [], b.get(del) ?? []) }))
    .filter((x) => x.linjer.some((l) => l.art !== 'lik'));
}
