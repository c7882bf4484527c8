import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

const tall = (fra: number, til: number) =>
  z
    .int({ error: feil('innstillingTall') })
    .min(fra, feil('innstillingUtenfor'))
    .max(til, feil('innstillingUtenfor'));
const dato = z.iso.date({ error: feil('datoUgyldig') });

/** 1 Monday … 7 Sunday, as ISO 8601 counts. */
const ukedag = tall(1, 7);
/** Months between two. */
const hver = tall(1, 120);
/** Which of the month's weekdays; -1 is the last. There is no fifth in every month, and a duty skips none. */
const nr = z.literal([1, 2, 3, 4, -1], { error: feil('innstillingUtenfor') });

/** Counted from the plan (a fixed wheel) or from the day it was last done (it slides). */
const regnesFra = z.enum(['plan', 'sistGjort']);
const plan = z.literal('plan');

/** On a day off: as it is, the working day before, or the one after. */
const virkedag = z.enum(['som', 'foer', 'etter']);

/** The longest each month can be, from January. */
const LENGDE = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * How a duty comes back. `maanedsdag`: every n months on a day, in shorter months the last; `dag` null is the day it is
 * counted from. `ukedag`: the nth or last weekday of every n months. `uke`: a weekday of an ISO week each year; 53 is the
 * last week. `dato`: a date each year; 29 February is the 28th in other years. `etter`: days after an event, or after it
 * was last done. The week and the date are the year's own, so they never slide.
 */
export const regelSchema = z.discriminatedUnion('art', [
  z.object({ art: z.literal('maanedsdag'), hver, dag: tall(1, 31).nullable(), regnesFra, virkedag }),
  z.object({ art: z.literal('ukedag'), hver, nr, ukedag, regnesFra, virkedag }),
  z.object({ art: z.literal('uke'), uke: tall(1, 53), ukedag, regnesFra: plan, virkedag }),
  z
    .object({ art: z.literal('dato'), maaned: tall(1, 12), dag: tall(1, 31), regnesFra: plan, virkedag })
    .refine((r) => r.dag <= (LENGDE[r.maaned - 1] ?? 0), { error: feil('datoUgyldig'), path: ['dag'] }),
  z.object({ art: z.literal('etter'), dager: tall(1, 3660), regnesFra, virkedag }),
]);

/** What somebody has done with one occurrence: moved it to a day, or cancelled it (null). It is known by its nominal date. */
export const endringSchema = z.object({ nominell: dato, til: dato.nullable() });

export type Regel = z.output<typeof regelSchema>;
export type Endring = z.output<typeof endringSchema>;
