import { erTom } from '@/components/riktekst/riktekst';
import type { Beskrivelsestatus } from '@/lib/platform/prisma/enums';
import { type Innhold, KATALOGROLLER } from './schema';

/** A part of the description that is missing, and the form field where it is filled in. */
export type Mangel = { del: Mangeldel; felt: string };
export type Mangeldel = (typeof INTERNE)[number]['del'] | (typeof INNBYGGER)[number]['del'] | 'rolle' | 'kontaktKommune';

const INTERNE = [
  { del: 'ingress', felt: 'ingress', mangler: (i: Innhold) => !i.ingress },
  { del: 'beskrivelse', felt: 'beskrivelse', mangler: (i: Innhold) => erTom(i.beskrivelse) },
  { del: 'maalgruppe', felt: 'maalgruppe', mangler: (i: Innhold) => i.maalgruppe.length === 0 },
  { del: 'kriterier', felt: 'kriterierTekst', mangler: (i: Innhold) => !i.kriterierTekst && !i.kriterierLenke },
  { del: 'inkludert', felt: 'inkludert', mangler: (i: Innhold) => i.inkludert.length === 0 },
  { del: 'ikkeInkludert', felt: 'ikkeInkludert', mangler: (i: Innhold) => i.ikkeInkludert.length === 0 },
  { del: 'aapningstider', felt: 'aapningstider', mangler: (i: Innhold) => i.aapningstider.length === 0 && !i.oppetid },
  { del: 'sla', felt: 'slaTekst', mangler: (i: Innhold) => !i.slaTekst && !i.slaLenke },
  { del: 'pris', felt: 'pris', mangler: (i: Innhold) => !i.pris },
  { del: 'bidra', felt: 'bidra', mangler: (i: Innhold) => i.bidra.length === 0 },
  { del: 'kontakt', felt: 'kontakter', mangler: (i: Innhold) => !i.kontakter.some((k) => k.telefon || k.epost) && i.lenker.length === 0 },
  { del: 'teknologier', felt: 'teknologier', mangler: (i: Innhold) => i.teknologier.length === 0 },
] as const;

const INNBYGGER = [
  { del: 'innbyggerTittel', felt: 'innbyggerTittel', mangler: (i: Innhold) => !i.innbyggerTittel },
  { del: 'innbyggerOm', felt: 'innbyggerOm', mangler: (i: Innhold) => erTom(i.innbyggerOm) },
  { del: 'innbyggerHvem', felt: 'innbyggerHvem', mangler: (i: Innhold) => i.innbyggerHvem.length === 0 },
  { del: 'innbyggerFaar', felt: 'innbyggerFaar', mangler: (i: Innhold) => i.innbyggerFaar.length === 0 },
  { del: 'innbyggerPris', felt: 'innbyggerPris', mangler: (i: Innhold) => !i.innbyggerPris },
] as const;

/** What must be filled in before it can be published in the kommune. */
export function mangler(i: Innhold): Mangel[] {
  return [
    ...INTERNE.filter((k) => k.mangler(i)).map(({ del, felt }) => ({ del, felt })),
    ...KATALOGROLLER.filter((r) => !i.roller[r]).map((r): Mangel => ({ del: 'rolle', felt: `roller.${r}` })),
  ];
}

/** What must be filled in before citizens can see it: the plain words, and somewhere to turn. */
export function manglerForInnbyggere(i: Innhold, kommune: { telefon: string | null; epost: string | null }): Mangel[] {
  return [
    ...INNBYGGER.filter((k) => k.mangler(i)).map(({ del, felt }) => ({ del, felt })),
    ...(kommune.telefon || kommune.epost ? [] : [{ del: 'kontaktKommune' as const, felt: 'kontaktKommune' }]),
  ];
}

type Rad = { status: Beskrivelsestatus; versjonsnr: number };

/** A draft that was never published and never will be. */
export const erForkastet = (r: { status: Beskrivelsestatus; publisert: Date | null }): boolean => r.status === 'TRUKKET' && !r.publisert;
export const publisert = <R extends Rad>(rader: readonly R[]): R | undefined => rader.find((r) => r.status === 'PUBLISERT');
export const utkast = <R extends Rad>(rader: readonly R[]): R | undefined => rader.find((r) => r.status === 'UTKAST');
/** What a new version is copied from: the published one, else the last that there was. */
export const grunnlag = <R extends Rad>(rader: readonly R[]): R | undefined =>
  publisert(rader) ?? [...rader].sort((a, b) => b.versjonsnr - a.versjonsnr)[0];
export const nesteNr = (rader: readonly Rad[]): number => Math.max(0, ...rader.map((r) => r.versjonsnr)) + 1;
