import { describe, expect, it } from 'vitest';
import { tolkTall, visTall } from './tolkTall';
import { tolkTid } from './tolkTid';

describe('tolkTid', () => {
  it.each([
    ['815', '08:15'],
    ['0815', '08:15'],
    ['8.15', '08:15'],
    ['8:15', '08:15'],
    ['8', '08:00'],
    ['23,59', '23:59'],
    ['0', '00:00'],
  ])('«%s» er %s', (inn, ut) => expect(tolkTid(inn)).toBe(ut));

  it.each(['', '24', '2400', '8.6', '8.60', '1260', 'kl 8', '12345'])('«%s» er ikke et klokkeslett', (inn) => expect(tolkTid(inn)).toBeUndefined());
});

describe('tolkTall', () => {
  it.each([
    ['', null],
    ['12', 12],
    ['1 200,5', 1200.5],
    ['-3', -3],
    ['0.25', 0.25],
    ['tolv', Number.NaN],
    ['1,2,3', Number.NaN],
  ])('«%s» er %s', (inn, ut) => expect(tolkTall(inn)).toEqual(ut));

  it('viser tall med komma', () => expect([visTall(1.5), visTall(null), visTall(Number.NaN)]).toEqual(['1,5', '', '']));
});
