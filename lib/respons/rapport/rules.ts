import { addDays, addMonths, differenceInCalendarDays, endOfMonth, format, parseISO, startOfMonth } from 'date-fns';
import { z } from '@/lib/platform/zod';
import { VARSELTYPER, type Varseltype } from '../schema';

/** Those that ask for a person's help; technical ones and tests have no answer time. */
export const PERSONTYPER = VARSELTYPER.filter((t) => t !== 'teknisk' && t !== 'test');

export const PERIODER = ['30', 'maaned', 'forrige', 'aar'] as const;

const dato = z.iso.date();
const maaned = z.string().regex(/^(19|2[01])\d\d-(0[1-9]|1[0-2])$/);
const eller = <T extends z.ZodType>(s: T) => s.optional().catch(undefined);

/** What the address asks for; what is not understood is as if it were not there. */
export const filterSchema = z.object({
  periode: eller(z.enum(PERIODER)),
  maaned: eller(maaned),
  fra: eller(dato),
  til: eller(dato),
  kommune: eller(z.uuid()),
  type: eller(z.enum(PERSONTYPER as [Varseltype, ...Varseltype[]])),
  sone: eller(z.uuid()),
});
export type Rapportfilter = z.output<typeof filterSchema>;

const MAKS_DAGER = 3 * 366;
const iso = (d: Date): string => format(d, 'yyyy-MM-dd');

/** The first and the last day of the report, both included. Pure. */
export function dagerI(f: Rapportfilter, iDag: string): { fra: string; til: string } {
  const naa = parseISO(iDag);
  if (f.maaned) {
    const m = parseISO(`${f.maaned}-01`);
    return { fra: iso(m), til: iso(endOfMonth(m)) };
  }
  if (f.fra || f.til) {
    const [a, b] = [f.fra ?? f.til ?? iDag, f.til ?? iDag].sort() as [string, string];
    return { fra: differenceInCalendarDays(parseISO(b), parseISO(a)) > MAKS_DAGER ? iso(addDays(parseISO(b), -MAKS_DAGER)) : a, til: b };
  }
  switch (f.periode) {
    case 'maaned':
      return { fra: iso(startOfMonth(naa)), til: iDag };
    case 'forrige':
      return { fra: iso(startOfMonth(addMonths(naa, -1))), til: iso(endOfMonth(addMonths(naa, -1))) };
    case 'aar':
      return { fra: iso(startOfMonth(addMonths(naa, -11))), til: iDag };
    default:
      return { fra: iso(addDays(naa, -29)), til: iDag };
  }
}

/** The last months as yyyy-MM, this one first. Pure. */
export const sisteMaaneder = (iDag: string, antall: number): string[] =>
  Array.from({ length: antall }, (_, n) => format(addMonths(startOfMonth(parseISO(iDag)), -n), 'yyyy-MM'));

/** The figures of one group of varsler; docs/respons-tall.md says what each one is. Times in milliseconds. */
export type Tall = {
  antall: number;
  besvart: number;
  innen60: number;
  innenMaal: number;
  innenTo: number;
  median: number | null;
  p95: number | null;
  lukket: number;
  utenUtrykning: number;
  utrykninger: number;
  ubesvarteUtrykninger: number;
  tilFramme: number | null;
  /** Call-outs with both times, and those of them on the spot within the target. */
  framme: number;
  frammeInnen: number;
  feilalarmer: number;
  brukere: number;
};

/** A part of a whole in per cent with one decimal; null when there is no whole. */
export const andel = (del: number, av: number): number | null => (av === 0 ? null : Math.round((1000 * del) / av) / 10);

/** How often one person's devices have raised a varsel in the period. */
export const BRUKERGRUPPER = [
  { fra: 1, til: 1 },
  { fra: 2, til: 4 },
  { fra: 5, til: 9 },
  { fra: 10, til: null },
] as const;
