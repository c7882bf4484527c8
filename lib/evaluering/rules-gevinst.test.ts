import { describe, expect, it } from 'vitest';
import { tilQr, type Verdier } from '@/components/skjemavisning/qr';
import { skjema } from '@/lib/innhold/queries';
import { forslagFra, motsetterSeg } from './rules-forslag';
import { gevinst } from './rules-gevinst';

const q = { nullpunkt: skjema('nullpunkt'), evaluering: skjema('evaluering') };
const regn = (foer: Verdier, naa: Verdier) => gevinst(q, tilQr(q.nullpunkt, foer), tilQr(q.evaluering, naa));
const FOER: Verdier = {
  'besok.antallUke': 14,
  'besok.minutter': 15,
  'besok.reisetid': 10,
  'natt.har': true,
  'natt.antallUke': 14,
  'natt.minutter': 10,
  'paarorende.har': true,
  'paarorende.timer': 8,
};

describe('gevinst', () => {
  it('regner besøk, reise og natt om til timer per måned', () => {
    expect(regn(FOER, { 'gevinst.besokUke': 14, 'gevinst.nattUke': 2, 'gevinst.paarorendeTimer': 5.5 })).toEqual({
      maal: [
        { id: 'besok', foer: 14, naa: 14 },
        { id: 'natt', foer: 14, naa: 2 },
        { id: 'paarorende', foer: 8, naa: 5.5 },
      ],
      timerAnsatte: 17.3, // 12 night visits of 10 + 10 minutes a week
      timerPaarorende: 10.8,
    });
  });

  it.each<[string, Verdier, Verdier, number | null]>([
    ['to ansatte per besøk koster dobbelt', { ...FOER, 'besok.ansatte': 2 }, { 'gevinst.besokUke': 7 }, 25.3],
    ['flere besøk enn før er negativt', FOER, { 'gevinst.besokUke': 21 }, -12.6],
    ['ikke målt nå gir ingenting', FOER, {}, null],
    ['tilsyn om natten som ikke fantes før', { ...FOER, 'natt.har': false }, { 'gevinst.nattUke': 7 }, -5.1],
  ])('%s', (_, foer, naa, timer) => expect(regn(foer, naa).timerAnsatte).toBe(timer));

  it('uten nullpunkt er det ingenting å måle mot', () =>
    expect(gevinst(q, null, tilQr(q.evaluering, { 'gevinst.besokUke': 3 }))).toEqual({ maal: [], timerAnsatte: null, timerPaarorende: null }));
});

describe('forslagFra', () => {
  const kjente = { bruker: { navn: 'Astrid Lie', rolle: 'Bruker' }, paarorende: { navn: 'Kari Lie', rolle: 'datter' } };
  it('henter beslutning, begrunnelse og hvem som er hørt', () => {
    const svar = tilQr(q.evaluering, {
      'hort.hvem': ['bruker', 'paarorende', 'fastlege'],
      'anbefaling.valg': 'avsluttes',
      'anbefaling.grunn': 'Målet er nådd',
      'anbefaling.avslutt': 'maal-naadd',
    });
    expect(forslagFra(q.evaluering, svar, kjente)).toEqual({
      beslutning: 'AVSLUTTES',
      begrunnelse: 'Målet er nådd',
      avslutningsgrunn: 'MAAL_NAADD',
      hort: [kjente.bruker, kjente.paarorende, { navn: '', rolle: expect.stringMatching(/fastlege/i) }],
    });
  });
  it('er tomt før noe er svart', () =>
    expect(forslagFra(q.evaluering, null, kjente)).toEqual({ beslutning: '', begrunnelse: '', avslutningsgrunn: '', hort: [] }));
  it('ser at brukeren motsetter seg', () => {
    expect(motsetterSeg(q.evaluering, tilQr(q.evaluering, { 'samtykke.vil': 'kan-ikke-avgjore', 'samtykke.motsetterSeg': true }))).toBe(true);
    expect(motsetterSeg(q.evaluering, null)).toBe(false);
  });
});
