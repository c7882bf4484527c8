import { describe, expect, it } from 'vitest';
import type { Innstilling } from '@/lib/innhold/schema';
import {
  gjeldendeInnstillinger,
  innstillingsfeil,
  manglendeInnstillinger,
  rensInnstillinger,
  standardverdier,
  verdifeil,
  visInnstilling,
} from './rules-innstillinger';

const def: Innstilling[] = [
  { id: 'vekketid', navn: 'Står opp', type: 'klokkeslett', standard: null, obligatorisk: true, kilde: 'prøve-kilde' },
  {
    id: 'minutter',
    navn: 'Varsle etter',
    type: 'tall',
    standard: 15,
    obligatorisk: true,
    enhet: 'minutter',
    enEnhet: 'minutt',
    min: 0,
    maks: 120,
    kilde: 'prøve-kilde',
  },
  {
    id: 'mottaker',
    navn: 'Mottaker',
    type: 'valg',
    standard: 'natt',
    obligatorisk: true,
    valg: [
      { verdi: 'natt', navn: 'Nattjenesten' },
      { verdi: 'dag', navn: 'Dagtjenesten' },
    ],
    kilde: 'prøve-kilde',
  },
  { id: 'rom', navn: 'Forlater rom', type: 'jaNei', standard: false, obligatorisk: true, kilde: 'prøve-kilde' },
  { id: 'sone', navn: 'Sone', type: 'tekst', standard: '', obligatorisk: false, kilde: 'prøve-kilde' },
];
const [vekketid, minutter, mottaker, rom, sone] = def as [Innstilling, Innstilling, Innstilling, Innstilling, Innstilling];

describe('innstillinger', () => {
  it('standard uten verdi er ikke med', () => expect(standardverdier(def)).toEqual({ minutter: 15, mottaker: 'natt', rom: false }));

  it.each<[Innstilling, unknown, string | null]>([
    [vekketid, '07:30', null],
    [vekketid, '7.30', 'klokkeslettUgyldig'],
    [minutter, 0, null],
    [minutter, 121, 'innstillingUtenfor'],
    [minutter, '15', 'innstillingTall'],
    [mottaker, 'dag', null],
    [mottaker, 'kveld', 'ugyldig'],
    [rom, true, null],
    [rom, 'ja', 'ugyldig'],
    [sone, 'Stua', null],
    [sone, 'x'.repeat(501), 'forLang'],
  ])('%o = %o → %s', (i, v, feil) => expect(verdifeil(i, v)).toBe(feil));

  it('tomt mangler, men er ikke feil', () => expect(innstillingsfeil(def, { vekketid: '', minutter: Number.NaN, mottaker: null })).toEqual({}));
  it('ukjente og tomme verdier renses bort', () =>
    expect(rensInnstillinger(def, { vekketid: '07:00', sone: ' ', annet: 1, rom: false })).toEqual({ vekketid: '07:00', rom: false }));
  it('mangler bare det obligatoriske', () =>
    expect(manglendeInnstillinger(def, { minutter: 0, mottaker: 'natt', rom: false }).map((i) => i.id)).toEqual(['vekketid']));
  it('avvik går foran planen', () =>
    expect(gjeldendeInnstillinger({ minutter: 15, rom: false }, [{ id: 'minutter', standard: 15, valgt: 30, grunn: 'Går sent til ro' }])).toEqual({
      minutter: 30,
      rom: false,
    }));

  it.each<[Innstilling, string | number | boolean | null, string]>([
    [minutter, 15, '15 minutter'],
    [mottaker, 'dag', 'Dagtjenesten'],
    [rom, true, 'ja'],
    [vekketid, null, '–'],
    [minutter, 1, '1 minutt'],
    [minutter, 2, '2 minutter'],
  ])('%o vises', (i, v, tekst) => expect(visInnstilling(i, v, { ja: 'ja', nei: 'nei' })).toBe(tekst));
});
