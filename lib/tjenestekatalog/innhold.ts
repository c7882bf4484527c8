import { fraTekst } from '@/components/riktekst/riktekst';
import dho from '@/content/tjenestekatalog/dho.json';
import digitaltTilsyn from '@/content/tjenestekatalog/digitalt-tilsyn.json';
import egenanskaffelsefil from '@/content/tjenestekatalog/egenanskaffelse.json';
import lokalisering from '@/content/tjenestekatalog/lokalisering.json';
import medisineringsstotte from '@/content/tjenestekatalog/medisineringsstotte.json';
import trygghetsalarm from '@/content/tjenestekatalog/trygghetsalarm.json';
import { tjenestetype } from '@/lib/innhold/queries';
import { GRUNNSPRAK } from '@/lib/platform/sprak';
import { type Egenanskaffelse, egenanskaffelseSchema, type Forslag, forslagSchema, type Innhold, innholdSchema, KATALOGROLLER } from './schema';

// Parsed once, when the module is loaded: content that does not hold stops the start, not a user.
const FORSLAG = [digitaltTilsyn, trygghetsalarm, medisineringsstotte, lokalisering, dho].map((x) => forslagSchema.parse(x));
const EGENANSKAFFELSE = egenanskaffelseSchema.parse(egenanskaffelsefil);

/** The starting descriptions that ship with the product, in the order of the catalogue. */
export const forslag = (): Forslag[] => FORSLAG;
export const forslagFor = (kode: string): Forslag | undefined => FORSLAG.find((f) => f.kode === kode);
export const egenanskaffelse = (): Egenanskaffelse => EGENANSKAFFELSE;

/** Every `kilde` of a suggestion, once each. */
export function kilderTil(verdi: unknown): string[] {
  const ut = new Set<string>();
  const gaa = (v: unknown): void => {
    if (Array.isArray(v)) for (const x of v) gaa(x);
    else if (v && typeof v === 'object')
      for (const [k, x] of Object.entries(v)) {
        if (k === 'kilde' && typeof x === 'string') for (const del of x.split('; ')) ut.add(del);
        else gaa(x);
      }
  };
  gaa(verdi);
  return [...ut].sort((a, b) => a.localeCompare(b, GRUNNSPRAK));
}

type Kommune = { navn: string; telefon: string | null; epost: string | null };
const tekster = (rader: { tekst: string }[]) => rader.map(({ tekst }) => ({ tekst }));

/**
 * A suggestion as a kommune's own draft: technologies and KPR code from the service itself, the kommune's own contact,
 * and the names of suppliers as `leverandor` gives them.
 */
export function fraForslag(f: Forslag, kommune: Kommune, leverandor: (kode: string) => string): Innhold {
  const type = tjenestetype(f.kode);
  return innholdSchema.parse({
    navn: f.navn,
    tilgjengelighet: 'tilgjengelig',
    ingress: f.ingress.tekst,
    beskrivelse: fraTekst(f.beskrivelse.avsnitt.join('\n')),
    maalgruppe: tekster(f.maalgruppe),
    kriterierTekst: f.kriterier.tekst,
    kriterierLenke: f.kriterier.lenke ?? '',
    inkludert: tekster(f.inkludert),
    ikkeInkludert: tekster(f.ikkeInkludert),
    oppetid: f.oppetid.tekst,
    aapningstider: f.aapningstider.map(({ hva, dager, fra, til }) => ({ hva, dager, fra, til })),
    forventninger: tekster(f.forventninger),
    slaTekst: f.sla.tekst,
    slaLenke: f.sla.lenke ?? '',
    pris: f.pris.tekst,
    satser: f.satser.map(({ hva, kroner, per }) => ({ hva, kroner, per })),
    bidra: tekster(f.bidra),
    merInfo: f.merInfo.tekst,
    kontakter: [{ navn: kommune.navn, telefon: kommune.telefon ?? '', epost: kommune.epost ?? '' }],
    lenker: f.lenker.map(({ tittel, url }) => ({ tittel, url })),
    roller: Object.fromEntries(KATALOGROLLER.map((r) => [r, f.roller.find((x) => x.rolle === r)?.ansvarlig ?? ''])),
    teknologier: type.teknologier.map((t) => ({ navn: t.navn, modell: t.modell, leverandor: leverandor(t.leverandorKode) })),
    kprKode: type.kprKode,
    innbyggerTittel: f.innbygger.tittel,
    innbyggerOm: fraTekst(f.innbygger.om.avsnitt.join('\n')),
    innbyggerHvem: tekster(f.innbygger.hvem),
    innbyggerFaar: tekster(f.innbygger.faar),
    innbyggerPris: f.innbygger.pris.tekst,
    innbyggerBidra: tekster(f.innbygger.bidra),
    kilder: kilderTil(f),
  });
}
