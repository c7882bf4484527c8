import { TZDate } from '@date-fns/tz';
import { addDays, addMonths, differenceInCalendarDays, format } from 'date-fns';
import Holidays from 'date-holidays';

export const OSLO = 'Europe/Oslo';
export const DOGN_MS = 86_400_000;
const helligdager = new Holidays('NO');

const KLOKKE = Symbol.for('helhet.klokke');
const lager = globalThis as { [KLOKKE]?: () => Date };

/** The time now; rules take it as an argument and never call this. */
export const naa = (): Date => lager[KLOKKE]?.() ?? new Date();

/** Sets the clock, for tests and the demo's history; without an argument it runs again. */
export function stillKlokke(tid?: Date): void {
  lager[KLOKKE] = tid && (() => tid);
}

/** The calendar date in Oslo at this instant, as yyyy-MM-dd. */
export const osloDato = (tid: Date): string => format(new TZDate(tid, OSLO), 'yyyy-MM-dd');

/** A date and a clock (HH:mm) in Oslo as an instant. */
export function osloTid(dato: string, klokkeslett: string): Date {
  const [aar = 0, mnd = 1, dag = 1] = dato.split('-').map(Number);
  const [t = 0, m = 0] = klokkeslett.split(':').map(Number);
  return new Date(new TZDate(aar, mnd - 1, dag, t, m, OSLO).getTime());
}

/** A date column's value (UTC midnight) for yyyy-MM-dd. */
export const tilDato = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** yyyy-MM-dd of a date column's value. */
export const fraDato = (dato: Date): string => dato.toISOString().slice(0, 10);

/** Today in Oslo as a date column's value. */
export const iDag = (tid: Date): Date => tilDato(osloDato(tid));

/** Plain calendar arithmetic on date columns. An instant is refused: its UTC date is not Oslo's for an hour or two each night. */
export const plussDager = (dato: Date, dager: number): Date => addDaysUtc(dato, dager);
/** That many months on; from the 31st to the last of a shorter one. */
export const plussMaaneder = (dato: Date, mnd: number): Date => tilDato(format(addMonths(lokal(dato), mnd), 'yyyy-MM-dd'));
/** Whole calendar days, negative when `til` is first. */
export const dagerMellom = (fra: Date, til: Date): number => differenceInCalendarDays(lokal(til), lokal(fra));

function lokal(d: Date): Date {
  if (d.getTime() % DOGN_MS !== 0) throw new RangeError('ikke en dato');
  return new Date(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate());
}
const addDaysUtc = (d: Date, n: number): Date => tilDato(format(addDays(lokal(d), n), 'yyyy-MM-dd'));

const husket = new Map<string, Set<string>>();

/** Whether yyyy-MM-dd is a public holiday in Norway: looked up by its date, so the machine's zone does not matter. */
export function erHelligdag(iso: string): boolean {
  const aar = iso.slice(0, 4);
  let dager = husket.get(aar);
  if (!dager) {
    const alle = helligdager.getHolidays(aar).filter((h) => h.type === 'public');
    dager = new Set(alle.map((h) => h.date.slice(0, 10)));
    husket.set(aar, dager);
  }
  return dager.has(iso);
}
const erFri = (d: Date): boolean => [0, 6].includes(lokal(d).getDay()) || erHelligdag(fraDato(d));

/** The same day, or the next working day (Norwegian holidays) when it is a day off (domstolloven § 149). */
export function nesteVirkedag(dato: Date): Date {
  let d = dato;
  while (erFri(d)) d = addDaysUtc(d, 1);
  return d;
}

/** The same day, or the last working day before it. */
export function forrigeVirkedag(dato: Date): Date {
  let d = dato;
  while (erFri(d)) d = addDaysUtc(d, -1);
  return d;
}
