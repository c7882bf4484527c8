import { describe, expect, it } from 'vitest';
import { fraTekst } from '@/components/riktekst/riktekst';
import type { Hjemmel } from '@/lib/innhold/schema';
import { fraDato, tilDato } from '@/lib/platform/clock';
import type { Beslutningsvurdering } from './beslutning';
import { klagefrist } from './frist';
import { fyllBlokk } from './plassholder';
import { type Grunnlag, mangler, renset } from './rules';
import { TOMT_UTKAST, type Utkast, utkastSchema } from './schema';

const hjemmel = (id: string, tema: Hjemmel['tema'], gyldigFra = '2012-01-01', gyldigTil: string | null = null): Hjemmel => ({
  id,
  tema,
  gyldigFra,
  gyldigTil,
  lov: 'pbrl',
  lovNavn: 'Lov',
  paragraf: '§ 1',
  tittel: 'Tittel',
  tekst: 'Tekst',
  kilde: 'egen vurdering',
});
const hjemler = [
  hjemmel('rett', ['rett']),
  hjemmel('plikt', ['plikt']),
  hjemmel('gammel', ['samtykke', 'inngripende'], '2013-09-01', '2026-05-31'),
  hjemmel('ny', ['beslutningskompetanse', 'inngripende'], '2026-06-01'),
];
const HAR: Beslutningsvurdering = {
  vurdert: true,
  harKompetanse: true,
  sagtJa: true,
  motsetterSeg: false,
  ubesvart: [],
  ikkeOppfylt: [],
  begrunnelse: 'Forstår godt',
  vurdertAv: '',
};
const MANGLER: Beslutningsvurdering = { ...HAR, harKompetanse: false, sagtJa: false };
const gratis = { mulig: false, standardKrPerMaaned: null, regel: 'Gratis', kilde: 'egen vurdering' };
const g: Grunnlag = {
  kartlegging: { status: 'FULLFORT' },
  beslutning: HAR,
  tjenestetype: { inngripende: true, egenandel: gratis },
  hjemler,
  dato: '2026-06-01',
};

const innvilget: Utkast = {
  nytteAvTeknologi: true,
  utfall: 'INNVILGET',
  tjenesteKode: 'digitalt-tilsyn',
  innhold: 'Tilsyn',
  omfang: 'To ganger hver natt',
  gjelderFra: '2026-06-08',
  gjelderTil: null,
  inntilVidere: true,
  egenandelKr: 0,
  egenandelGrunn: 'Helsehjelp er gratis',
  hjemmelIds: ['rett', 'plikt'],
  fakta: fraTekst('Fakta'),
  regler: fraTekst('Regler'),
  hensyn: fraTekst('Hensyn'),
};
const avslag: Utkast = { ...renset({ ...innvilget, utfall: 'AVSLAG' }), tjenesteKode: null };
const tekster = (v: Utkast, grunnlag: Partial<Grunnlag> = {}) => mangler(v, { ...g, ...grunnlag }).map((m) => `${m.felt}: ${m.tekst}`);

describe('mangler', () => {
  it('er tom når alt er på plass', () => {
    expect(tekster(innvilget)).toEqual([]);
    expect(tekster({ ...innvilget, inntilVidere: false, gjelderTil: '2027-06-07' })).toEqual([]);
    expect(tekster(avslag)).toEqual([]);
    expect(tekster({ ...avslag, nytteAvTeknologi: false })).toEqual([]);
  });

  it('spør bare om det første i et tomt utkast', () => expect(tekster(TOMT_UTKAST)).toEqual(['nytteAvTeknologi: vedtakNytteMangler']));

  it('spør så om utfallet', () => expect(tekster({ ...TOMT_UTKAST, nytteAvTeknologi: true })).toEqual(['utfall: vedtakUtfallMangler']));

  it.each<[Partial<Utkast>, string]>([
    [{ nytteAvTeknologi: null }, 'nytteAvTeknologi: vedtakNytteMangler'],
    [{ nytteAvTeknologi: false }, 'utfall: vedtakIngenNytte'],
    [{ tjenesteKode: null }, 'tjenesteKode: vedtakTjenesteMangler'],
    [{ innhold: null }, 'innhold: vedtakInnholdMangler'],
    [{ omfang: null }, 'omfang: vedtakOmfangMangler'],
    [{ gjelderFra: null }, 'gjelderFra: vedtakFraMangler'],
    [{ inntilVidere: false }, 'gjelderTil: vedtakVarighetMangler'],
    [{ gjelderTil: '2027-01-01' }, 'gjelderTil: vedtakBaadeTilOgInntilVidere'],
    [{ inntilVidere: false, gjelderTil: '2026-06-08' }, 'gjelderTil: vedtakTilFoerFra'],
    [{ inntilVidere: false, gjelderTil: '2026-06-07' }, 'gjelderTil: vedtakTilFoerFra'],
    [{ egenandelKr: null }, 'egenandelKr: vedtakEgenandelMangler'],
    [{ egenandelGrunn: null }, 'egenandelGrunn: vedtakEgenandelGrunnMangler'],
    [{ egenandelKr: 200 }, 'egenandelKr: vedtakEgenandelGratis'],
    [{ hjemmelIds: ['plikt'] }, 'hjemmelIds: vedtakHjemmelRett'],
    [{ hjemmelIds: ['rett'] }, 'hjemmelIds: vedtakHjemmelPlikt'],
    [{ hjemmelIds: ['rett', 'plikt', 'gammel'] }, 'hjemmelIds: vedtakHjemmelUtgaatt'],
    [{ hjemmelIds: ['rett', 'plikt', 'finnes-ikke'] }, 'hjemmelIds: vedtakHjemmelUtgaatt'],
    [{ fakta: null }, 'fakta: vedtakFaktaMangler'],
    [{ regler: fraTekst('  ') }, 'regler: vedtakReglerMangler'],
    [{ hensyn: { type: 'doc', content: [{ type: 'paragraph' }] } }, 'hensyn: vedtakHensynMangler'],
    [{ fakta: fraTekst('Falt [… antall fall] ganger') }, 'fakta: vedtakAapenPlass'],
  ])('innvilget med %j mangler %s', (endring, ut) => expect(tekster({ ...innvilget, ...endring })).toEqual([ut]));

  it.each<[Partial<Utkast>, string]>([
    [{ hjemmelIds: ['plikt'] }, 'hjemmelIds: vedtakHjemmelRett'],
    [{ fakta: null }, 'fakta: vedtakFaktaMangler'],
    [{ regler: null }, 'regler: vedtakReglerMangler'],
    [{ hensyn: null }, 'hensyn: vedtakHensynMangler'],
  ])('avslag med %j mangler %s', (endring, ut) => expect(tekster({ ...avslag, ...endring })).toEqual([ut]));

  it.each<[string, Partial<Grunnlag>, string]>([
    ['kartleggingen ikke finnes', { kartlegging: null }, 'kartlegging: vedtakKartleggingIkkeFerdig'],
    ['kartleggingen ikke er fullført', { kartlegging: { status: 'PAABEGYNT' } }, 'kartlegging: vedtakKartleggingIkkeFerdig'],
    [
      'beslutningskompetansen ikke er vurdert',
      { beslutning: { ...HAR, vurdert: false, harKompetanse: null } },
      'beslutning: vedtakBeslutningMangler',
    ],
    ['personen ikke har sagt ja', { beslutning: { ...HAR, sagtJa: false } }, 'beslutning: vedtakIkkeSagtJa'],
    [
      'personen motsetter seg',
      { beslutning: { ...MANGLER, motsetterSeg: true }, tjenestetype: { inngripende: false, egenandel: gratis } },
      'beslutning: vedtakMotsetterSeg',
    ],
  ])('sier fra når %s', (_, grunnlag, ut) => expect(tekster(innvilget, grunnlag)).toEqual([ut]));

  describe('inngripende teknologi uten beslutningskompetanse (pbrl § 4-6 a)', () => {
    const med = { ...innvilget, hjemmelIds: ['rett', 'plikt', 'ny'] };
    it.each<[string, Utkast, Partial<Beslutningsvurdering>, string[]]>([
      ['alt oppfylt', med, {}, []],
      ['et punkt ubesvart', med, { ubesvart: ['x'] }, ['beslutning: vedtakInngripendeUbesvart']],
      ['et vilkår ikke oppfylt', med, { ikkeOppfylt: ['x'] }, ['beslutning: vedtakInngripendeIkkeOppfylt']],
      ['motsetter seg', med, { motsetterSeg: true }, ['beslutning: vedtakMotsetterSeg']],
      ['uten hjemmelen', innvilget, {}, ['hjemmelIds: vedtakHjemmelInngripende']],
      ['avslag kan alltid gis', avslag, { motsetterSeg: true, ubesvart: ['x'] }, []],
    ])('%s', (_, v, b, ut) => expect(tekster(v, { beslutning: { ...MANGLER, ...b } })).toEqual(ut));

    it('gjelder ikke den som selv avgjør', () =>
      expect(tekster(innvilget, { beslutning: { ...HAR, ubesvart: ['x'], ikkeOppfylt: ['y'] } })).toEqual([]));
  });

  it.each([
    ['2026-05-31', 'gammel', []],
    ['2026-05-31', 'ny', ['hjemmelIds: vedtakHjemmelUtgaatt', 'hjemmelIds: vedtakHjemmelInngripende']],
    ['2026-06-01', 'gammel', ['hjemmelIds: vedtakHjemmelUtgaatt', 'hjemmelIds: vedtakHjemmelInngripende']],
    ['2026-06-01', 'ny', []],
  ])('den %s holder %s-versjonen: %j', (dato, id, ut) =>
    expect(tekster({ ...innvilget, hjemmelIds: ['rett', 'plikt', id] }, { dato, beslutning: MANGLER })).toEqual(ut),
  );
});

describe('klagefrist', () => {
  it.each([
    ['2026-03-02', '2026-03-30'],
    ['2026-03-05', '2026-04-07'],
    ['2026-04-03', '2026-05-04'],
    ['2026-11-27', '2026-12-28'],
  ])('mottatt %s: %s', (fra, ut) => expect(fraDato(klagefrist(tilDato(fra), 4))).toBe(ut));
});

describe('utkast', () => {
  const inn = {
    ...TOMT_UTKAST,
    tjenesteKode: '',
    innhold: ' ',
    omfang: 'x',
    gjelderFra: '1.2',
    gjelderTil: '',
    egenandelKr: Number.NaN,
    egenandelGrunn: '',
    utfall: 'HENVIS',
  };
  it('beholder det halvferdige og tømmer det uleselige', () => expect(utkastSchema.parse(inn)).toEqual({ ...TOMT_UTKAST, omfang: 'x' }));
  it('godtar det som er lagret', () => expect(utkastSchema.parse(innvilget)).toEqual(innvilget));
});

it('fyller tekstblokker og lar det ukjente stå åpent', () =>
  expect(fyllBlokk('{{navn}} har falt {{antallFall}} ganger.', { navn: 'Ola' }, { antallFall: 'antall fall' })).toBe(
    'Ola har falt [… antall fall] ganger.',
  ));
