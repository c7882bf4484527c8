import type { Sjekkstatus } from '@/lib/platform/prisma/enums';
import type { Ansvarsstatus } from '../rules-ansvar';

/** Every status of a sjekkpunkt, in the order it is shown. */
export const SJEKKSTATUSER: readonly Sjekkstatus[] = ['IKKE_STARTET', 'UNDER_ARBEID', 'PAA_PLASS', 'IKKE_RELEVANT'];
/** Those that are set with one tap; IKKE_RELEVANT needs a reason. */
export const HURTIGSTATUSER = ['IKKE_STARTET', 'UNDER_ARBEID', 'PAA_PLASS'] as const satisfies readonly Sjekkstatus[];

export type Opphav = 'MAL' | 'ENDRET' | 'EGEN';

/** Where a text comes from: the template, the template in our words, or ourselves. */
export const opphav = (t: { eget: boolean; egenTekst: string | null }): Opphav => (t.eget ? 'EGEN' : t.egenTekst === null ? 'MAL' : 'ENDRET');

/** The text that applies here. */
export const gjeldende = (t: { malTekst: string | null; egenTekst: string | null }): string => t.egenTekst ?? t.malTekst ?? '';

/** What to keep as own text: none when it is the template's word for word, so that it counts as the template's again. */
export const egenTekst = (malTekst: string | null, ny: string): string | null => (ny.trim() === malTekst ? null : ny.trim());

/** An address inside Helhet that may stand as evidence: a page of ours, never another host. */
export const erHelhetsti = (s: string): boolean => /^\/[a-z][a-z-]*(\/[\w-]+)*$/.test(s);

/** A link that may stand as evidence. */
export const erHttps = (s: string): boolean => /^https:\/\/\S+$/.test(s) && URL.canParse(s);

export type Sjekkpunkt = {
  status: Sjekkstatus;
  frist: Date | null;
  maaBekreftes: boolean;
};

export const erAapen = (p: { status: Sjekkstatus }): boolean => p.status === 'IKKE_STARTET' || p.status === 'UNDER_ARBEID';
export const erForfalt = (p: Sjekkpunkt, iDag: Date): boolean => erAapen(p) && p.frist !== null && p.frist < iDag;

/** Whether the template wants evidence that is not there. */
export const manglerBevis = (p: { kreverBevis: boolean; bevis: unknown }): boolean =>
  p.kreverBevis && !(Array.isArray(p.bevis) && p.bevis.length > 0);

type Gis = { status: Sjekkstatus; ikkeRelevantGrunn: string | null; ansvarligId: string | null; frist: Date | null };
/** The sjekkpunkter that are given to somebody when a whole task is: the open ones that it changes. Without a frist each keeps its own. */
export const gisSamlet = <T extends Gis>(punkter: readonly T[], til: { ansvarligId: string; frist: Date | null }): T[] =>
  punkter.filter(
    (p) =>
      erAapen(p) &&
      p.ikkeRelevantGrunn === null &&
      (p.ansvarligId !== til.ansvarligId || (til.frist !== null && p.frist?.getTime() !== til.frist.getTime())),
  );

export type Sjekktall = Record<Sjekkstatus, number>;

/** How many sjekkpunkter there are of each status. */
export function tell(punkter: readonly { status: Sjekkstatus }[]): Sjekktall {
  const ut: Sjekktall = { IKKE_STARTET: 0, UNDER_ARBEID: 0, PAA_PLASS: 0, IKKE_RELEVANT: 0 };
  for (const p of punkter) ut[p.status]++;
  return ut;
}

/** Whole per cent that never says 100 before everything is there, nor 0 when something is. */
export function prosent(del: number, av: number): number {
  if (av <= 0 || del <= 0) return 0;
  if (del >= av) return 100;
  return Math.min(99, Math.max(1, Math.round((del / av) * 100)));
}

export type Mangel =
  | { art: 'INGEN_A' }
  | { art: 'UTEN_NAVN' }
  | { art: 'FLERE_A'; antall: number }
  | { art: 'BEKREFT'; antall: number }
  | { art: 'FORFALT'; antall: number }
  | { art: 'IKKE_STARTET'; antall: number }
  | { art: 'UNDER_ARBEID'; antall: number }
  | { art: 'SPORSMAAL'; antall: number };

/** What a task lacks, the most pressing first. A task that is not relevant lacks nothing. */
export function mangler(o: {
  relevant: boolean;
  ansvar: Ansvarsstatus;
  antallA: number;
  maaBekreftes: number;
  aapneSporsmaal: number;
  sjekkpunkter: readonly Sjekkpunkt[];
  iDag: Date;
}): Mangel[] {
  if (!o.relevant) return [];
  const tall = tell(o.sjekkpunkter);
  const forfalt = o.sjekkpunkter.filter((p) => erForfalt(p, o.iDag)).length;
  const alle: (Mangel | false)[] = [
    o.ansvar === 'INGEN' && { art: 'INGEN_A' },
    o.ansvar === 'UTEN_NAVN' && { art: 'UTEN_NAVN' },
    o.ansvar === 'FLERE' && { art: 'FLERE_A', antall: o.antallA },
    forfalt > 0 && { art: 'FORFALT', antall: forfalt },
    o.maaBekreftes > 0 && { art: 'BEKREFT', antall: o.maaBekreftes },
    o.aapneSporsmaal > 0 && { art: 'SPORSMAAL', antall: o.aapneSporsmaal },
    tall.IKKE_STARTET > 0 && { art: 'IKKE_STARTET', antall: tall.IKKE_STARTET },
    tall.UNDER_ARBEID > 0 && { art: 'UNDER_ARBEID', antall: tall.UNDER_ARBEID },
  ];
  return alle.filter((m): m is Mangel => m !== false);
}

export type Rad = { dato: Date; oppgaver: number; medA: number; sjekkTotalt: number; sjekkPaaPlass: number; sjekkUnderArbeid: number };
export type Trendpunkt = { dato: string; medA: number; paaPlass: number };

/** The trend in per cent: one point a day, oldest first, from the overview's rows per area. */
export function trend(rader: readonly Rad[]): Trendpunkt[] {
  const dager = new Map<string, Omit<Rad, 'dato'>>();
  for (const r of rader) {
    const dag = r.dato.toISOString().slice(0, 10);
    const d = dager.get(dag) ?? { oppgaver: 0, medA: 0, sjekkTotalt: 0, sjekkPaaPlass: 0, sjekkUnderArbeid: 0 };
    for (const k of Object.keys(d) as (keyof typeof d)[]) d[k] += r[k];
    dager.set(dag, d);
  }
  return [...dager]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([dato, d]) => ({ dato, medA: prosent(d.medA, d.oppgaver), paaPlass: prosent(d.sjekkPaaPlass, d.sjekkTotalt) }));
}

export type Forst =
  | { art: 'INGEN_A'; antall: number }
  | { art: 'UTEN_NAVN'; antall: number }
  | { art: 'FLERE_A'; antall: number }
  | { art: 'FORFALT'; antall: number }
  | { art: 'BEKREFT'; antall: number }
  | { art: 'SPORSMAAL_FORFALT'; antall: number }
  | { art: 'SNART'; antall: number }
  | { art: 'UTEN_ANSVARLIG'; antall: number };

/** «Gjør dette først»: what holds the model back, in the order it should be done. */
export function gjorForst(n: {
  utenA: number;
  utenNavn: number;
  flereA: number;
  forfalte: number;
  maaBekreftes: number;
  sporsmaalForfalt: number;
  snart: number;
  utenAnsvarlig: number;
}): Forst[] {
  const alle: Forst[] = [
    { art: 'INGEN_A', antall: n.utenA },
    { art: 'UTEN_NAVN', antall: n.utenNavn },
    { art: 'FLERE_A', antall: n.flereA },
    { art: 'FORFALT', antall: n.forfalte },
    { art: 'BEKREFT', antall: n.maaBekreftes },
    { art: 'SPORSMAAL_FORFALT', antall: n.sporsmaalForfalt },
    { art: 'SNART', antall: n.snart },
    { art: 'UTEN_ANSVARLIG', antall: n.utenAnsvarlig },
  ];
  return alle.filter((f) => f.antall > 0);
}

/** The neighbours that change places when one item is moved; null when it stands at the end already. */
export function bytt<T extends { id: string }>(liste: readonly T[], id: string, retning: 'OPP' | 'NED'): [T, T] | null {
  const i = liste.findIndex((x) => x.id === id);
  const a = liste[i];
  const b = liste[i + (retning === 'OPP' ? -1 : 1)];
  return a && b ? [a, b] : null;
}

/** A code for an own item that no template's item can have: their ids never begin with «egen-». */
export const egenKode = (uuid: string): string => `egen-${uuid}`;

/** The rows under each key, in the order they came. */
export function grupper<T, K>(rader: readonly T[], nokkel: (r: T) => K): Map<K, T[]> {
  const ut = new Map<K, T[]>();
  for (const r of rader) ut.set(nokkel(r), [...(ut.get(nokkel(r)) ?? []), r]);
  return ut;
}
