import type { Kovarsel } from './queries-kovarsel';

/** What takes a varsel from whoever has it without anybody having asked, and what they are told outside the app (content/respons/meldinger.json). */
export const MISTET = {
  GITT_TILBAKE: 'tilbakeStille',
  UTRYKNING_UBESVART: 'tilbakeUbesvart',
  TILGANG_SLUTT: 'tilbakeVakt',
  DIN_VAKT_SLUTT: 'tilbakeDinVakt',
  AVTALE_SLUTT: 'tilbakeAvtale',
} as const;
export type Mistettype = keyof typeof MISTET;
/** `hva`: the type of the varsel. `mottatt`: ISO. */
export type Mistet = { varselId: string; type: Mistettype; hva: string; mottatt: string };

type Foer = Pick<Kovarsel, 'id' | 'tattAvId' | 'type' | 'mottatt'> & { utrykning: { ansattId?: string } | null };
type Hendt = { type: string; varselId: string; ansattId: string | null };

/** Which of those that this person had, as the queue was, have now gone back to it, and why. Pure. */
export const mistet = (foer: readonly Foer[], hendelser: readonly Hendt[], meg: string): Mistet[] =>
  hendelser.flatMap(({ type, varselId, ansattId }) => {
    const v = foer.find((x) => x.id === varselId && (x.tattAvId === meg || x.utrykning?.ansattId === meg));
    if (!v || !(type in MISTET)) return [];
    const min = type === 'TILGANG_SLUTT' && ansattId === meg;
    return [{ varselId, type: min ? 'DIN_VAKT_SLUTT' : (type as Mistettype), hva: v.type, mottatt: v.mottatt }];
  });

/** Which of them a message says; undefined for every other message. */
export const mistetFor = (melding: string): Mistettype | undefined => (Object.keys(MISTET) as Mistettype[]).find((t) => MISTET[t] === melding);

/** What is told already, with what a picture of the queue adds to it; what has been seen is not told again. Pure. */
export const flettMistet = (kjente: readonly Mistet[], nye: readonly Mistet[], sett: ReadonlySet<string>): Mistet[] => [
  ...kjente,
  ...nye.filter((m) => !sett.has(m.varselId) && !kjente.some((k) => k.varselId === m.varselId)),
];
