import { describe, expect, it } from 'vitest';
import { dagerMellom, dagISO, visDato, visKlokke } from './dato';

describe('dato', () => {
  it.each([
    ['2026-02-01', '01.02.2026'],
    ['2026-06-30T22:30:00Z', '01.07.2026'],
    ['2026-12-31T23:30:00Z', '01.01.2027'],
  ])('%s vises som %s', (inn, ut) => expect(visDato(inn)).toBe(ut));

  it('viser klokkeslett i norsk tid', () => {
    expect(visKlokke('2026-01-05T09:42:00Z')).toBe('10.42');
    expect(visKlokke('2026-07-05T22:05:00Z')).toBe('00.05');
  });

  it.each([
    ['2026-03-28', '2026-03-30', 2],
    ['2026-01-01T23:30:00Z', '2026-01-02', 0],
    ['2026-05-10', '2026-05-08', -2],
  ])('dager fra %s til %s', (a, b, n) => expect(dagerMellom(a, b)).toBe(n));

  it('gir kalenderdagen i Oslo', () => expect(dagISO('2026-06-30T22:30:00Z')).toBe('2026-07-01'));
});
