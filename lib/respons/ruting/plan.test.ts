import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { responsmodellSchema, VARSELTYPER } from '../schema';
import { lagPlan, SISTE } from './plan';
import { presets, presetsporsmaal } from './presets';
import { modell, rutbart, tid } from './testhjelp';
import { osloklokke } from './tid';
import { regelVed } from './valg';
import type { Klokke } from './vindu';

const MINUTT = 60_000;

/** Every minute of some hours, with what the wall shows; worked out once. */
const minuttene = (fra: string, timer: number) => {
  let klokker: [Date, Klokke][] | undefined;
  return () => {
    klokker ??= Array.from({ length: timer * 60 }, (_, i) => new Date(Date.parse(fra) + i * MINUTT)).map((t) => [t, osloklokke(t)]);
    return klokker;
  };
};
const PERIODER = [
  ['the night to summer time', minuttene('2026-03-28T12:00:00Z', 36)],
  ['the night to winter time', minuttene('2026-10-24T12:00:00Z', 36)],
  ['Easter', minuttene('2026-04-01T22:00:00Z', 6 * 24)],
  ['Christmas and New Year', minuttene('2026-12-23T23:00:00Z', 10 * 24)],
  ['May, with five holidays', minuttene('2026-04-30T22:00:00Z', 26 * 24)],
] as const;

describe('lagPlan', () => {
  it('ends with mottaksvakt for every varsel of every model at every instant, and warns when no rule fits', () => {
    fc.assert(
      fc.property(fc.option(modell), rutbart, tid, (m, v, t) => {
        const plan = lagPlan(m, v, t);
        expect(plan.slag.at(-1)).toEqual(SISTE);
        expect(plan.slag.at(-1)?.til).toEqual([{ art: 'mottaksvakt' }]);
        if (plan.regel === null) expect(plan.slag).toEqual([SISTE]);
        else expect(plan.merke).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('is finite: the steps of one rule with their repeats, in order, none twice', () => {
    fc.assert(
      fc.property(modell, rutbart, tid, (m, v, t) => {
        const plan = lagPlan(m, v, t);
        const regel = m.regler.find((r) => r.id === plan.regel);
        expect(plan.slag).toHaveLength((regel?.steg.reduce((n, s) => n + s.gjenta + 1, 0) ?? 0) + 1);
        const orden = plan.slag.map((s) => s.steg * 100 + s.runde);
        expect(new Set(orden).size).toBe(orden.length);
        expect([...orden].sort((a, b) => a - b)).toEqual(orden);
      }),
    );
  });

  it('is the same every time, and changes nothing', () => {
    fc.assert(
      fc.property(modell, rutbart, tid, (m, v, t) => {
        const foer = JSON.stringify([m, v]);
        const plan = lagPlan(m, v, t);
        expect(lagPlan(structuredClone(m), structuredClone(v), new Date(t))).toEqual(plan);
        expect(JSON.stringify([m, v])).toBe(foer);
      }),
    );
  });

  it('is a person’s rule only for a device that is a person’s', () => {
    fc.assert(
      fc.property(modell, rutbart, tid, (m, v, t) => {
        const utenPerson = v.merker.some((x) => ['UKJENT_ENHET', 'IKKE_INSTALLERT', 'TJENESTE_AVSLUTTET'].includes(x));
        if (utenPerson && v.type !== 'teknisk' && v.type !== 'test') expect(lagPlan(m, v, t)).toEqual({ regel: null, merke: null, slag: [SISTE] });
      }),
    );
  });
});

describe('the presets', () => {
  it('are there, with what the source asks', () => {
    expect(
      presets()
        .map((p) => p.id)
        .sort(),
    ).toEqual([
      'alver',
      'arendal',
      'elverum',
      'farsund',
      'fredrikstad',
      'gjovik',
      'kongsberg',
      'kristiansand',
      'nord-gudbrandsdal',
      'telemark',
      'ullensaker',
      'vaernes',
    ]);
    expect(presetsporsmaal().sporsmaal.length).toBeGreaterThan(10);
  });

  it('is refused when it is more than the engine writes out for one varsel', () => {
    const [p] = presets();
    const steg = (antall: number, gjenta: number) => ({
      ...p,
      regler: [{ ...p?.regler[0], steg: Array.from({ length: antall }, () => ({ til: [{ art: 'mottaksvakt' }], ventSekunder: 60, gjenta })) }],
    });
    const feilI = (m: unknown) => responsmodellSchema.safeParse(m).error?.issues.map((i) => [i.path.join('.'), i.message]) ?? [];
    expect(feilI(steg(10, 19))).toEqual([]);
    expect(feilI(steg(10, 20))).toEqual([['regler.0.steg', 'responsForMangeSlag']]);
    expect(feilI(steg(21, 0))).toMatchObject([['regler.0.steg', expect.anything()]]);
    expect(feilI({ ...p, vaktlag: Array(51).fill(p?.vaktlag[0]) })).toMatchObject([['vaktlag', expect.anything()]]);
  });

  describe.each(presets().map((p) => [p.id, p] as const))('%s', (_, p) => {
    it('is a model with names of its own', () => {
      expect(() => responsmodellSchema.parse(p)).not.toThrow();
      for (const liste of [p.regler, p.vaktlag]) expect(new Set(liste.map((x) => x.id)).size).toBe(liste.length);
    });

    it('has a rule for every type at any time of the year', () => {
      fc.assert(
        fc.property(rutbart, tid, (v, t) => {
          expect(lagPlan(p, { ...v, merker: [] }, t).merke).toBeNull();
        }),
        { numRuns: 300 },
      );
    });

    it.each(PERIODER)('has a rule for every type, minute by minute: %s', (__, klokker) => {
      for (const [t, k] of klokker())
        for (const type of VARSELTYPER) if (!regelVed(p, { type, tjenesteKode: null, sone: null }, k)) throw new Error(`${type} ${t.toISOString()}`);
    });
  });
});
