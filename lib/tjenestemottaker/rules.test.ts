import { describe, expect, it } from 'vitest';
import { medKontrollsiffer } from './proveident';
import { alder, siffer, tolkIdent, tolkSok, visIdent } from './rules';

describe('tolkIdent', () => {
  it.each([
    ['018140' + '300', { identtype: 'FNR', fodselsdato: '1940-01-01', syntetisk: true }],
    ['318251' + '400', null], // 31 February
    ['150340' + '120', { identtype: 'FNR', fodselsdato: '1940-03-15', syntetisk: false }],
    ['418140' + '300', { identtype: 'DNR', fodselsdato: '1940-01-01', syntetisk: true }],
    ['550340' + '120', { identtype: 'DNR', fodselsdato: '1940-03-15', syntetisk: false }],
    ['010105' + '600', { identtype: 'FNR', fodselsdato: '2005-01-01', syntetisk: false }],
    ['018145' + '950', { identtype: 'FNR', fodselsdato: '1945-01-01', syntetisk: true }],
    ['018199' + '510', { identtype: 'FNR', fodselsdato: '1899-01-01', syntetisk: true }],
    ['014140' + '300', null], // H-nummer
  ])('%s…', (ni, ut) => expect(tolkIdent(medKontrollsiffer(ni))).toEqual(ut));

  it.each(['', '1234', '01814030000', 'abcdefghijk', '99999999999'])('«%s» er ikke gyldig', (s) => expect(tolkIdent(s)).toBeNull());
});

describe('alder', () => {
  it.each([
    ['1940-03-15', '2026-03-14', 85],
    ['1940-03-15', '2026-03-15', 86],
    ['2000-02-29', '2026-02-28', 25],
    ['2026-01-01', '2026-05-01', 0],
  ])('født %s er på %s %i år', (f, d, n) => expect(alder(f, d)).toBe(n));
});

describe('tolkSok', () => {
  it.each([
    ['010140 12345', { type: 'ident', ident: '01014012345' }],
    ['900 12 345', { type: 'telefon', telefon: '90012345' }],
    ['+47 900 12 345', { type: 'telefon', telefon: '90012345' }],
    ['4790012345', null],
    ['Ås, Øyvind', { type: 'navn', deler: ['Ås', 'Øyvind'] }],
    ['an%_na', { type: 'navn', deler: ['an', 'na'] }],
    ['x', null],
    ['li', null],
    ['Bo L', { type: 'navn', deler: ['Bo', 'L'] }],
    ['123', null],
  ])('«%s»', (q, ut) => expect(tolkSok(q)).toEqual(ut));
});

it('viser og renser nummer', () => {
  expect(visIdent('01014012345')).toBe('010140 12345');
  expect(siffer(' 01 01-40')).toBe('010140');
});
