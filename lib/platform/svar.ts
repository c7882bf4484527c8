/** Who changed the record since it was read, when (ISO), and what in words. */
export type Endret = { av: string; naar: string; hva: string[] };

/**
 * What a server action gives a form. `melding` and `felt` are text keys under `feil`. On KONFLIKT, `endret` tells who
 * changed it, when and what, and `gjeldende` may hold the record as it is now.
 */
export type Svar<T = unknown> =
  | { ok: true; verdi: T }
  | { ok: false; kode: string; melding?: string; felt?: Record<string, string>; endret?: Endret; gjeldende?: unknown };
