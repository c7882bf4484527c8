import type { Kovarsel } from './queries-kovarsel';

/** What takes a varsel from whoever has it without their having given it, and what they are told outside the app (content/respons/meldinger.json). */
export const MISTET = {
  GITT_TILBAKE: 'tilbakeStille',
  UTRYKNING_UBESVART: 'tilbakeUbesvart',
  TILGANG_SLUTT: 'tilbakeVakt',
  DIN_VAKT_SLUTT: 'tilbakeDinVakt',
  AVTALE_SLUTT: 'tilbakeAvtale',
  UTLOGGET: 'tilbakeHolderUtlogget',
  DIN_UTLOGGING: 'tilbakeUtlogget',
  OVERTATT: 'tilbakeOvertatt',
} as const;
export type Mistettype = keyof typeof MISTET;
/** These are said otherwise to the one who did it. */
const EGEN: Partial<Record<Mistettype, Mistettype>> = { TILGANG_SLUTT: 'DIN_VAKT_SLUTT', UTLOGGET: 'DIN_UTLOGGING' };
/** By these somebody has it. */
const TAR = ['OVERFORT', 'TATT'];
/** Whom or what a varsel is about, as far as this person may see. */
type Om = Pick<Kovarsel, 'type' | 'verdi' | 'serie' | 'antall' | 'personId'> & { navn: string | null; adresse: string | null };
/**
 * `hva`: the type of the varsel. `mottatt`, and `naar` it was lost: ISO. `av`: who took it over. `naa`: who has it now, or
 * closed it and when. `om`: null when it is not theirs to see any more; then `naa` is too.
 */
export type Mistet = {
  varselId: string;
  type: Mistettype;
  hva: string;
  mottatt: string;
  naar: string;
  av: string | null;
  naa: { navn: string; lukket: string | null } | null;
  om?: Om | null;
};

/** No more of a varsel than that. Pure. */
export const mistetOm = ({ type, verdi, serie, antall, personId, navn, adresse }: Om): Om => ({
  type,
  verdi,
  serie,
  antall,
  personId,
  navn,
  adresse,
});

type Foer = Pick<Kovarsel, 'id' | 'tattAvId' | 'mottatt'> & Om & { utrykning: { ansattId?: string } | null };
type Hendt = { type: string; varselId: string; ansattId: string | null; av: string; tid: string };

/** Which of those that this person had, as the queue was, have now gone back to it or been taken over, and why. Pure. */
export const mistet = (foer: readonly Foer[], hendelser: readonly Hendt[], meg: string): Mistet[] =>
  hendelser.flatMap(({ type, varselId, ansattId, av, tid }): Mistet[] => {
    const v = foer.find((x) => x.id === varselId && (x.tattAvId === meg || x.utrykning?.ansattId === meg));
    if (!v) return [];
    const felles = { varselId, hva: v.type, mottatt: v.mottatt, naar: tid, av: null, naa: null, om: mistetOm(v) };
    if (TAR.includes(type)) return v.tattAvId === meg && ansattId && ansattId !== meg ? [{ ...felles, type: 'OVERTATT', av }] : [];
    if (!(type in MISTET)) return [];
    return [{ ...felles, type: (ansattId === meg && EGEN[type as Mistettype]) || (type as Mistettype) }];
  });

/** Which of them a message says; undefined for every other message. */
export const mistetFor = (melding: string): Mistettype | undefined => (Object.keys(MISTET) as Mistettype[]).find((t) => MISTET[t] === melding);

/** What tells one loss from the next, of the same varsel too: for what has been seen. Pure. */
export const mistetNokkel = (m: Pick<Mistet, 'varselId' | 'naar'>, meg: string): string => `${meg} ${m.varselId} ${m.naar ?? ''}`;

/** Those of them that have not been seen. Pure. */
export const usette = (liste: readonly Mistet[], sett: ReadonlySet<string>, meg: string): Mistet[] =>
  liste.filter((m) => !sett.has(mistetNokkel(m, meg)));

type Naa = { id: string; tattAvId: string | null; utrykning: { ansattId?: string } | null };

/** Those of them that this person has not got again, as the queue is now. Pure. */
export const beholdtTap = (tapt: readonly Mistet[], ko: readonly Naa[], meg: string): Mistet[] =>
  tapt.filter((m) => !ko.some((v) => v.id === m.varselId && (v.tattAvId === meg || (m.type !== 'OVERTATT' && v.utrykning?.ansattId === meg))));

/** Where whoever logs in begins: with what they have, or had and lost; in the field for who goes out. Pure. */
export function startsted(rolle: string, holdt: readonly string[], mistet: boolean): string {
  if (holdt.length === 0 && !mistet) return '/oppgaver';
  if (rolle === 'hjemmetjeneste') return '/respons/felt';
  return holdt.length === 1 ? `/respons/${holdt[0]}` : '/respons';
}
