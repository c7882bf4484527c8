import meldinger from '@/content/respons/meldinger.json';

export type Meldingsnokkel = keyof typeof meldinger;

/** A text that leaves the house. It names no person: what it says may be read by anybody. */
export const melding = (nokkel: Meldingsnokkel, verdier: Record<string, string | number> = {}): string =>
  meldinger[nokkel].replaceAll(/\{(\w+)\}/g, (_, n: string) => String(verdier[n] ?? '')).trim();

/** The text of one varsel, for every channel outside the app. */
export function varseltekst(v: { prioritet: number; sone: string | null; utrykning: boolean }): string {
  const om = { prioritet: v.prioritet, sone: v.sone ?? '' };
  if (v.utrykning) return melding(v.sone ? 'utrykningISone' : 'utrykning', om);
  return melding(v.sone ? 'varselISone' : 'varsel', om);
}
