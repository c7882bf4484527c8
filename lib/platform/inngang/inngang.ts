import { forInnviklet } from '../verdi/tegn';
import { sammeOpphav } from './opphav';

/** What a body may hold, in bytes: a list where one is read, the arguments of an action (a template’s file), and all else: a login, a search. */
export const STORST = { fil: 5_000_000, argument: 2_000_000, annet: 20_000 } as const;
/** The routes that read a list. */
const FILRUTE = /^\/api\/(?:respons\/besok|tjenestemodell\/[^/]+\/matriseimport)$/;
/** Deeper than any body of ours, and far from what a parser runs out of stack on; the schemas are stricter. */
const DYBDE = 200;

/** Values in the arguments of an action: the largest changes two thousand cells; whoever has not logged in fills in a short form. */
const VERDIER = { innlogget: 25_000, andre: 1000 };

/** The parts of a request that are judged before anything reads it. */
type Foresporsel = {
  method: string;
  url: string;
  headers: { get(navn: string): string | null };
  kropp: () => ReadableStream<Uint8Array> | null;
  /** Whether a cookie of ours comes with it. Whose, and whether the session lasts, is seen further in. */
  innlogget: boolean;
};

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

/** The status an address is refused by: 404 for one nobody can read, 400 for such a query. */
export function avvisAdresse(url: string): 404 | 400 | null {
  const { pathname, search } = new URL(url);
  if (!lesbar(pathname)) return 404;
  return lesbar(search) ? null : 400;
}

/**
 * Judges what a request brings. Gives the status it is refused by, or null: a body without a length is 411 and one that is too large 413, both unread (an action's without a length is read until it
 * is too large); an action's arguments that are no list, nested too deep or too many, are 400, and so is a form that no page of ours sends; from another site they are 403.
 */
export async function avvis(f: Foresporsel): Promise<400 | 403 | 411 | 413 | null> {
  const { pathname } = new URL(f.url);
  if (f.method === 'GET' || f.method === 'HEAD' || f.method === 'OPTIONS') return null;
  const lengde = f.headers.get('content-length');
  const handling = f.headers.get('next-action') !== null;
  // Next itself passes an action on without a length: that one is counted as it is read.
  if (lengde === null && !handling && f.headers.get('transfer-encoding') !== null) return 411;
  if (lengde !== null && !/^\d{1,12}$/.test(lengde)) return 400;
  const multipart = f.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
  const skjema = multipart && !pathname.startsWith('/api/');
  const fil = FILRUTE.test(pathname) && !handling;
  const storst = fil ? STORST.fil : handling && !skjema && f.innlogget ? STORST.argument : STORST.annet;
  if (Number(lengde ?? 0) > storst) return 413;
  if (skjema && !SKJEMASIDE.test(pathname)) return 400;
  if (fil) return null;
  if ((handling || skjema) && !sammeOpphav(f)) return 403;
  const kropp = await lesInntil(f.kropp(), storst);
  if (kropp.length > storst) return 413;
  if (forInnviklet(kropp, { dybde: DYBDE, verdier: handling && f.innlogget ? VERDIER.innlogget : VERDIER.andre })) return 400;
  if (!handling && !skjema) return null;
  return (skjema ? await erSkjema(kropp, f.headers.get('content-type') as string) : erListe(kropp)) ? null : 400;
}

/** No action of ours takes more. */
const ARGUMENTER = 10;
/** The pages with a form that works without scripts. */
const SKJEMASIDE = /^\/svar\//;
/** What React writes of a value in the argument itself: a text with a dollar, no value, a number or a date. */
const EGNE = /^\$(?:\$|undefined$|NaN$|-?Infinity$|-0$|n-?\d{1,20}$|D\d)/;
/** And of the same thing once more: where it stands. */
const IGJEN = /^\$0((?::[^:]{1,100}){0,50})$/;

/** Whether such a reference points to something that the list itself has. */
function peker(liste: unknown, sti: string): boolean {
  let her = liste;
  for (const k of sti.split(':').slice(1)) {
    if (typeof her !== 'object' || her === null || !Object.hasOwn(her, k)) return false;
    her = (her as Record<string, unknown>)[k];
  }
  return true;
}

/** The list of arguments, or null: not JSON, no list, a key that is a promise's, or a text with a dollar that is none of `egne`. */
function somListe(json: string, egne: RegExp): unknown[] | null {
  const igjen: string[] = [];
  let hel = true;
  try {
    const liste: unknown = JSON.parse(json, (k, v) => {
      if (k === 'then' || k === '__proto__') hel = false;
      if (typeof v !== 'string' || !v.startsWith('$') || egne.test(v)) return v;
      const sti = IGJEN.exec(v)?.[1];
      if (sti === undefined) hel = false;
      else igjen.push(sti);
      return v;
    });
    return Array.isArray(liste) && liste.length <= ARGUMENTER && hel && igjen.every((sti) => peker(liste, sti)) ? liste : null;
  } catch {
    return null;
  }
}

/** Whether it is a list of arguments that stands on its own: a reference to another part of a body that has none is nobody's form. */
function erListe(kropp: Uint8Array): boolean {
  try {
    return somListe(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(kropp), EGNE) !== null;
  } catch {
    return false;
  }
}

/** Whether it is a form as React sends it: the fields, and an action’s arguments that point to nothing but the fields and texts. */
async function erSkjema(kropp: Uint8Array, type: string): Promise<boolean> {
  let felt: [string, FormDataEntryValue][];
  try {
    felt = [...(await new Response(kropp as BodyInit, { headers: { 'content-type': type } }).formData()).entries()];
  } catch {
    return false;
  }
  return felt.every(([navn, verdi]) => {
    if (typeof verdi !== 'string') return false;
    if (navn === '0') return somListe(verdi, /^\$(?:\$|K\d$)/) !== null;
    if (/^(?:_\d_)?\$ACTION_\d:0$/.test(navn)) return /^\{"id":"[0-9a-f]{1,100}","bound":"\$@1"\}$/.test(verdi);
    if (/^(?:_\d_)?\$ACTION_\d:1$/.test(navn)) return somListe(verdi, /^\$\$/) !== null;
    return /^(?:_\d_)?[a-z]{1,40}$/i.test(navn) || /^(?:_\d_)?\$ACTION_(?:REF_\d|KEY)$/.test(navn);
  });
}
