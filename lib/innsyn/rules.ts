import { DOGN_MS } from '@/lib/platform/clock';

/**
 * What is many look-ups by number: as the virksomhet sets for a day and night, and, for whoever stays just below it day
 * after day, so many times that in a week. The widest first: what is told of by that says most.
 */
export const MONSTRE = [
  { dager: 7, ganger: 3 },
  { dager: 1, ganger: 1 },
] as const;
export type Monster = (typeof MONSTRE)[number];

/** The pattern of an address; the day and night when none is said. */
export const lesMonster = (s: string | string[] | undefined): Monster => MONSTRE.find((m) => String(m.dager) === s) ?? MONSTRE[1];

export const monsterMs = (m: Monster): number => m.dager * DOGN_MS;

/** What is looked up by, as it stands in the log: a number, */
export const NUMMER = ['ident', 'telefon'];
/** or a name too. Many short names find a whole register. */
export const PERSONSOK = { hva: { in: ['sok', 'besok'] }, filter: { hasSome: [...NUMMER, 'navn'] } };
/** So many searches by name are one by number: a name is written in several goes, and shows several. */
export const NAVN_PER_NUMMER = 4;

/** The end of a day and night as it stands in an address: an instant in ISO, or nothing. */
export function lesTil(s: string | string[] | undefined): Date | null {
  const til = typeof s === 'string' && /^20\d\d-\d\d-\d\dT[\d:.]+Z$/.test(s) ? new Date(s) : null;
  return til && !Number.isNaN(til.getTime()) ? til : null;
}
