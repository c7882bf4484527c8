import { forrigeVirkedag, fraDato, nesteVirkedag, tilDato } from '@/lib/platform/clock';
import { dagAv, dagIMaaned, isoAar, maanedAv, plussDager, ukedagIMaaned, ukedagIUke } from './rules-dato';
import type { Endring, Regel } from './schema';

/**
 * Where a duty stands. `fra`: the first day it may fall on, or the event it comes after. `gjort`: the occurrence last
 * done, and the day it was. `endringer`: what is moved or cancelled. All dates are yyyy-MM-dd, the calendar's in Norway.
 */
export type Stilling = { fra: string; gjort?: { nominell: string; dato: string } | undefined; endringer?: readonly Endring[] | undefined };

/** One occurrence: known by its nominal date, due on `frist`. */
export type Forekomst = { nominell: string; frist: string; tilstand: 'PLANLAGT' | 'FLYTTET' | 'AVLYST' };

/** The product's last day (components/felt/tolkDato): no duty is counted past it. */
const SISTE_DAG = '2199-12-31';

const FLYTT: Record<Regel['virkedag'], (dato: Date) => Date> = { som: (d) => d, foer: forrigeVirkedag, etter: nesteVirkedag };
const virkedag = (r: Regel, nominell: string): string => fraDato(FLYTT[r.virkedag](tilDato(nominell)));

/** The nominal date of the k-th period, where 0 is the one the anchor lies in. */
function nominell(r: Regel, anker: string, k: number): string {
  switch (r.art) {
    case 'maanedsdag':
      return dagIMaaned(maanedAv(anker) + k * r.hver, r.dag ?? dagAv(anker));
    case 'ukedag':
      return ukedagIMaaned(maanedAv(anker) + k * r.hver, r.ukedag, r.nr);
    case 'uke':
      return ukedagIUke(isoAar(anker) + k, r.uke, r.ukedag);
    case 'dato':
      return dagIMaaned((Math.floor(maanedAv(anker) / 12) + k) * 12 + r.maaned - 1, r.dag);
    case 'etter':
      return plussDager(anker, k * r.dager);
  }
}

/** A period that is surely not after the one this day lies in; an event is no occurrence of its own. */
function periodeFor(r: Regel, anker: string, dag: string): number {
  if (r.art === 'etter') return 1;
  const maaneder = 'hver' in r ? r.hver : 12;
  return Math.max(0, Math.floor((maanedAv(dag) - maanedAv(anker)) / maaneder) - 1);
}

/** Nominal dates in order from the k-th period, none before the anchor. An event in the plan has one. */
function* nominelle(r: Regel, anker: string, fraK: number): Generator<string> {
  const sisteK = r.art === 'etter' && r.regnesFra === 'plan' ? 1 : Number.POSITIVE_INFINITY;
  for (let k = fraK; k <= sisteK; k++) {
    const n = nominell(r, anker, k);
    if (n > SISTE_DAG) return;
    if (n >= anker) yield n;
  }
}

const harNominell = (r: Regel, anker: string, dag: string): boolean => {
  for (const n of nominelle(r, anker, periodeFor(r, anker, dag))) if (n >= dag) return n === dag;
  return false;
};

const endringerAv = (s: Stilling) => new Map((s.endringer ?? []).map((e) => [e.nominell, e.til]));

/** Moved, it is due on the day somebody chose, also a day off; cancelled, it keeps the day it would have had. */
function forekomst(r: Regel, n: string, endringer: Map<string, string | null>): Forekomst {
  const til = endringer.get(n);
  const tilstand = til === undefined ? 'PLANLAGT' : til === null ? 'AVLYST' : 'FLYTTET';
  return { nominell: n, frist: til ?? virkedag(r, n), tilstand };
}

/**
 * The one to do next, or null when there is no more. From the plan: the first after the one last done, however late it was
 * done, so that none is skipped. From last done: counted from the day it was done; what is done so early that the next
 * would be the same one again counts as that one too. Cancelled ones are passed over.
 */
export function neste(r: Regel, s: Stilling): Forekomst | null {
  const { gjort } = s;
  const glir = gjort && r.regnesFra === 'sistGjort';
  const anker = glir ? gjort.dato : s.fra;
  const endringer = endringerAv(s);
  for (const n of nominelle(r, anker, glir ? 1 : periodeFor(r, anker, gjort?.nominell ?? anker))) {
    if (gjort && n <= gjort.nominell) continue;
    if (glir && virkedag(r, n) <= gjort.dato) continue;
    if (endringer.get(n) !== null) return forekomst(r, n, endringer);
  }
  return null;
}

/**
 * What is due from a day on, to and including `til`, at most `antall`, in the order it is due: done, moved and cancelled
 * ones too. What slides has only the next one: those after it are not known until that is done. A change of a date that the
 * rule does not have is of an older rule, and is left out.
 */
export function forekomster(r: Regel, s: Stilling, vindu: { fra: string; til?: string | undefined; antall: number }): Forekomst[] {
  const til = vindu.til ?? SISTE_DAG;
  const iVindu = (f: Forekomst) => f.frist >= vindu.fra && f.frist <= til;
  if (r.regnesFra === 'sistGjort')
    return [neste(r, s)]
      .filter((f) => f !== null)
      .filter(iVindu)
      .slice(0, vindu.antall);
  const endringer = endringerAv(s);
  const ut: Forekomst[] = [];
  for (const n of nominelle(r, s.fra, periodeFor(r, s.fra, vindu.fra))) {
    if (endringer.has(n)) continue;
    const f = forekomst(r, n, endringer);
    if (ut.length >= vindu.antall || f.frist > til) break;
    if (iVindu(f)) ut.push(f);
  }
  for (const n of endringer.keys()) if (harNominell(r, s.fra, n)) ut.push(...[forekomst(r, n, endringer)].filter(iVindu));
  return ut.sort((a, b) => (`${a.frist} ${a.nominell}` < `${b.frist} ${b.nominell}` ? -1 : 1)).slice(0, vindu.antall);
}
