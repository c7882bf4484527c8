/** Dates as Norwegians write them, always in Oslo time, so that server and browser agree. Pure. */
const SONE = 'Europe/Oslo';
const vis = (valg: Intl.DateTimeFormatOptions) => {
  const f = new Intl.DateTimeFormat('nb-NO', { timeZone: SONE, ...valg });
  return (tid: string | Date) => f.format(somTid(tid));
};

/** A bare yyyy-MM-dd means that day, at noon, so that no zone moves it. */
function somTid(tid: string | Date): Date {
  if (tid instanceof Date) return tid;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(tid) ? `${tid}T12:00:00Z` : tid);
}

/** «01.02.2026» */
export const visDato = vis({ day: '2-digit', month: '2-digit', year: 'numeric' });
/** «søndag 1. februar 2026» */
export const visLangDato = vis({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const timeMinutt = vis({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
/** «10.42» */
export const visKlokke = (tid: string | Date): string => timeMinutt(tid).replace(':', '.');
/** «24.12.2026 10.42» */
export const visTid = (tid: string | Date): string => `${visDato(tid)} ${visKlokke(tid)}`;

const deler = new Intl.DateTimeFormat('en-CA', { timeZone: SONE, year: 'numeric', month: '2-digit', day: '2-digit' });
/** The calendar day in Oslo, as yyyy-MM-dd. */
export const dagISO = (tid: string | Date): string => deler.format(somTid(tid));

/** Whole calendar days from one instant or day to another; negative when `til` is earlier. */
export function dagerMellom(fra: string | Date, til: string | Date): number {
  return Math.round((Date.parse(dagISO(til)) - Date.parse(dagISO(fra))) / 86_400_000);
}
