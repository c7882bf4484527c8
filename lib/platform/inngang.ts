import { forInnviklet } from './tegn';

/** No body of ours is larger: a list to be read is the largest file, and a template's file the largest argument of an action. */
export const STORST_KROPP = 5_000_000;
const STORSTE_ARGUMENT = 2_000_000;
/** Deeper than any body of ours, and far from what a parser runs out of stack on; the schemas are stricter. */
const DYBDE = 200;

/** Values in the arguments of an action: the largest changes two thousand cells; whoever has not logged in fills in a short form. */
const VERDIER = { innlogget: 25_000, andre: 1000 };
/** Whether the request says that it is somebody's: whose, and whether it is true, is seen further in. */
const medSesjon = (f: Foresporsel): boolean => f.headers.get('cookie')?.includes('next-auth.session-token') === true;

/** The parts of a request that are judged before anything reads it. */
type Foresporsel = { method: string; url: string; headers: { get(navn: string): string | null }; kropp: () => ReadableStream<Uint8Array> | null };

/** A body, or the beginning of one that is larger than `maks` bytes: the rest is not asked for. */
export async function lesInntil(strom: ReadableStream<Uint8Array> | null, maks: number): Promise<Uint8Array> {
  const deler: Uint8Array[] = [];
  let sum = 0;
  for await (const del of strom ?? []) {
    deler.push(del);
    sum += del.length;
    if (sum > maks) break;
  }
  return Buffer.concat(deler);
}

/** Whether an address can be read, and holds nothing that the database cannot. */
function lesbar(adresse: string): boolean {
  try {
    return !decodeURIComponent(adresse.replaceAll('+', ' ')).includes('\0');
  } catch {
    return false;
  }
}

/**
 * Judges a request at the door. Gives the status it is refused by, or null: an address nobody can read is 404 and a query
 * 400; a body without a length is 411 and one that is too large 413, both unread (an action's without a length is read until it
 * is too large); an action's arguments that are no list, nested too deep or too many, are 400.
 */
export async function avvis(f: Foresporsel): Promise<404 | 400 | 411 | 413 | null> {
  const { pathname, search } = new URL(f.url);
  if (!lesbar(pathname)) return 404;
  if (!lesbar(search)) return 400;
  if (f.method === 'GET' || f.method === 'HEAD' || f.method === 'OPTIONS') return null;
  const lengde = f.headers.get('content-length');
  const handling = f.headers.get('next-action') !== null;
  // Next itself passes an action on without a length: that one is counted as it is read.
  if (lengde === null && !handling && f.headers.get('transfer-encoding') !== null) return 411;
  if (lengde !== null && !/^\d{1,12}$/.test(lengde)) return 400;
  if (Number(lengde ?? 0) > (handling ? STORSTE_ARGUMENT : STORST_KROPP)) return 413;
  if (!handling) return null;
  const kropp = await lesInntil(f.kropp(), STORSTE_ARGUMENT);
  if (kropp.length > STORSTE_ARGUMENT) return 413;
  if (forInnviklet(kropp, { dybde: DYBDE, verdier: medSesjon(f) ? VERDIER.innlogget : VERDIER.andre })) return 400;
  return f.headers.get('content-type')?.startsWith('multipart/form-data') || erListe(kropp) ? null : 400;
}

/** What React writes of a value in the argument itself: a text with a dollar, no value, a number, a date, or the same thing once more. */
const EGNE = /^\$(?:\$|undefined$|NaN$|-?Infinity$|-0$|n-?\d+$|D\d|0(?::|$))/;

/** Whether it is a list of arguments that stands on its own: a reference to another part of a body that has none is nobody's form. */
function erListe(kropp: Uint8Array): boolean {
  let hel = true;
  try {
    const liste: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(kropp), (_, v) => {
      if (typeof v === 'string' && v.startsWith('$') && !EGNE.test(v)) hel = false;
      return v;
    });
    return Array.isArray(liste) && hel;
  } catch {
    return false;
  }
}
