import type { Svar } from '@/lib/platform/svar';
import { nyNokkel } from '../felles/nokkel';

export type { Svar } from '@/lib/platform/svar';

export type Feilsvar = Extract<Svar, { ok: false }>;

/** The code we give when no answer came at all. */
export const UTEN_KONTAKT = 'UTEN_KONTAKT';
/** The code we give when the server no longer knows the form: it has been renewed since the page was opened. */
export const FORNYET = 'FORNYET';
/** The server's code when the session is over. */
export const UTEN_INNLOGGING = 'IKKE_INNLOGGET';
/** Logging in again happens in a tab of its own, so that what is half written stands where it is. */
export const PAA_NYTT = '/logg-inn?paaNytt=1&callbackUrl=%2Finnlogget';

/** Next's mark of an action that the server does not have. */
const ukjentHandling = (e: unknown): boolean => (e as { name?: unknown } | null)?.name === 'UnrecognizedActionError';

/** Next's own way out of an action: a redirect, not found. */
const erSignal = (e: unknown): boolean => typeof e === 'object' && e !== null && 'digest' in e && String(e.digest).startsWith('NEXT_');

/** Runs an action; a failure on the way (no network, server gone) becomes a Svar. Next's own signals (redirect) pass. */
export async function utfor<T>(handling: () => Promise<Svar<T>>): Promise<Svar<T>> {
  try {
    return await handling();
  } catch (e) {
    if (erSignal(e)) throw e;
    return ukjentHandling(e) ? { ok: false, kode: FORNYET, melding: 'fornyet' } : { ok: false, kode: UTEN_KONTAKT };
  }
}

/**
 * Runs an action that ends the session. When no answer came, and the next try is told that the session is over, the first
 * one did its work.
 */
export function somAvslutter(): <T>(handling: () => Promise<Svar<T>>) => Promise<Svar<T | null>> {
  let ubesvart = false;
  return async (handling) => {
    const svar = await utfor(handling);
    if (!svar.ok && svar.kode === UTEN_INNLOGGING && ubesvart) return { ok: true, verdi: null };
    ubesvart ||= !svar.ok && svar.kode === UTEN_KONTAKT;
    return svar;
  };
}

/**
 * The keys of a form's submissions: `nokkel` is the one now, `neste` that of what is sent. Sent once more as it was, perhaps
 * since no answer came, it is the same submission (ADR 006); changed, or `ny`, it is another, and nothing of it is taken for sent.
 */
export function innsendinger(): { nokkel: () => string; neste: (data: object, ny: boolean) => string } {
  let nokkel = nyNokkel();
  let sist: string | undefined;
  return {
    nokkel: () => nokkel,
    neste: (data, ny) => {
      const hva = JSON.stringify({ ...data, nokkel: undefined });
      if (sist !== undefined && (ny || sist !== hva)) nokkel = nyNokkel();
      sist = hva;
      return nokkel;
    },
  };
}

/** The keys of what has been sent and not answered, by action and content. */
const ubesvart = new WeakMap<object, Map<string, string>>();

/**
 * Runs an action with a key. Sent once more as it was, since no answer came, it has the same key: the same writing (ADR 006).
 * `mens`: what the record was when it was asked for, where the data do not say so. When it is another, it is another writing.
 */
export async function medNokkel<D extends { nokkel: string }, T>(
  handling: (data: D) => Promise<Svar<T>>,
  data: Omit<D, 'nokkel'>,
  mens?: number,
): Promise<Svar<T>> {
  const sendt = ubesvart.get(handling) ?? new Map<string, string>();
  ubesvart.set(handling, sendt);
  const hva = JSON.stringify([data, mens]);
  const nokkel = sendt.get(hva) ?? nyNokkel();
  sendt.set(hva, nokkel);
  try {
    const svar = await handling({ ...data, nokkel } as D);
    sendt.delete(hva);
    return svar;
  } catch (e) {
    if (erSignal(e)) sendt.delete(hva);
    throw e;
  }
}
