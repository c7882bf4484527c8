import type { Kommando } from '@/lib/platform/command';
import type { Tx } from '@/lib/platform/db';
import type { Rolle } from '@/lib/platform/prisma/enums';

/** The kinds of things that somebody may have to answer for, in the order they are shown. */
export const SLAG = [
  'OPPGAVE',
  'SAK',
  'KARTLEGGING',
  'GJOREMAAL',
  'ANSVAR',
  'AKTOR',
  'SJEKKPUNKT',
  'TILTAK',
  'SPORSMAAL',
  'KONTAKTPUNKT',
  'RESPONSMOTTAKER',
] as const;
export type Slag = (typeof SLAG)[number];

/** One thing somebody holds. `hva` names no citizen: who ends access need not be one who sees persons. */
export type Ting = {
  slag: Slag;
  id: string;
  hva: string;
  /** The model that it is a part of, or the case. */
  i?: string;
  sakId?: string | null;
  frist: Date | null;
  /** The role one must have to take it over; null when anybody here may. */
  rolle: Rolle | null;
};

/**
 * What a room exports of the things it lets people hold. `hent` reads all that this person holds now. `flytt` gives these to
 * another of the same virksomhet, or back to the role when `til` is null; the event is the caller's.
 */
export type Beholder = {
  slag: readonly Slag[];
  /** Whether it can go back to a role. What cannot stays until somebody takes it over. */
  tilRollen: boolean;
  hent: (tx: Tx, virksomhetId: string, ansattId: string) => Promise<Ting[]>;
  /** Who of these hold anything now; one may stand more than once. */
  hvem: (tx: Tx, virksomhetId: string, blant: string[]) => Promise<(string | null)[]>;
  flytt: (k: Kommando, ting: readonly Ting[], fra: string, til: string | null) => Promise<void>;
};

/** Everything one person holds, by these rooms. */
export async function hvaHolder(beholdere: readonly Beholder[], tx: Tx, virksomhetId: string, ansattId: string): Promise<Ting[]> {
  const ut: Ting[] = [];
  for (const b of beholdere) ut.push(...(await b.hent(tx, virksomhetId, ansattId)));
  return ut.sort((a, b) => SLAG.indexOf(a.slag) - SLAG.indexOf(b.slag));
}

/** Which of these people hold something in any of these rooms. */
export async function hvemHolder(beholdere: readonly Beholder[], tx: Tx, virksomhetId: string, blant: string[]): Promise<Set<string>> {
  const ut = new Set<string>();
  if (blant.length > 0) for (const b of beholdere) for (const id of await b.hvem(tx, virksomhetId, blant)) if (id) ut.add(id);
  return ut;
}

/** Gives things on, each by its own room. */
export async function gi(beholdere: readonly Beholder[], k: Kommando, ting: readonly Ting[], fra: string, til: string | null): Promise<void> {
  for (const b of beholdere) {
    const egne = ting.filter((x) => b.slag.includes(x.slag));
    if (egne.length > 0) await b.flytt(k, egne, fra, til);
  }
}

/** What goes back to its role by itself when access ends. */
export const tilRollen = (beholdere: readonly Beholder[], ting: readonly Ting[]): Ting[] =>
  ting.filter((x) => beholdere.some((b) => b.tilRollen && b.slag.includes(x.slag)));
