import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { responsmodellSchema } from '../schema';
import { MODELL } from '../testhjelp';
import { flytt, medKopi, medNyRegel, nyId, somKlokkeslett } from './redigering';
import { modell } from './testhjelp';

describe('editing', () => {
  it('moving keeps everything, and back is as it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.integer({ min: -2, max: 12 }), fc.integer({ min: -2, max: 12 }), (l, fra, til) => {
        const ny = flytt(l, fra, til);
        expect([...ny].sort()).toEqual([...l].sort());
        expect(flytt(ny, til, fra)).toEqual(l);
      }),
    );
  });

  it('new rules and copies are good rules with ids of their own', () => {
    fc.assert(
      fc.property(modell, fc.nat(6), (m, nr) => {
        const ny = medKopi(medNyRegel(medNyRegel(m, 'Ny regel'), 'Ny regel'), nr, 'Kopi');
        expect(responsmodellSchema.safeParse(ny).success).toBe(true);
        expect(new Set(ny.regler.map((r) => r.id)).size).toBe(ny.regler.length);
      }),
    );
    expect(medKopi(MODELL, 1, 'Kopi').regler.map((r) => r.id)).toEqual(['teknisk', 'regel-1', 'alle']);
    expect(nyId('lag', [{ id: 'lag-1' }, { id: 'lag-3' }])).toBe('lag-2');
  });

  it.each([
    ['815', '08:15'],
    ['8', '08:00'],
    ['8.15', '08:15'],
    ['22:30', '22:30'],
    ['24', '24:00'],
    ['24:00', '24:00'],
    ['2430', '2430'],
    ['kveld', 'kveld'],
  ])('the time %s is %s', (inn, ut) => expect(somKlokkeslett(inn)).toBe(ut));
});
