import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { antall, perSekund, TIMEPROFIL, TYPEMIKS, velgType, velgVerdi } from './profil';

describe('the load profile', () => {
  it('gives a day as many as it is to have, and most of them from 08 to 11', () => {
    let sum = 0;
    const time = Array.from({ length: 24 }, () => 0);
    for (let s = 0; s < 86_400; s += 10) {
      const n = perSekund(s / 3600, 10_000) * 10;
      sum += n;
      time[Math.floor(s / 3600)] = (time[Math.floor(s / 3600)] ?? 0) + n;
    }
    expect(sum).toBeCloseTo(10_000, 0);
    const flest = time.map((n, t) => [n, t] as const).sort((a, b) => b[0] - a[0]);
    expect(
      flest
        .slice(0, 3)
        .map(([, t]) => t)
        .sort(),
    ).toEqual([10, 8, 9].sort());
    expect(TIMEPROFIL).toHaveLength(24);
  });

  it('is never negative, at any hour', () => {
    fc.assert(fc.property(fc.double({ min: -48, max: 48, noNaN: true }), (t) => perSekund(t, 100) > 0));
  });

  it('has falls and accidents as about six in a hundred, and half ordinary help', () => {
    const m = TYPEMIKS;
    const alle = Object.values(m).reduce((a, b) => a + b, 0);
    expect(alle).toBe(100);
    expect((m.fall ?? 0) + (m.overfall ?? 0) + (m.brann ?? 0) + (m.rook ?? 0)).toBeCloseTo(6, 0);
    expect(m.trygghetsalarm).toBe(50);
    expect(velgType(0)).toBe('trygghetsalarm');
    expect(velgType(0.9999)).toBe('teknisk');
    expect(velgVerdi('medisin', 0)).toBe('ikke_tatt');
    expect(velgVerdi('fall', 0.5)).toBeUndefined();
  });

  it('draws what is expected, on average', () => {
    let frø = 1;
    const tilfeldig = () => {
      frø = (frø * 48_271) % 2_147_483_647;
      return frø / 2_147_483_647;
    };
    for (const ventet of [0, 0.1, 3, 200]) {
      const n = 4000;
      let sum = 0;
      for (let i = 0; i < n; i++) sum += antall(ventet, tilfeldig);
      expect(Math.abs(sum / n - ventet)).toBeLessThan(0.05 + ventet * 0.03);
    }
  });
});
