export const DOGN_MS = 24 * 60 * 60_000;

/** The look-ups by fødselsnummer or phone, among all that are written down. */
export const NUMMERSOK = { hva: 'sok', filter: { hasSome: ['ident', 'telefon'] } };

/** The end of a day and night as it stands in an address: an instant in ISO, or nothing. */
export function lesTil(s: string | string[] | undefined): Date | null {
  const til = typeof s === 'string' && /^20\d\d-\d\d-\d\dT[\d:.]+Z$/.test(s) ? new Date(s) : null;
  return til && !Number.isNaN(til.getTime()) ? til : null;
}
