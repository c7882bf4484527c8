/** Dates as Norwegians write them, always in Oslo time, so that server and browser agree. Pure. */
const SONE = 'Europe/Oslo';

/** A bare yyyy-MM-dd means that day, at noon, so that no zone moves it. */
function somTid(tid: string | Date): Date {
  if (tid instanceof Date) return tid;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(tid) ? `${tid}T12:00:00Z` : tid);
}

const deler = new Intl.DateTimeFormat('sv-SE', { timeZone: SONE, dateStyle: 'short', timeStyle: 'short' });
/** yyyy-MM-dd and HH:mm in Oslo, as the Swedes write them. */
const dagOgKlokke = (tid: string | Date) => deler.format(somTid(tid)).split(' ') as [string, string];

/** «01.02.2026» */
export const visDato = (tid: string | Date): string => dagISO(tid).split('-').reverse().join('.');
const lange = new Map<string, Intl.DateTimeFormat>();
/** «søndag 1. februar 2026», in the language asked for. */
export function visLangDato(tid: string | Date, sprak: string): string {
  const f = lange.get(sprak) ?? new Intl.DateTimeFormat(sprak, { timeZone: SONE, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  lange.set(sprak, f);
  return f.format(somTid(tid));
}
/** «10.42» */
export const visKlokke = (tid: string | Date): string => dagOgKlokke(tid)[1].replace(':', '.');
/** «24.12.2026 10.42» */
export const visTid = (tid: string | Date): string => `${visDato(tid)} ${visKlokke(tid)}`;

/** The calendar day in Oslo, as yyyy-MM-dd. */
export const dagISO = (tid: string | Date): string => dagOgKlokke(tid)[0];

/** Whole calendar days from one instant or day to another; negative when `til` is earlier. */
export function dagerMellom(fra: string | Date, til: string | Date): number {
  return Math.round((Date.parse(dagISO(til)) - Date.parse(dagISO(fra))) / 86_400_000);
}
