import { addDays, format, getISODay, getISOWeek, getISOWeeksInYear, getISOWeekYear, getMonth, lastDayOfMonth } from 'date-fns';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { erHelligdag, fraDato, plussMaaneder, tilDato } from '@/lib/platform/clock';
import { forekomster, neste, type Stilling } from './rules';
import { plussDager } from './rules-dato';
import type { Endring, Regel } from './schema';

const dag = fc.integer({ min: 0, max: 26_000 }).map((n) => plussDager('1999-12-20', n));
const virkedag = fc.constantFrom('som' as const, 'foer' as const, 'etter' as const);
const hver = fc.integer({ min: 1, max: 24 });
const ukedag = fc.integer({ min: 1, max: 7 });
const plan = fc.constant('plan' as const);
const regel = (regnesFra: fc.Arbitrary<'plan' | 'sistGjort'>): fc.Arbitrary<Regel & { art: 'maanedsdag' | 'ukedag' }> =>
  fc.oneof(
    fc.record({
      art: fc.constant('maanedsdag' as const),
      hver,
      dag: fc.option(fc.integer({ min: 1, max: 31 })),
      regnesFra,
      virkedag,
    }),
    fc.record({ art: fc.constant('ukedag' as const), hver, nr: fc.constantFrom(1 as const, 2, 3, 4, -1), ukedag, regnesFra, virkedag }),
  );
const aarlig: fc.Arbitrary<Regel & { art: 'uke' | 'dato' }> = fc.oneof(
  fc.record({ art: fc.constant('uke' as const), uke: fc.integer({ min: 1, max: 53 }), ukedag, regnesFra: plan, virkedag }),
  fc
    .integer({ min: 0, max: 365 })
    .map((n) => plussDager('2028-01-01', n))
    .chain((d) =>
      fc.record({
        art: fc.constant('dato' as const),
        maaned: fc.constant(Number(d.slice(5, 7))),
        dag: fc.constant(Number(d.slice(8))),
        regnesFra: plan,
        virkedag,
      }),
    ),
);
const hjul = fc.oneof(regel(plan), aarlig);
const maaned = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
const alle = (r: Regel, s: Stilling, antall: number) => forekomster(r, s, { fra: '1900-01-01', antall });

/** Whether the day is one of the rule's, said day by day with date-fns: the other way round from how it is computed. */
function passer(r: Regel & { art: 'maanedsdag' | 'ukedag' | 'uke' | 'dato' }, fra: string, d: Date): boolean {
  const anker = new Date(`${fra}T12:00:00`);
  const siste = lastDayOfMonth(d).getDate();
  const maaneder = (d.getFullYear() - anker.getFullYear()) * 12 + getMonth(d) - getMonth(anker);
  switch (r.art) {
    case 'maanedsdag':
      return maaneder % r.hver === 0 && d.getDate() === Math.min(r.dag ?? anker.getDate(), siste);
    case 'ukedag':
      return maaneder % r.hver === 0 && getISODay(d) === r.ukedag && (r.nr === -1 ? d.getDate() + 7 > siste : Math.ceil(d.getDate() / 7) === r.nr);
    case 'uke':
      return getISODay(d) === r.ukedag && getISOWeek(d) === Math.min(r.uke, getISOWeeksInYear(d));
    case 'dato':
      return getMonth(d) + 1 === r.maaned && d.getDate() === Math.min(r.dag, siste);
  }
}

describe('hjulet', () => {
  it('er dagene kalenderen selv sier', () =>
    fc.assert(
      fc.property(hjul, dag, (r, fra) => {
        const ventet: string[] = [];
        for (let n = 0; n < 1000; n++) {
          const d = addDays(new Date(`${fra}T12:00:00`), n);
          if (passer(r, fra, d)) ventet.push(format(d, 'yyyy-MM-dd'));
        }
        expect(alle(r, { fra }, ventet.length).map((f) => f.nominell)).toEqual(ventet);
      }),
      { numRuns: 60 },
    ));

  it('hopper ikke over og gjentar ikke en periode', () =>
    fc.assert(
      fc.property(hjul, dag, (r, fra) => {
        const periode = (iso: string) => (r.art === 'uke' ? getISOWeekYear(new Date(`${iso}T12:00:00`)) : maaned(iso));
        const steg = r.art === 'uke' ? 1 : 'hver' in r ? r.hver : 12;
        const p = alle(r, { fra }, 40).map((f) => periode(f.nominell));
        expect(p).toEqual(p.map((_, i) => (p[0] ?? 0) + i * steg));
      }),
    ));

  it('er det samme hvor en enn begynner å se', () =>
    fc.assert(
      fc.property(hjul, dag, fc.nat(4000), (r, fra, n) => {
        const se = plussDager(fra, n);
        const hele = alle(r, { fra }, 200).filter((f) => f.frist >= se);
        expect(forekomster(r, { fra }, { fra: se, antall: 5 })).toEqual(hele.slice(0, 5));
      }),
    ));

  it('flyttes til nærmeste virkedag, og fristene bytter aldri plass', () =>
    fc.assert(
      fc.property(hjul, dag, (r, fra) => {
        const fri = (iso: string) => [6, 7].includes(getISODay(new Date(`${iso}T12:00:00`))) || erHelligdag(iso);
        const f = alle(r, { fra }, 30);
        for (const { nominell, frist } of f) {
          if (r.virkedag === 'som') expect(frist).toBe(nominell);
          else {
            expect(fri(frist)).toBe(false);
            const vei = r.virkedag === 'foer' ? -1 : 1;
            for (let d = nominell; d !== frist; d = plussDager(d, vei)) expect(fri(d)).toBe(true);
          }
        }
        expect(f.map((x) => x.frist)).toEqual([...new Set(f.map((x) => x.frist))].sort());
      }),
    ));
});

describe('flyttet, avlyst og gjort', () => {
  /** A rule, where it starts, and changes of some of its first thirty. */
  const medEndringer = fc
    .tuple(hjul, dag, fc.array(fc.record({ nr: fc.nat(29), dager: fc.option(fc.integer({ min: -400, max: 400 })) }), { maxLength: 8 }))
    .map(([r, fra, valg]) => {
      const n = alle(r, { fra }, 30);
      const endringer = valg.map((v): Endring => {
        const nominell = n[v.nr]?.nominell ?? '';
        return { nominell, til: v.dager === null ? null : plussDager(nominell, v.dager) };
      });
      return { r, s: { fra, endringer }, nominelle: n.map((f) => f.nominell) };
    });

  it('alle er der én gang, hver med sin nominelle dag', () =>
    fc.assert(
      fc.property(medEndringer, ({ r, s, nominelle }) => {
        const sett = alle(r, s, 400).map((f) => f.nominell);
        expect(new Set(sett).size).toBe(sett.length);
        expect(sett).toEqual(expect.arrayContaining(nominelle));
      }),
    ));

  it('to vinduer etter hverandre er som ett', () =>
    fc.assert(
      fc.property(medEndringer, fc.nat(2000), fc.nat(2000), ({ r, s }, a, b) => {
        const [fra, midt] = [plussDager(s.fra, a), plussDager(s.fra, a + b)];
        const til = plussDager(midt, 1500);
        const i = (x: string, y: string) => forekomster(r, s, { fra: x, til: y, antall: 500 });
        expect([...i(fra, midt), ...i(plussDager(midt, 1), til)]).toEqual(i(fra, til));
      }),
    ));

  it('den som gjør den neste hver gang, tidlig eller sent, gjør alle som ikke er avlyst, i rekkefølge', () =>
    fc.assert(
      fc.property(medEndringer, fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 31, maxLength: 31 }), ({ r, s, nominelle }, avvik) => {
        const avlyst = new Map(s.endringer.map((e) => [e.nominell, e.til === null]));
        const gjort: string[] = [];
        let st: Stilling = s;
        for (const dager of avvik) {
          const f = neste(r, st);
          if (!f) break;
          gjort.push(f.nominell);
          st = { ...s, gjort: { nominell: f.nominell, dato: plussDager(f.frist, dager) } };
        }
        const ventet = nominelle.filter((n) => !avlyst.get(n));
        expect(gjort.slice(0, ventet.length)).toEqual(ventet);
      }),
    ));

  it('det som glir, kommer alltid etter det som er gjort, og er det ikke gjort for tidlig, er det én periode', () =>
    fc.assert(
      fc.property(regel(fc.constant('sistGjort')), dag, fc.array(fc.nat(800), { minLength: 10, maxLength: 10 }), (r, fra, sent) => {
        let f = neste(r, { fra });
        for (const dager of sent) {
          if (!f) throw new Error('tom');
          const gjort = { nominell: f.nominell, dato: plussDager([f.nominell, f.frist].sort()[1] ?? '', dager) };
          const n = neste(r, { fra, gjort });
          if (!n) throw new Error('tom');
          expect(n.nominell > gjort.nominell && n.frist > gjort.dato).toBe(true);
          if (r.art === 'maanedsdag' && r.dag === null) expect(n.nominell).toBe(fraDato(plussMaaneder(tilDato(gjort.dato), r.hver)));
          // On a fixed day moved before, the first may be due before it was done; it is then the one after.
          const perioder = (maaned(n.nominell) - maaned(gjort.dato)) / r.hver;
          expect(r.virkedag === 'foer' ? [1, 2] : [1]).toContain(perioder);
          f = n;
        }
      }),
    ));
});

describe('sonen maskinen står i, betyr ingenting', () => {
  const her = process.env.TZ;
  const sett = (tz: string | undefined) => {
    if (tz === undefined) delete process.env.TZ;
    else process.env.TZ = tz;
  };
  beforeEach(() => vi.resetModules());
  afterAll(() => sett(her));

  const regler: Regel[] = [
    { art: 'maanedsdag', hver: 1, dag: 29, regnesFra: 'plan', virkedag: 'foer' },
    { art: 'ukedag', hver: 1, nr: -1, ukedag: 7, regnesFra: 'plan', virkedag: 'etter' },
    { art: 'ukedag', hver: 1, nr: -1, ukedag: 7, regnesFra: 'plan', virkedag: 'som' },
    { art: 'uke', uke: 53, ukedag: 7, regnesFra: 'plan', virkedag: 'etter' },
    { art: 'dato', maaned: 2, dag: 29, regnesFra: 'plan', virkedag: 'foer' },
  ];
  const alt = async () => {
    const m = await import('./rules');
    return regler.map((r) => m.forekomster(r, { fra: '2024-01-01' }, { fra: '2024-01-01', til: '2034-12-31', antall: 500 }));
  };

  // The last Sunday of March and of October is the night the clock is changed in Oslo; Cairo and Santiago change at midnight.
  it.each(['Europe/Oslo', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Africa/Cairo', 'America/Santiago', 'Australia/Lord_Howe'])(
    '%s',
    async (tz) => {
      sett('UTC');
      const ventet = await alt();
      vi.resetModules();
      sett(tz);
      expect(new Date(2026, 0, 1).getTimezoneOffset()).not.toBe(0);
      expect(await alt()).toEqual(ventet);
      expect(ventet[2]?.map((f) => f.frist)).toEqual(expect.arrayContaining(['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31']));
    },
  );
});
