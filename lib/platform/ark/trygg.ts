/** A value that a spreadsheet would take for a formula, in whichever width of sign, gets an apostrophe before it, so that it stays text. */
export const trygg = (s: string): string => (/^[=+\-@＝＋－＠\t\r\n]/.test(s) ? `'${s}` : s);
