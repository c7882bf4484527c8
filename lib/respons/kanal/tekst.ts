import meldinger from '@/content/respons/meldinger.json';

export type Meldingsnokkel = keyof typeof meldinger;

/** A text that leaves the house. It names no person: what it says may be read by anybody. */
export const melding = (nokkel: Meldingsnokkel, verdier: Record<string, string | number> = {}): string =>
  meldinger[nokkel].replaceAll(/\{(\w+)\}/g, (_, n: string) => String(verdier[n] ?? '')).trim();

/** The text with its address. */
export const medLenke = (s: { tekst: string; lenke: string; utenfor?: boolean }): string =>
  melding(s.utenfor ? 'svar' : 'lenke', { tekst: s.tekst, adresse: s.lenke });

/** The text of one varsel, for every channel outside the app. */
export function varseltekst(v: {
  prioritet: number;
  sone: string | null;
  utrykning: boolean;
  paaminnelse: boolean;
  paarorende?: boolean;
  melding?: Meldingsnokkel;
}): string {
  if (v.melding) return melding(v.melding, { prioritet: v.prioritet });
  if (v.paaminnelse) return melding('paaminnelse');
  if (v.paarorende) return melding('tilPaarorende');
  const om = { prioritet: v.prioritet, sone: v.sone ?? '' };
  if (v.utrykning) return melding(v.sone ? 'utrykningISone' : 'utrykning', om);
  return melding(v.sone ? 'varselISone' : 'varsel', om);
}
