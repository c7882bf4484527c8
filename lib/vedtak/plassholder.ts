import { type Riktekstnode, tilTekst } from '@/components/riktekst/riktekst';

/** The mark of something a text block leaves for the saksbehandler to fill in. */
const aapenPlass = (hva: string): string => `[… ${hva}]`;

/** Whether a place in brackets is still to be filled in. */
export const harAapenPlass = (dok: Riktekstnode | null): boolean => /\[…[^\]]*\]/.test(tilTekst(dok));

/**
 * Fills a text block's `{{placeholders}}` with what the sak knows; the others stay open, marked by their description, and
 * control is refused until they are filled.
 */
export const fyllBlokk = (
  tekst: string,
  verdier: Readonly<Record<string, string | undefined>>,
  beskrivelser: Readonly<Record<string, string>>,
): string => tekst.replace(/\{\{(\w+)\}\}/g, (_, navn: string) => verdier[navn] || aapenPlass(beskrivelser[navn] ?? navn));
