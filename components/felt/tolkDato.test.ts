import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gyldigAar, tolkDato, visISO } from './tolkDato';

describe('tolkDato', () => {
  it.each([
    ['010226', '2026-02-01'],
    ['01022026', '2026-02-01'],
    ['1.2.26', '2026-02-01'],
    ['01.02.2026', '2026-02-01'],
    [' 1. 2. 2026 ', '2026-02-01'],
    ['1/2-26', '2026-02-01'],
    ['1 2 2026', '2026-02-01'],
    ['2026-02-01', '2026-02-01'],
    ['29.02.2028', '2028-02-29'],
    ['31.12.99', '1999-12-31'],
    ['17.05.69', '2069-05-17'],
    ['1.1.1700', '1700-01-01'],
    ['24.12.3026', '3026-12-24'],
  ])('«%s» er %s', (inn, ut) => expect(tolkDato(inn)).toBe(ut));

  it.each(['', 'i morgen', '1.2', '1.2.2', '1.2.202', '31.02.2026', '29.02.2026', '00.01.2026', '1.13.2026', '0102', '123456789'])(
    '«%s» er ingen dato',
    (inn) => expect(tolkDato(inn)).toBeUndefined(),
  );

  it.each([
    ['010226', '2026-03-01', '2026-02-01'],
    ['010426', '2026-03-01', '1926-04-01'],
    ['170545', '2026-03-01', '1945-05-17'],
    ['29.02.00', '2026-03-01', '2000-02-29'],
  ])('«%s» senest %s er %s', (inn, senest, ut) => expect(tolkDato(inn, senest)).toBe(ut));

  it.each([
    ['1799-12-31', false],
    ['1800-01-01', true],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['3026-12-24', false],
  ])('%s er et gyldig år: %s', (iso, ja) => expect(gyldigAar(iso)).toBe(ja));

  it('leser det den selv viser', () =>
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), (d) => {
        const iso = d.toISOString().slice(0, 10);
        expect(tolkDato(visISO(iso))).toBe(iso);
      }),
    ));
});
