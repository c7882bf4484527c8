import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erHelligdag } from '@/lib/platform/clock';
import type { Tidsvindu } from '../schema';
import { tid, vindu } from './testhjelp';
import { iVindu, osloklokke } from './tid';

const MINUTT = 60_000;
const iOslo = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
/** Date and clock as the browser's own calendar has them: another way to the answer than the code's. */
const vegg = (t: Date): { dato: string; hhmm: string } => {
  const p = Object.fromEntries(iOslo.formatToParts(t).map((x) => [x.type, x.value]));
  return { dato: `${p.year}-${p.month}-${p.day}`, hhmm: `${p.hour}:${p.minute}` };
};
const ukedag = (dato: string) => new Date(`${dato}T12:00:00Z`).getUTCDay() || 7;
const dagenFoer = (dato: string) => new Date(Date.parse(`${dato}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Walks the clock on the wall, one minute at a time, from the start of the day the window begins on. */
function naivt(v: Tidsvindu, t: Date): boolean {
  const { dato, hhmm } = vegg(t);
  const begynner = (d: string) => v.dager.includes(ukedag(d)) && (v.helligdag === undefined || v.helligdag === erHelligdag(d));
  const fra = (x: string) => x >= v.fra;
  const til = (x: string) => x < v.til;
  if (v.fra < v.til) return begynner(dato) && fra(hhmm) && til(hhmm);
  return (begynner(dato) && fra(hhmm)) || (begynner(dagenFoer(dato)) && til(hhmm));
}

describe('iVindu', () => {
  it('is what a naive look at the wall says, at any time of the year', () => {
    fc.assert(
      fc.property(vindu, tid, (v, t) => {
        expect(iVindu(v, t)).toBe(naivt(v, t));
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['2026-03-28T22:00:00Z', '2026-10-24T21:00:00Z', '2026-04-01T20:00:00Z', '2026-12-24T20:00:00Z'])(
    'minute by minute for two days from %s',
    (start) => {
      fc.assert(
        fc.property(vindu, (v) => {
          for (let i = 0; i < 2 * 1440; i += 7) {
            const t = new Date(Date.parse(start) + i * MINUTT);
            if (iVindu(v, t) !== naivt(v, t)) throw new Error(t.toISOString());
          }
        }),
        { numRuns: 12 },
      );
    },
  );

  const natt: Tidsvindu = { dager: [6], fra: '22:00', til: '07:00' };
  it.each([
    ['2026-03-28T20:59:00Z', false],
    ['2026-03-28T21:00:00Z', true],
    ['2026-03-29T00:59:00Z', true],
    ['2026-03-29T01:00:00Z', true],
    ['2026-03-29T04:59:00Z', true],
    ['2026-03-29T05:00:00Z', false],
    ['2026-10-25T05:59:00Z', true],
    ['2026-10-25T06:00:00Z', false],
  ])('Saturday night over the change of the clock: %s %s', (t, ja) => expect(iVindu(natt, new Date(t))).toBe(ja));

  it('an hour that comes twice is in the window twice, one that never comes never', () => {
    const toTilTre: Tidsvindu = { dager: [7], fra: '02:00', til: '03:00' };
    const antall = (dato: string) => {
      let n = 0;
      for (let i = -180; i < 1440; i++) if (iVindu(toTilTre, new Date(Date.parse(`${dato}T00:00:00Z`) + i * MINUTT))) n++;
      return n;
    };
    expect([antall('2026-03-29'), antall('2026-06-07'), antall('2026-10-25')]).toEqual([0, 60, 120]);
  });

  it('a night that begins on a holiday is the holiday’s until it ends', () => {
    const hellig: Tidsvindu = { dager: [1, 2, 3, 4, 5, 6, 7], fra: '22:00', til: '07:00', helligdag: true };
    expect(iVindu(hellig, new Date('2026-05-17T19:59:00Z'))).toBe(false);
    expect(iVindu(hellig, new Date('2026-05-17T20:00:00Z'))).toBe(true);
    expect(iVindu(hellig, new Date('2026-05-18T04:59:00Z'))).toBe(true);
    expect(iVindu(hellig, new Date('2026-05-18T05:00:00Z'))).toBe(false);
  });

  it('24:00 is the end of the day, and the same time twice is the whole of it', () => {
    expect(iVindu({ dager: [1], fra: '00:00', til: '24:00' }, new Date('2026-06-01T21:59:59Z'))).toBe(true);
    expect(iVindu({ dager: [1], fra: '00:00', til: '24:00' }, new Date('2026-06-01T22:00:00Z'))).toBe(false);
    expect(iVindu({ dager: [1], fra: '08:00', til: '08:00' }, new Date('2026-06-02T05:59:00Z'))).toBe(true);
  });
});

describe('osloklokke', () => {
  it('shows the wall’s clock on both nights', () => {
    expect(osloklokke(new Date('2026-03-29T01:30:00Z'))).toEqual({ dag: 7, minutt: 210, helligdag: false, helligdagIGaar: false });
    expect(osloklokke(new Date('2026-10-25T00:30:00Z')).minutt).toBe(150);
    expect(osloklokke(new Date('2026-10-25T01:30:00Z')).minutt).toBe(150);
  });
});
