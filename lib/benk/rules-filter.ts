import { STEG, type Steg } from '@/lib/innhold/rules';
import type { Fane } from '@/lib/oppgave/rules';
import { Rolle } from '@/lib/platform/prisma/enums';

export const FRISTVALG = ['forfalt', 'denne-uken'] as const;
type Fristvalg = (typeof FRISTVALG)[number];

/** What the address says about the bench: codes only, never anything about a person. */
export type Benkfilter = { fane: Fane; steg: Steg[]; frist: Fristvalg | null; tjeneste: string | null; rolle: Rolle | null; side: number };

export type Soketekst = Record<string, string | string[] | undefined>;

const blant = <T extends string>(alle: readonly T[], v: string | undefined): T | null => alle.find((x) => x === v) ?? null;

/** Reads the address; what it does not know, it leaves out. */
export function lesBenkfilter(q: Soketekst, faner: readonly Fane[], tjenester: readonly string[]): Benkfilter {
  const en = (n: string) => [q[n]].flat()[0];
  return {
    fane: blant(faner, en('fane')) ?? faner[0] ?? 'mine',
    steg: (en('steg') ?? '').split(',').flatMap((s) => blant(STEG, s) ?? []),
    frist: blant(FRISTVALG, en('frist')),
    tjeneste: blant(tjenester, en('tjeneste')),
    rolle: blant(Object.values(Rolle), en('rolle')),
    side: Math.max(1, Math.min(400, Number.parseInt(en('side') ?? '1', 10) || 1)),
  };
}

/** The address of the bench with this filter. */
export function benkSti(f: Partial<Benkfilter>): string {
  const p = new URLSearchParams();
  if (f.fane) p.set('fane', f.fane);
  if (f.steg?.length) p.set('steg', f.steg.join(','));
  if (f.frist) p.set('frist', f.frist);
  if (f.tjeneste) p.set('tjeneste', f.tjeneste);
  if (f.rolle) p.set('rolle', f.rolle);
  if (f.side && f.side > 1) p.set('side', String(f.side));
  const q = p.toString().replaceAll('%2C', ',');
  return q ? `/oppgaver?${q}` : '/oppgaver';
}

/** Whether anything is filtered away within the tab. */
export const erFiltrert = (f: Benkfilter): boolean => Boolean(f.steg.length || f.frist || f.tjeneste || f.rolle);
