import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FELLESTEKSTER, OMRAADETEKSTER } from '@/app/klienttekster';
import { ROT } from './felles/miljo.ts';
import { klientnavnerom, moduler } from './sjekk/klienttekster.ts';

const alle = moduler();
const RAMME = /^app\/\(inne\)\/[^/]+\.tsx$/;
const INNGANG = /\/(page|layout|error|not-found|loading)\.tsx$/;
const omraader = [...new Set([...alle.keys()].flatMap((s) => /^app\/\(inne\)\/([^/]+)\/.*page\.tsx$/.exec(s)?.[1] ?? []))];
const brukt = (test: (s: string) => boolean) => klientnavnerom(alle, [...alle.keys()].filter(test));

describe('texts sent to the browser', () => {
  it('the frame gets the shared ones', () => {
    expect(brukt((s) => RAMME.test(s)).filter((n) => !(FELLESTEKSTER as readonly string[]).includes(n))).toEqual([]);
  });

  it.each(omraader)('%s gets what its client components use, and no more', (omraade) => {
    const egne = brukt((s) => s.startsWith(`app/(inne)/${omraade}/`) && INNGANG.test(s)).filter(
      (n) => !(FELLESTEKSTER as readonly string[]).includes(n),
    );
    expect([...((OMRAADETEKSTER as Record<string, readonly string[]>)[omraade] ?? [])].sort()).toEqual(egne);
    if (egne.length) expect(existsSync(join(ROT, 'app/(inne)', omraade, 'layout.tsx')), `${omraade}/layout.tsx`).toBe(true);
  });

  it('finds what a client component uses through a module that is not marked', () => {
    const fil = (sti: string, tekst: string) => ({ sti, tekst });
    const m = moduler([
      fil('app/layout.tsx', "import { A } from './(inne)/EnhetRolle'; useTranslations('bareTjener');"),
      fil('app/(inne)/EnhetRolle.tsx', "'use client'; import { B } from './Brukermeny'; useTranslations('a');"),
      fil('app/(inne)/Brukermeny.tsx', "useTranslations('b.c');"),
    ]);
    expect(klientnavnerom(m, ['app/layout.tsx'])).toEqual(['a', 'b']);
  });
});
