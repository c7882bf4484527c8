import type { Funnetkladd } from '@/components/skjema/kladd';

/** The free text of each form whose draft is told of; the field's own is the text itself. */
const FRITEKST = {
  felt: null,
  notat: 'tekst',
  avklar: 'merknad',
  ferdig: 'merknad',
  nodetat: 'merknad',
  rutVidere: 'merknad',
  utrykning: 'melding',
  avvent: 'grunn',
  besok: 'hva',
  tilsyn: 'merknad',
} as const;
export type Skjemanavn = keyof typeof FRITEKST;

export type Usendttekst = Pick<Funnetkladd, 'om' | 'naar' | 'slett' | 'staar'> & { skjema: Skjemanavn; tekst: string };

/** The text in a draft; empty when there is none. A draft holds only what was changed, so what the form suggested is not in it. Pure. */
export function kladdtekst(skjema: Skjemanavn, verdi: unknown): string {
  const felt = FRITEKST[skjema];
  const tekst = felt === null ? verdi : (verdi as Record<string, unknown> | null)?.[felt];
  return typeof tekst === 'string' ? tekst.trim() : '';
}

/** Those drafts that hold a text. Pure. */
export const medTekst = (kladder: readonly Funnetkladd[]): Usendttekst[] =>
  kladder.flatMap(({ om, naar, slett, staar, verdi }) => {
    const skjema = Object.hasOwn(FRITEKST, om.skjema) ? (om.skjema as Skjemanavn) : null;
    const tekst = skjema && kladdtekst(skjema, verdi);
    return skjema && tekst ? [{ om, naar, slett, staar, skjema, tekst }] : [];
  });
