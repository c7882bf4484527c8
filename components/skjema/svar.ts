import type { Svar } from '@/lib/platform/svar';

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

/** Runs an action; a failure on the way (no network, server gone) becomes a Svar. Next's own signals (redirect) pass. */
export async function utfor<T>(handling: () => Promise<Svar<T>>): Promise<Svar<T>> {
  try {
    return await handling();
  } catch (e) {
    if (typeof e === 'object' && e !== null && 'digest' in e && String(e.digest).startsWith('NEXT_')) throw e;
    return ukjentHandling(e) ? { ok: false, kode: FORNYET, melding: 'fornyet' } : { ok: false, kode: UTEN_KONTAKT };
  }
}
