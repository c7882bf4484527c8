import { describe, expect, it } from 'vitest';
import { tilDato } from '@/lib/platform/clock';
import { Virksomhetstype } from '@/lib/platform/prisma/enums';
import { ansattstatus, overlapper, rollerFor, rolletid } from './rules';

const p = (fra: string, til?: string) => ({ gyldigFra: tilDato(fra), gyldigTil: til ? tilDato(til) : null });
const dag = tilDato('2026-06-15');

it.each([
  [p('2026-01-01', '2026-06-15'), 'naa'],
  [p('2026-06-15'), 'naa'],
  [p('2026-06-16'), 'kommer'],
  [p('2026-01-01', '2026-06-14'), 'over'],
  [p('2026-07-01', '2026-06-14'), 'over'],
] as const)('rolletid %#', (periode, ut) => expect(rolletid(periode, dag)).toBe(ut));

it.each([
  [p('2026-01-01', '2026-01-31'), p('2026-02-01'), false],
  [p('2026-01-01', '2026-02-01'), p('2026-02-01'), true],
  [p('2026-01-01'), p('2030-01-01'), true],
  [p('2026-05-01'), p('2026-01-01', '2026-04-30'), false],
])('overlapper %#', (a, b, ut) => expect([overlapper(a, b), overlapper(b, a)]).toEqual([ut, ut]));

it.each([
  [{ sluttet: null, sperret: null, roller: [p('2026-01-01')] }, 'aktiv'],
  [{ sluttet: null, sperret: null, roller: [p('2026-07-01')] }, 'utenRolle'],
  [{ sluttet: null, sperret: dag, roller: [p('2026-01-01')] }, 'sperret'],
  [{ sluttet: dag, sperret: dag, roller: [p('2026-01-01')] }, 'sluttet'],
  [{ sluttet: tilDato('2026-06-16'), sperret: null, roller: [p('2026-01-01')] }, 'aktiv'],
] as const)('ansattstatus %#', (a, ut) => expect(ansattstatus({ ...a, roller: [...a.roller] }, dag)).toBe(ut));

describe('rollerFor', () => {
  it.each(Object.values(Virksomhetstype))('%s has a systemadministrator', (t) => expect(rollerFor(t)).toContain('systemadministrator'));
  it('DHO is followed up by a TMS and a sykehus only', () => {
    expect(Object.values(Virksomhetstype).filter((t) => rollerFor(t).includes('oppfolger'))).toEqual(['TMS']);
    expect(Object.values(Virksomhetstype).filter((t) => rollerFor(t).includes('oppfolgingsansvarlig'))).toEqual(['SYKEHUS']);
  });
});
