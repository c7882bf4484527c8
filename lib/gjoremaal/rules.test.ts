import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { tilDato } from '@/lib/platform/clock';
import { muligheter } from './policy';
import { erForfalt, GJOREMAALTYPER, kanFerdigForHaand, standardfrist, TYPER } from './rules';

const dag = tilDato('2026-11-21');
const meg = { ansattId: 'a', rolle: 'leder' } as Actor;

describe('gjøremål', () => {
  it.each(GJOREMAALTYPER)('%s har en frist fram i tid', (type) => {
    expect(standardfrist(type, dag) > dag).toBe(true);
    expect(kanFerdigForHaand({ type, status: 'AAPENT' })).toBe(TYPER[type].forHaand);
    expect(kanFerdigForHaand({ type, status: 'UTFORT' })).toBe(false);
  });

  it('er over fristen først dagen etter, og bare når det er åpent', () => {
    expect(erForfalt({ frist: dag, status: 'AAPENT' }, dag)).toBe(false);
    expect(erForfalt({ frist: tilDato('2026-11-20'), status: 'AAPENT' }, dag)).toBe(true);
    expect(erForfalt({ frist: tilDato('2026-11-20'), status: 'UTFORT' }, dag)).toBe(false);
  });

  it.each([
    [
      { rolle: 'leder', ansattId: null },
      { ta: true, ferdig: true, gi: true },
    ],
    [
      { rolle: 'leder', ansattId: 'a' },
      { ta: false, ferdig: true, gi: true },
    ],
    [
      { rolle: null, ansattId: 'a' },
      { ta: false, ferdig: true, gi: true },
    ],
    [
      { rolle: 'leder', ansattId: 'b' },
      { ta: false, ferdig: false, gi: false },
    ],
    [
      { rolle: 'tekniker', ansattId: null },
      { ta: false, ferdig: false, gi: false },
    ],
  ] as const)('hva leder kan med %o', (g, ventet) => {
    expect(muligheter(meg, { type: 'OVERTA_ANSVAR', status: 'AAPENT', ...g })).toEqual(ventet);
    expect(muligheter(meg, { type: 'OVERTA_ANSVAR', status: 'UTFORT', ...g })).toEqual({ ta: false, ferdig: false, gi: false });
  });
});
