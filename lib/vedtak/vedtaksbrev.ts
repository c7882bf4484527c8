import { brevdeler } from '@/lib/brev/rules';
import type { Brevmodell } from '@/lib/brev/schema';
import type { Brevblokk, Brevtekster, Brevtype } from '@/lib/innhold/schema';
import { GRUNNSPRAK } from '@/lib/platform/sprak';
import { oversetter } from '@/lib/platform/tekster';
import type { Frosset } from './frysing';

const t = oversetter('vedtak.brev');
const rolle = oversetter('rolle');

/** Where the decision's own texts go in the standard letter; no letter contains these signs. */
const PLASS = { fakta: '\u0001', regler: '\u0002', hensyn: '\u0003', innhold: '\u0004' } as const;
const AVSKJED = 'hilsen';

/**
 * The letter of a frozen decision: what is decided, why, by which law, what it costs, how to appeal and to see the
 * documents, and who decided (fvl §§ 23–27, § 42; pbrl § 7-5). Built from the frozen decision and the texts alone.
 */
export function vedtaksbrev(f: Frosset, tekster: Brevtekster): Brevmodell {
  const type: Brevtype = f.utfall === 'INNVILGET' ? 'innvilget' : 'avslag';
  const utenAvskjed = { ...tekster, brev: tekster.brev.map((b) => ({ ...b, blokkIds: b.blokkIds.filter((id) => id !== AVSKJED) })) };
  const { tittel, deler } = brevdeler(utenAvskjed, type, vilkaar(f), verdier(f));
  return {
    type: 'VEDTAK',
    avsender: f.virksomhet,
    mottaker: { navn: f.person.navn, adresse: f.person.adresse },
    dato: f.vedtaksdato,
    saksnummer: f.saksnummer,
    tittel,
    // The title says it already.
    deler: deler.filter((d) => d.overskrift || d.avsnitt.join() !== tittel).flatMap((d) => settInn(d, f)),
    hilsen: tekster.blokker.find((b) => b.id === AVSKJED)?.tekst.split('\n')[0] ?? '',
    underskrifter: [
      { navn: f.saksbehandler.navn, rolle: f.saksbehandler.tittel ?? rolle(f.saksbehandler.rolle as 'saksbehandler') },
      { navn: f.godkjenner.navn, rolle: t('godkjentAv', { rolle: f.godkjenner.tittel ?? rolle(f.godkjenner.rolle as 'godkjenner') }) },
    ],
  };
}

type Del = Brevmodell['deler'][number];

/** Puts the decision's own texts where the standard letter has a place for them. */
function settInn(del: Del, f: Frosset): Del[] {
  const alt = del.avsnitt.join('\n');
  if (alt.includes(PLASS.innhold))
    return [{ ...del, avsnitt: [alt.replace(`${PLASS.innhold}.`, '').replace(PLASS.innhold, '').trim()], punkter: linjer(f.innhold) }];
  if (alt.includes(PLASS.fakta)) return [{ ...del, avsnitt: [], riktekst: f.fakta }];
  if (alt.includes(PLASS.hensyn)) return [{ ...del, avsnitt: [], riktekst: f.hensyn }];
  if (alt.includes(PLASS.regler))
    return [
      { ...del, avsnitt: [], riktekst: f.regler },
      { avsnitt: [t('byggerPaa')], punkter: etterLov(f.hjemler) },
    ];
  return [del];
}

const linjer = (tekst: string | null): string[] =>
  (tekst ?? '')
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean);
const dato = (iso: string): string =>
  new Intl.DateTimeFormat(GRUNNSPRAK, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
const liten = (navn: string): string => navn.charAt(0).toLowerCase() + navn.slice(1);
/** The sign and its number are never parted at the end of a line. */
const samlet = (paragraf: string): string => paragraf.replace('§ ', '§\u00a0');
const medLov = (h: Frosset['hjemler'][number]): string => `${liten(h.lovNavn)} ${samlet(h.paragraf)}`;

/** «Forvaltningsloven § 23, § 24 og § 25», one line a law. */
function etterLov(hjemler: Frosset['hjemler']): string[] {
  const liste = new Intl.ListFormat(GRUNNSPRAK);
  return [...new Set(hjemler.map((h) => h.lovNavn))].map(
    (lov) => `${lov} ${liste.format(hjemler.filter((h) => h.lovNavn === lov).map((h) => samlet(h.paragraf)))}`,
  );
}

function vilkaar(f: Frosset): Set<Brevblokk['vilkaar']> {
  const ut = new Set<Brevblokk['vilkaar']>([
    f.egenandelKr ? 'vedEgenandel' : 'utenEgenandel',
    f.gjelderTil ? 'vedTidsbegrensning' : 'utenTidsbegrensning',
  ]);
  if (f.kompetanse.harKompetanse === false) ut.add('manglerBeslutningskompetanse');
  return ut;
}

function verdier(f: Frosset): Record<string, string> {
  const { forsteEvaluering: e, kompetanse: k } = f;
  return {
    navn: f.person.navn,
    fodselsdato: f.person.fodselsdato ? dato(f.person.fodselsdato) : t('ukjent'),
    kommune: f.virksomhet.navn,
    postadresse: f.virksomhet.adresse,
    nettadresse: f.virksomhet.epost,
    kontaktTelefon: f.virksomhet.telefon,
    telefontid: t('telefontid'),
    saksnummer: f.saksnummer,
    saksbehandler: f.saksbehandler.navn,
    godkjenner: f.godkjenner.navn,
    datoMottatt: dato(f.mottatt),
    datoVedtak: dato(f.vedtaksdato),
    tjeneste: f.tjeneste ? liten(f.tjeneste.navn) : t('utenTjeneste'),
    omfang: linjer(f.omfang).join('; ').replace(/\.$/, ''),
    innhold: PLASS.innhold,
    oppstartsdato: f.gjelderFra ? dato(f.gjelderFra) : '',
    sluttdato: f.gjelderTil ? dato(f.gjelderTil) : '',
    evalueringsdato: e ? t('evaluering', { enhet: 'dager' in e ? 'dager' : 'maaneder', antall: 'dager' in e ? e.dager : e.maaneder }) : '',
    begrunnelseFakta: PLASS.fakta,
    begrunnelseRegler: PLASS.regler,
    begrunnelseHensyn: PLASS.hensyn,
    hjemmelEgenandel: f.lov.egenandel.map(medLov).join(', '),
    hjemmelInnsyn: new Intl.ListFormat(GRUNNSPRAK).format(f.lov.innsyn.map(medLov)),
    klagefristUker: t('uker', { uker: f.klage.uker }),
    klageorgan: f.klage.organ,
    egenandelKr: String(f.egenandelKr ?? 0),
    egenandelBegrunnelse: f.egenandelGrunn ?? '',
    vurderingsdato: k.dato ? dato(k.dato) : '',
    vurdertAv: k.vurdertAv || f.saksbehandler.navn,
    kompetanseBegrunnelse: k.begrunnelse.replace(/\.$/, ''),
    paarorende: k.paarorende || t('paarorende'),
  };
}
