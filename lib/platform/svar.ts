/** What every action gives back to its form. `melding` and `felt` are text keys under `feil` in nb.json. */
export type Svar<T = unknown> =
  | { ok: true; verdi: T }
  | { ok: false; kode: string; melding?: string; felt?: Record<string, string>; endret?: { av: string; naar: string; hva: string[] }; gjeldende?: unknown };
