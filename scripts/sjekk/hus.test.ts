import { describe, expect, it } from 'vitest';
import { filkanter, fremmedeLesninger, hus, overTaket, ringer, romkanter } from './hus.ts';

const fil = (sti: string, tekst = '') => ({ sti, tekst });
const kanter = (k: Record<string, string[]>) => new Map(Object.entries(k).map(([a, b]) => [a, new Set(b)]));

describe('circles', () => {
  it('are the groups that reach each other both ways', () => {
    expect(ringer(kanter({ a: ['b'], b: ['c'], c: ['a', 'd'], d: ['e'], e: ['d'], f: ['a', 'f'] }))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });
  it('are none where all point downwards', () => expect(ringer(kanter({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([]));

  it('between rooms count types, and neither tests nor the platform', () => {
    const filer = [
      fil('lib/sak/rules.ts', "import type { X } from '@/lib/vedtak/rules';"),
      fil('lib/vedtak/rules.ts', "import { y } from '../brev/rules';\nimport { db } from '@/lib/platform/db';"),
      fil('lib/vedtak/rules.test.ts', "import { z } from '@/lib/sak/rules';"),
      fil('lib/platform/db.ts', "import { z } from '@/lib/sak/rules';"),
    ];
    expect(romkanter(filer)).toEqual(kanter({ sak: ['vedtak'], vedtak: ['brev'] }));
    expect(overTaket(filer, new Map())).toEqual([]);
    const ring = [...filer, fil('lib/brev/rules.ts', "export { q } from '@/lib/sak/rules';")];
    expect(overTaket(ring, new Map()).join()).toContain('brev sak vedtak');
  });

  it('between components are seen file by file', () => {
    const filer = [
      fil('components/graf/Trend.tsx', "const K = dynamic(() => import('./Kurve'));"),
      fil('components/graf/Kurve.tsx', "import type { T } from './Trend';\nimport { kan } from '@/lib/platform/policy';"),
    ];
    expect(ringer(filkanter(filer))).toEqual([['components/graf/Kurve.tsx', 'components/graf/Trend.tsx']]);
  });
});

describe('measures', () => {
  const eiere = new Map([
    ['sak', 'sak'],
    ['brev', 'sak'],
  ]);
  it('a read of a table is a matter for its own room', () => {
    const les = 'await tx.sak.findMany({}); await tx.sak.updateMany({}); await tx.ukjent.count();';
    expect(fremmedeLesninger([fil('lib/sak/queries.ts', les), fil('lib/brev/queries.ts', les), fil('lib/vedtak/a.test.ts', les)], eiere)).toEqual([]);
    expect(fremmedeLesninger([fil('lib/vedtak/queries.ts', les)], eiere)).toEqual(['lib/vedtak/queries.ts (sak)']);
  });

  it('a file has the name of a piece of furniture, with a topic or without', () => {
    const prosent = (...stier: string[]) =>
      hus(
        stier.map((s) => fil(s)),
        eiere,
      ).find((l) => l.navn === 'files outside the furniture, %')?.verdi;
    expect(prosent('lib/sak/rules.ts', 'lib/sak/queries-liste.ts', 'lib/sak/ta.ts', 'lib/sak/x.test.ts', 'lib/platform/x.ts')).toBe(33.3);
  });

  it('a folder over thirty files is named', () => {
    const mange = Array.from({ length: 31 }, (_, i) => fil(`lib/sak/rules-${i}.ts`));
    expect(hus(mange, eiere).find((l) => l.navn === 'folders over 30 files')).toMatchObject({ verdi: 1, hva: ['lib/sak (31)'] });
  });
});
