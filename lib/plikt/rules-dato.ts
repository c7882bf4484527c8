/**
 * Plain calendar arithmetic on yyyy-MM-dd. UTC is used as a calendar without summer time: nothing here is an instant or
 * knows a zone. Months are counted from year 0 (year × 12 + month, January 0), weekdays 1 Monday … 7 Sunday.
 */
const paa = (aar: number, mnd: number, dag: number): string => new Date(Date.UTC(aar, mnd, dag)).toISOString().slice(0, 10);
const deler = (iso: string) => ({ aar: Number(iso.slice(0, 4)), mnd: Number(iso.slice(5, 7)) - 1, dag: Number(iso.slice(8)) });

export const plussDager = (iso: string, dager: number): string => {
  const d = deler(iso);
  return paa(d.aar, d.mnd, d.dag + dager);
};
export const dagAv = (iso: string): number => deler(iso).dag;
export const maanedAv = (iso: string): number => deler(iso).aar * 12 + deler(iso).mnd;
const ukedagAv = (iso: string): number => new Date(iso).getUTCDay() || 7;

const iMaaned = (mnd: number, dag: number): string => paa(Math.floor(mnd / 12), mnd % 12, dag);
const sisteDag = (mnd: number): string => iMaaned(mnd + 1, 0);

/** This day of the month, or its last when it is shorter. */
export const dagIMaaned = (mnd: number, dag: number): string => iMaaned(mnd, Math.min(dag, dagAv(sisteDag(mnd))));

/** The nth weekday of the month; -1 is the last. */
export function ukedagIMaaned(mnd: number, ukedag: number, nr: number): string {
  const siste = sisteDag(mnd);
  if (nr < 0) return plussDager(siste, -((ukedagAv(siste) - ukedag + 7) % 7));
  const forste = iMaaned(mnd, 1);
  return plussDager(forste, ((ukedag - ukedagAv(forste) + 7) % 7) + 7 * (nr - 1));
}

/** The year of its ISO week, which at New Year may be another than the date's own. */
export const isoAar = (iso: string): number => deler(plussDager(iso, 4 - ukedagAv(iso))).aar;

/** The weekday of an ISO week; week 53 is week 52 in a year that has no 53 (ISO 8601: 28 December is in the last week). */
export function ukedagIUke(aar: number, uke: number, ukedag: number): string {
  const iUke1 = paa(aar, 0, 4);
  const dag = plussDager(iUke1, ukedag - ukedagAv(iUke1) + 7 * (uke - 1));
  return isoAar(dag) > aar ? plussDager(dag, -7) : dag;
}
