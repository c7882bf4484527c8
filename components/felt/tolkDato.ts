/**
 * Reads a date as people type it («010226», «1.2.26», «01.02.2026», «1/2-26», «2026-02-01») and gives yyyy-MM-dd, or
 * undefined when it is not a date. Two-digit years are 2000–2069 and 1970–1999; with `senest` (yyyy-MM-dd, for birth
 * dates) the latest year that is not after it. Pure.
 */
export function tolkDato(tekst: string, senest?: string): string | undefined {
  const t = tekst.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(t);
  if (iso) return dato(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const m = /^(\d{1,2})\s*[.,/\- ]\s*(\d{1,2})\s*[.,/\- ]\s*(\d{4}|\d{2})$/.exec(t) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(t);
  if (!m) return undefined;
  const [, d, mnd, aar] = m as unknown as [string, string, string, string];
  if (aar.length === 4) return dato(Number(aar), Number(mnd), Number(d));
  const kort = Number(aar);
  if (!senest) return dato(kort < 70 ? 2000 + kort : 1900 + kort, Number(mnd), Number(d));
  return [2000, 1900].map((h) => dato(h + kort, Number(mnd), Number(d))).find((x) => x && x <= senest);
}

function dato(aar: number, mnd: number, dag: number): string | undefined {
  const d = new Date(Date.UTC(aar, mnd - 1, dag));
  if (d.getUTCFullYear() !== aar || d.getUTCMonth() !== mnd - 1 || d.getUTCDate() !== dag) return undefined;
  return d.toISOString().slice(0, 10);
}

/** Whether yyyy-MM-dd is of a year that the product keeps: there is room to count on both sides of it. */
export const gyldigAar = (iso: string): boolean => /^(?:1[89]|2[01])\d\d-/.test(iso);

/** yyyy-MM-dd as dd.mm.åååå; anything else as it is. */
export function visISO(iso: string): string {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return m ? `${m[3]}.${m[2]}.${m[1]}` : iso;
}
