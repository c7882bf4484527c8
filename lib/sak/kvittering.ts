import henvisertekst from '@/content/brev/kvittering-henviser.json';
import { nb } from '@/content/tekster/nb';
import { brevdeler, fyll } from '@/lib/brev/rules';
import type { Brevmodell } from '@/lib/brev/schema';
import { brevtekster, tjenestetype } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, naa, osloDato } from '@/lib/platform/clock';
import type { Virksomhet } from '@/lib/platform/prisma/client';

/** What the receipt letter needs of its sak. */
export const SAK_TIL_KVITTERING = {
  personId: true,
  nummer: true,
  mottatt: true,
  svarfrist: true,
  henviserNavn: true,
  onsketTjeneste: true,
  person: { select: { fornavn: true, etternavn: true, adresse: true, postnummer: true, poststed: true } },
} as const;

type Sak = {
  nummer: string;
  mottatt: Date;
  svarfrist: Date;
  henviserNavn: string | null;
  onsketTjeneste: string | null;
  person: { fornavn: string; etternavn: string; adresse: string | null; postnummer: string | null; poststed: string | null };
};

/**
 * The receipt of a henvendelse: that it has come, its number, and what happens next (fvl § 11 a). To the bruker, or, when
 * an address is given, to the one who asked, and then without a word about the bruker (fvl § 13).
 */
export function kvitteringsbrev(
  actor: Actor,
  sak: Sak,
  v: Pick<Virksomhet, 'navn' | 'adresse' | 'telefon' | 'epost'>,
  henviserAdresse: string | null,
): Brevmodell {
  const { person: p } = sak;
  const navn = `${p.fornavn} ${p.etternavn}`;
  const tjeneste = sak.onsketTjeneste && tjenestetype(sak.onsketTjeneste)?.navn.toLowerCase();
  const verdier = { datoMottatt: visDato(sak.mottatt), saksnummer: sak.nummer, tjeneste: tjeneste || nb.henvendelse.hjelpIHverdagen };
  const { tittel, deler } = henviserAdresse ? tilHenviser(verdier) : brevdeler(brevtekster(), 'kvittering', new Set(), verdier);
  return {
    type: 'KVITTERING',
    tittel,
    saksnummer: sak.nummer,
    dato: osloDato(naa()),
    hilsen: nb.henvendelse.hilsen,
    deler: v.telefon ? [...deler, { avsnitt: [`${nb.henvendelse.sporsmaal} ${v.telefon}.`], punkter: [] }] : deler,
    avsender: { navn: v.navn, adresse: v.adresse ?? '', telefon: v.telefon ?? '', epost: v.epost ?? '' },
    mottaker: henviserAdresse
      ? { navn: sak.henviserNavn ?? '', adresse: henviserAdresse }
      : { navn, adresse: [p.adresse, [p.postnummer, p.poststed].filter(Boolean).join(' ')].filter(Boolean).join('\n') },
    underskrifter: [{ navn: actor.navn, rolle: nb.rolle[actor.rolle] }],
  };
}

const visDato = (d: Date): string => fraDato(d).split('-').reverse().join('.');

const tilHenviser = (verdier: Record<string, string>): Pick<Brevmodell, 'tittel' | 'deler'> => ({
  tittel: henvisertekst.tittel,
  deler: henvisertekst.deler.map((d) => ({ ...d, avsnitt: d.avsnitt.map((a) => fyll(a, verdier)), punkter: [] })),
});
