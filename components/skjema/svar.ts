/**
 * What a server action gives a form. `melding` and `felt` are text keys under `feil`. On KONFLIKT, `endret` tells who
 * changed it, when and what, and `gjeldende` may hold the record as it is now.
 */
export type Svar<T = unknown> =
  | { ok: true; verdi: T }
  | { ok: false; kode: string; melding?: string; felt?: Record<string, string>; endret?: Endret; gjeldende?: unknown };

export type Endret = { av: string; naar: string; hva: string[] };

export type Feilsvar = Extract<Svar, { ok: false }>;

/** The code we give when no answer came at all. */
export const UTEN_KONTAKT = 'UTEN_KONTAKT';

/** Runs an action; a failure on the way (no network, server gone) becomes a Svar. Next's own signals (redirect) pass. */
export async function utfor<T>(handling: () => Promise<Svar<T>>): Promise<Svar<T>> {
  try {
    return await handling();
  } catch (e) {
    if (typeof e === 'object' && e !== null && 'digest' in e && String(e.digest).startsWith('NEXT_')) throw e;
    return { ok: false, kode: UTEN_KONTAKT };
  }
}
