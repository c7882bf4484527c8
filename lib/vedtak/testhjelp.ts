import { randomUUID } from 'node:crypto';
import { fraTekst } from '@/components/riktekst/riktekst';
import { tilQr, type Verdier } from '@/components/skjemavisning/qr';
import { gjeldendeHjemler, skjema } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { tilDato } from '@/lib/platform/clock';
import type { Prisma, PrismaClient } from '@/lib/platform/prisma/client';
import type { Utkast } from './schema';

const KODE = 'digitalt-tilsyn';

/** Somebody who can decide, and has said yes. */
export const HAR_KOMPETANSE: Verdier = {
  'vurdering.dato': '2026-05-20',
  'vurdering.vurdertAv': 'Anne Lund, vernepleier',
  'vurdering.gjelder': 'Kamera på soverommet',
  'vurdering.tilrettelagt': ['enkelt'],
  'kompetanse.forstaar': true,
  'kompetanse.folger': true,
  'kompetanse.har': true,
  'kompetanse.grunn': 'Gjentok med egne ord hva kameraet gjør.',
  'kompetanse.svar': 'ja',
};

/** Somebody who cannot, with every condition of pbrl § 4-6 a answered and met. */
export const UTEN_KOMPETANSE: Verdier = {
  ...HAR_KOMPETANSE,
  'kompetanse.har': false,
  'kompetanse.forstaar': false,
  'kompetanse.folger': false,
  'kompetanse.svar': undefined,
  'kompetanse.grunn': 'Husker ikke samtalen etter få minutter.',
  'lagtFram.person': 'ja',
  'lagtFram.paarorende': 'ja',
  'motstand.motsetterSeg': false,
  'inngripende.aktuelt': true,
  'paragraf46a.over18': true,
  'paragraf46a.leddITjenesten': true,
  'paragraf46a.nodvendig': true,
  'paragraf46a.nodvendig-grunn': 'Fall om natten',
  'paragraf46a.interesse': true,
  'paragraf46a.forholdsmessig': true,
  'paragraf46a.minstInngripende': true,
  'paragraf46a.alternativer': 'Nattbesøk',
  'paragraf46a.antattSamtykke': true,
  'paragraf46a.antattSamtykke-grunn': 'Har alltid ønsket å bo hjemme',
  'paragraf46a.paarorendeSpurt': 'ja',
  'paragraf46a.paarorendeSvar': 'Sønnen, 20. mai',
  'oppfolging.nar': 'ved-evaluering',
};

/** The provisions of the service that a decision on that day can name, those on deciding for another left out. */
const hjemmelIds = (dato: string): string[] =>
  gjeldendeHjemler(tilDato(dato), KODE)
    .filter((h) => !h.tema.some((t) => t === 'samtykke' || t === 'beslutningskompetanse' || t === 'inngripende'))
    .map((h) => h.id);

/** A complete decision on digitalt tilsyn. */
export const heltUtkast = (dato: string, endring: Partial<Utkast> = {}): Utkast => ({
  nytteAvTeknologi: true,
  utfall: 'INNVILGET',
  tjenesteKode: KODE,
  innhold: 'Se at brukeren ligger i sengen\nVarsel når noe tyder på fall',
  omfang: 'To digitale tilsyn hver natt',
  gjelderFra: dato,
  gjelderTil: null,
  inntilVidere: true,
  egenandelKr: 0,
  egenandelGrunn: 'Tilsyn gis som helsehjelp og er gratis.',
  hjemmelIds: hjemmelIds(dato),
  fakta: fraTekst('Astrid står opp om natten.'),
  regler: fraTekst('Vi har vurdert retten til hjelp.'),
  hensyn: fraTekst('Astrid ønsker færre besøk.'),
  ...endring,
});

/** A sak at TIL_VURDERING with a finished kartlegging and its open oppgave. */
export async function sakTilVurdering(
  admin: PrismaClient,
  actor: Actor,
  beslutning = HAR_KOMPETANSE,
  dato = '2026-06-01',
): Promise<{ sakId: string; personId: string }> {
  const { virksomhetId } = actor;
  const person = await admin.person.create({
    data: {
      virksomhetId,
      identtype: 'UKJENT',
      fornavn: 'Astrid',
      etternavn: 'Myhre',
      fodselsdato: tilDato('1941-04-03'),
      adresse: 'Bjørkeveien 3',
      postnummer: '4800',
      poststed: 'Fjordvik',
      paarorende: { create: { virksomhetId, navn: 'Geir Myhre', relasjon: 'Sønn', naermeste: true } },
    },
  });
  const enhet = await admin.enhet.findFirstOrThrow({ where: { virksomhetId, type: 'FORVALTNING' } });
  const sak = await admin.sak.create({
    data: {
      virksomhetId,
      nummer: `2026-${randomUUID().slice(0, 8)}`,
      personId: person.id,
      status: 'TIL_VURDERING',
      enhetId: enhet.id,
      kilde: 'BRUKER',
      behov: 'Trygghet om natten',
      onsketTjeneste: KODE,
      mottatt: tilDato(dato),
      svarfrist: tilDato(dato),
    },
  });
  await admin.kartlegging.create({
    data: {
      virksomhetId,
      sakId: sak.id,
      status: 'FULLFORT',
      skjemaVersjon: '1.0.0',
      svar: {},
      sammenfatning: fraTekst('Urolig om natten.') as unknown as Prisma.InputJsonObject,
      anbefalinger: [{ tjenesteKode: KODE, anbefales: 'ja', grunn: 'Færre forstyrrelser' }],
      beslutning: tilQr(skjema('beslutningskompetanse'), beslutning) as unknown as Prisma.InputJsonObject,
      beslutningDato: tilDato(dato),
      fullfort: tilDato(dato),
      ansvarligId: actor.ansattId,
    },
  });
  await admin.oppgave.create({
    data: {
      virksomhetId,
      utforerVirksomhetId: virksomhetId,
      steg: 'VURDERE',
      sakId: sak.id,
      personId: person.id,
      rolle: 'saksbehandler',
      enhetId: enhet.id,
      frist: tilDato(dato),
    },
  });
  return { sakId: sak.id, personId: person.id };
}
