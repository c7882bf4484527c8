import { describe, expect, it } from 'vitest';
import { rollerForSteg } from '@/lib/forlopsvalg/policy';
import { alleForlop, forlop } from '@/lib/innhold/queries';
import { STEG } from '@/lib/innhold/rules';
import { planFor } from './queries';
import { avvik, flyttedeSteg, type Stegeier, type Stegplan } from './rules';

const plan = (forlopTilpasning: object = {}, forlopId = 'generell') => planFor({ forlopId, forlopTilpasning });

describe('the content’s forløp', () => {
  it.each(alleForlop().map((f) => f.id))('%s: every step has a role that may do it, and control is godkjenner’s', (id) => {
    for (const s of STEG) expect(rollerForSteg(s), s).toContain(forlop(id).steg[s].rolle);
    expect(forlop(id).steg.KONTROLLERE.rolle).toBe('godkjenner');
  });
});

it('a step of one’s own replaces only what it names', () => {
  expect(plan({ MOTTA: { rolle: 'ressursperson' } }).MOTTA).toEqual({ ...plan().MOTTA, rolle: 'ressursperson' });
});

it.each([
  [{}, null],
  [{ rolle: 'leder' }, { rolle: 'leder' }],
  [
    { fristDager: 9, enhetstype: 'LEDELSE' },
    { fristDager: 9, enhetstype: 'LEDELSE' },
  ],
] as [Partial<Stegeier>, object | null][])('avvik %#', (endring, ut) => {
  const standard: Stegeier = { rolle: 'saksbehandler', enhetstype: 'FORVALTNING', fristDager: 2 };
  expect(avvik(standard, { ...standard, ...endring })).toEqual(ut);
});

it('a new deadline moves nothing; a new role or kind of enhet does', () => {
  const til: Stegplan = {
    ...plan(),
    MOTTA: { ...plan().MOTTA, fristDager: 30 },
    KARTLEGGE: { ...plan().KARTLEGGE, rolle: 'hjemmetjeneste' },
    BESTILLE: { ...plan().BESTILLE, enhetstype: 'SERVICEDESK' },
  };
  expect(flyttedeSteg(plan(), til)).toEqual(['KARTLEGGE', 'BESTILLE']);
});
