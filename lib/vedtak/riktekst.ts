type Node = { text?: unknown; content?: unknown };

/** The plain text of a tiptap document. */
export function rentekst(dok: unknown): string {
  const n = dok as Node | null | undefined;
  if (!n || typeof n !== 'object') return '';
  if (typeof n.text === 'string') return n.text;
  return Array.isArray(n.content) ? n.content.map(rentekst).join(' ') : '';
}

export const erTom = (dok: unknown): boolean => rentekst(dok).trim() === '';

/** The mark of something a text block leaves for the saksbehandler to fill in. */
export const aapenPlass = (hva: string): string => `[… ${hva}]`;

export const harAapenPlass = (dok: unknown): boolean => /\[…[^\]]*\]/.test(rentekst(dok));

/**
 * Fills a text block's `{{placeholders}}` with what the sak knows; the others stay open, marked by their description, and
 * control is refused until they are filled.
 */
export const fyllBlokk = (tekst: string, verdier: Readonly<Record<string, string>>, beskrivelser: Readonly<Record<string, string>>): string =>
  tekst.replace(/\{\{(\w+)\}\}/g, (_, navn: string) => verdier[navn] ?? aapenPlass(beskrivelser[navn] ?? navn));
