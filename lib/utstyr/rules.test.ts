import { describe, expect, it } from 'vitest';
import type { UtstyrStatus } from '@/lib/platform/prisma/enums';
import { etterBytte, kanKasseres, kanLeggesPaaLager, lavtLager, lesLinjer, sammenlignbart, UTSTYRSTATUSER } from './rules';

describe('serienumre', () => {
  it.each([
    ['rm-100 23', 'RM10023'],
    ['RM10023', 'RM10023'],
    ['Rm-10-023', 'RM10023'],
  ])('%s sammenlignes som %s', (inn, ut) => expect(sammenlignbart(inn)).toBe(ut));

  it('en linje per enhet, med det som er galt', () =>
    expect(lesLinjer('rm-1001\n\nRM 1001\r\nx\nRM-1002')).toEqual([
      { linje: 1, serienummer: 'RM-1001' },
      { linje: 3, serienummer: 'RM1001', feil: 'FLERE_GANGER' },
      { linje: 4, serienummer: 'X', feil: 'UGYLDIG' },
      { linje: 5, serienummer: 'RM-1002' },
    ]));
});

describe('hvor en enhet kan gå', () => {
  const med = (tjenesteId: string | null, f: (u: { status: UtstyrStatus; tjenesteId: string | null }) => boolean) =>
    UTSTYRSTATUSER.filter((status) => f({ status, tjenesteId }));
  it('kasseres bare når den er inne og fri', () => expect([med(null, kanKasseres), med('t', kanKasseres)]).toEqual([['PAA_LAGER', 'NULLSTILT'], []]));
  it('legges på lager bare når den er nullstilt og fri', () =>
    expect([med(null, kanLeggesPaaLager), med('t', kanLeggesPaaLager)]).toEqual([['NULLSTILT'], []]));
  it('byttes ut', () => expect([etterBytte(false), etterBytte(true)]).toEqual(['PAA_LAGER', 'NULLSTILT']));
  it('lavt lager', () => expect(lavtLager({ a: 2, b: 1 }, ['a', 'b', 'c'])).toEqual(['b', 'c']));
});
