import { z } from 'zod';

/**
 * What the database can hold, and zod alone lets past: text without NUL and without half a surrogate pair, nesting that no
 * reader runs out of stack on, and instants within what `timestamptz` takes. Pure, for forms, routes and the intake alike.
 */

const HALVT_PAR = /\p{Surrogate}/u;

/** Whether PostgreSQL keeps the text exactly as it is written (`text` and `jsonb` alike). */
export const erLagrbar = (s: string): boolean => !s.includes('\0') && !HALVT_PAR.test(s);

/** A zod string that the database can hold: `tekst().min(1).max(80)`. */
export const tekst = (melding = 'inneholder tegn som ikke kan lagres') => z.string().refine(erLagrbar, { message: melding });

/** Nesting that any of our bodies needs, with room to spare. */
export const MAKS_DYBDE = 32;

const [HERMETEGN, OMVENDT, KOMMA] = [0x22, 0x5c, 0x2c];

/** Whether JSON (UTF-8) is nested deeper than `dybde`, or has more values than `verdier`, seen without parsing it: that may take seconds. */
export function forInnviklet(json: Uint8Array | string, maks: { dybde?: number; verdier?: number } = {}): boolean {
  const { dybde: flest = MAKS_DYBDE, verdier = Number.POSITIVE_INFINITY } = maks;
  let antall = 0;
  const b = typeof json === 'string' ? new TextEncoder().encode(json) : json;
  let dybde = 0;
  let iTekst = false;
  for (let i = 0; i < b.length; i++) {
    const c = b[i] as number;
    if (iTekst) {
      if (c === OMVENDT) i++;
      else if (c === HERMETEGN) iTekst = false;
    } else if (c === HERMETEGN) iTekst = true;
    // { and [ differ from } and ] by two; each pair differs from the other by one bit.
    else if ((c | 0x20) === 0x7b) {
      if (++dybde > flest || ++antall > verdier) return true;
    } else if (c === KOMMA) {
      if (++antall > verdier) return true;
    } else if ((c | 0x20) === 0x7d) dybde--;
  }
  return false;
}

/** Offsets in use are −12:00 to +14:00; the years are those that any clock in use can show. */
const FORSKYVNING = /(?:Z|[+-](?:0\d|1[01]):[0-5]\d|[+-]12:00|\+1(?:2:[0-5]\d|3:[0-5]\d|4:00))$/;
const AAR = { fra: 1900, til: 2200 };

/** Whether an ISO instant with zone is one that `timestamptz` takes, whatever its offset and its decimals. */
export const erTidspunkt = (s: string): boolean => {
  // Of the text too: what cannot be read as an instant here has no year there.
  const aar = [Number(s.slice(0, 4)), new Date(s).getUTCFullYear()];
  return s.length <= 40 && aar.every((a) => a >= AAR.fra && a < AAR.til) && FORSKYVNING.test(s);
};

/** A zod instant with zone (ISO 8601) that the database can hold. */
export const tidspunkt = (melding = 'må være et tidspunkt med tidssone, for eksempel 2026-11-30T08:15:00+01:00') =>
  z.iso.datetime({ offset: true, message: melding }).refine(erTidspunkt, { message: melding });

/** The first `maks` characters, without half an emoji at the end. */
export const kutt = (s: string, maks: number): string => s.slice(0, maks).replace(/[\ud800-\udbff]$/, '');
