import type { Kovarsel } from './kovarsel';

/** What takes a varsel from whoever has it without anybody having asked, and what they are told outside the app (content/respons/meldinger.json). */
export const MISTET = {
  GITT_TILBAKE: 'tilbakeStille',
  UTRYKNING_UBESVART: 'tilbakeUbesvart',
  TILGANG_SLUTT: 'tilbakeVakt',
  AVTALE_SLUTT: 'tilbakeAvtale',
} as const;
export type Mistettype = keyof typeof MISTET;
export type Mistet = { varselId: string; type: Mistettype };

type Foer = Pick<Kovarsel, 'id' | 'tattAvId'> & { utrykning: { ansattId?: string } | null };

/** Which of those that this person had, as the queue was, have now gone back to it, and why. Pure. */
export const mistet = (foer: readonly Foer[], hendelser: readonly { type: string; varselId: string }[], meg: string): Mistet[] =>
  hendelser.flatMap(({ type, varselId }) => {
    const hadde = foer.some((v) => v.id === varselId && (v.tattAvId === meg || v.utrykning?.ansattId === meg));
    return hadde && type in MISTET ? [{ varselId, type: type as Mistettype }] : [];
  });
