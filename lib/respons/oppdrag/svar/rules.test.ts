import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SISTE, type Slag } from '../../ruting/plan';
import { STATUSER } from '../varsel/rules';
import { fremskynder, type Gitt, gjelder, lukkes, SIDER, SVAR, svarside, tilVakten } from './rules';
import { svarSchema } from './schema';

const GITTE: (Gitt | null)[] = [null, 'TATT', 'KAN_IKKE', 'FORTSATT', 'HJELP', 'I_ORDEN'];

describe('what the link shows', () => {
  it.each([
    ['VENTER', false, null, 'spor'],
    ['VENTER', false, 'KAN_IKKE', 'spor'],
    ['VENTER', false, 'TATT', 'spor'],
    ['VENTER', false, 'HJELP', 'hjelp'],
    ['VENTER', false, 'I_ORDEN', 'meldt'],
    ['TATT', true, 'TATT', 'mitt'],
    ['TATT', true, null, 'mitt'],
    ['TATT', true, 'KAN_IKKE', 'mitt'],
    ['TATT', false, null, 'andre'],
    ['TATT', false, 'TATT', 'andre'],
    ['TATT', false, 'HJELP', 'hjelp'],
    ['UTRYKNING', false, null, 'andre'],
    ['AVVENTER', false, null, 'andre'],
    ['LUKKET', false, null, 'lukket'],
    ['LUKKET', true, 'I_ORDEN', 'lukket'],
  ] as const)('%s, holder %s, answered %s: %s', (status, holder, gitt, side) => expect(svarside({ status, holder, gitt })).toBe(side));

  it('is one of the pages, whatever has happened; nothing is to be done with what is closed', () => {
    for (const status of STATUSER)
      for (const holder of [true, false])
        for (const gitt of GITTE) {
          expect(SIDER).toContain(svarside({ status, holder, gitt }));
          if (status === 'LUKKET') expect(SVAR.some((s) => gjelder(s, { status, holder, gitt }))).toBe(false);
        }
  });
});

describe('which answers count', () => {
  it.each([
    ['ta', 'VENTER', false, null, true],
    ['ta', 'VENTER', false, 'KAN_IKKE', true],
    ['ta', 'TATT', true, 'TATT', false],
    ['ta', 'TATT', false, null, false],
    ['ta', 'AVVENTER', false, null, false],
    ['kanIkke', 'VENTER', false, null, true],
    ['kanIkke', 'VENTER', false, 'KAN_IKKE', false],
    ['kanIkke', 'TATT', false, null, true],
    ['kanIkke', 'TATT', true, 'TATT', false],
    ['fortsatt', 'TATT', true, 'TATT', true],
    ['fortsatt', 'TATT', true, 'FORTSATT', true],
    ['fortsatt', 'VENTER', false, 'TATT', false],
    ['iOrden', 'TATT', true, 'TATT', true],
    ['iOrden', 'TATT', false, 'TATT', false],
    ['iOrden', 'VENTER', false, null, false],
    ['hjelp', 'TATT', true, 'TATT', true],
    ['hjelp', 'VENTER', false, 'HJELP', false],
  ] as const)('%s when %s, holder %s, answered %s: %s', (svar, status, holder, gitt, ja) => expect(gjelder(svar, { status, holder, gitt })).toBe(ja));

  it.each([
    ['VENTER', 0, 1, true],
    ['VENTER', 2, 3, true],
    ['VENTER', 0, 2, false],
    ['TATT', 0, 1, false],
    ['LUKKET', 0, 1, false],
  ] as const)('a no hurries: %s, told in beat %i, next is %i: %s', (status, lenke, neste, ja) => expect(fremskynder(status, lenke, neste)).toBe(ja));

  it.each([
    [true, false, false, true],
    [false, false, false, false],
    [true, true, false, false],
    [true, false, true, false],
  ])('closes: allowed %s, carries others %s, pattern %s: %s', (paarorendeLukker, samling, monster, ja) =>
    expect(lukkes({ paarorendeLukker, samling, monster })).toBe(ja),
  );

  it('what is written too long is kept as far as there is room', () => {
    expect(svarSchema.parse({ svar: 'iOrden', merknad: ` ${'a'.repeat(1500)}` }).merknad).toHaveLength(1000);
    expect(svarSchema.parse({ svar: 'ta', merknad: null }).merknad).toBe('');
    expect(svarSchema.safeParse({ svar: 'lukk', merknad: '' }).success).toBe(false);
  });
});

describe('to the vakt', () => {
  const slag: Slag = { steg: 0, runde: 0, til: [{ art: 'paarorende', nr: 1 }], ventSekunder: 60 };
  it('the mottaksvakt is next, the rest is as it was, and the last beat is never a single one', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 9 }), (antall, neste) => {
        const plan = [...Array.from({ length: antall }, () => slag), SISTE];
        const ny = tilVakten(plan, neste, 180);
        expect(ny[neste]).toEqual({ ...SISTE, steg: 98, ventSekunder: 180 });
        expect(ny.at(-1)).toEqual(SISTE);
        expect(ny.length).toBeGreaterThan(neste + 1);
        expect(ny.filter((s) => s === slag)).toHaveLength(antall);
        expect(plan).toHaveLength(antall + 1);
      }),
    ));
});
