import { describe, expect, it } from 'vitest';
import { dagerMellom, fraDato, iDag, nesteVirkedag, plussDager, plussMaaneder, tilDato } from './clock';

describe('calendar arithmetic', () => {
  const natt = new Date('2026-11-30T23:30:00Z');
  it.each([
    ['plussDager', () => plussDager(natt, 1)],
    ['plussMaaneder', () => plussMaaneder(natt, 1)],
    ['dagerMellom', () => dagerMellom(natt, tilDato('2026-12-01'))],
    ['nesteVirkedag', () => nesteVirkedag(natt)],
  ])('%s takes a date, never an instant', (_, regn) => expect(regn).toThrow(RangeError));

  it('is in Oslo’s days', () => {
    expect(fraDato(iDag(natt))).toBe('2026-12-01');
    expect(fraDato(plussDager(iDag(natt), 1))).toBe('2026-12-02');
    expect(fraDato(plussMaaneder(tilDato('2028-01-31'), 1))).toBe('2028-02-29');
  });
});
