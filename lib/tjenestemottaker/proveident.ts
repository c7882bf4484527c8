/** Nine digits with their two check digits added (or the next nine that have any), so that tests need no number written out. */
export function medKontrollsiffer(ni: string): string {
  const n = [...ni].map(Number);
  const sum = (vekter: number[], tall: number[]) => (11 - (vekter.reduce((s, v, i) => s + v * (tall[i] ?? 0), 0) % 11)) % 11;
  const k1 = sum([3, 7, 6, 1, 8, 9, 4, 5, 2], n);
  const k2 = sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], [...n, k1]);
  return k1 > 9 || k2 > 9 ? medKontrollsiffer(String(Number(ni) + 1).padStart(9, '0')) : `${ni}${k1}${k2}`;
}
