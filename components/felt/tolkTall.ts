/** Reads a number as Norwegians type it («1 200,5»); null when empty, NaN when it is no number. Pure. */
export function tolkTall(tekst: string): number | null {
  const t = tekst.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  if (t === '') return null;
  return /^-?\d+(?:[.,]\d+)?$/.test(t) ? Number(t.replace(',', '.')) : Number.NaN;
}

/** A number as typed: comma, no grouping. */
export const visTall = (n: number | null | undefined): string =>
  n === null || n === undefined || Number.isNaN(n) ? '' : String(n).replace('.', ',');
