import { posix } from 'node:path';
import type { Fil } from './filer.ts';
import { eierTabell, erTest, importer, rom } from './grenser.ts';

type Kanter = Map<string, Set<string>>;

/** The groups of nodes that reach each other both ways (Tarjan), each sorted, the largest first. */
export function ringer(kanter: Kanter): string[][] {
  const nr = new Map<string, number>();
  const lav = new Map<string, number>();
  const stabel: string[] = [];
  const ut: string[][] = [];
  const gaa = (a: string): void => {
    nr.set(a, nr.size);
    lav.set(a, nr.get(a) ?? 0);
    stabel.push(a);
    for (const b of kanter.get(a) ?? []) {
      if (!nr.has(b)) gaa(b);
      if (stabel.includes(b)) lav.set(a, Math.min(lav.get(a) ?? 0, lav.get(b) ?? 0));
    }
    if (lav.get(a) !== nr.get(a)) return;
    const ring = stabel.splice(stabel.indexOf(a));
    if (ring.length > 1) ut.push(ring.sort());
  };
  for (const a of kanter.keys()) if (!nr.has(a)) gaa(a);
  return ut.sort((a, b) => b.length - a.length);
}

function legg(kanter: Kanter, fra: string, til: string): void {
  const m = kanter.get(fra) ?? new Set();
  kanter.set(fra, m.add(til));
}

/** Which room imports which, types too; tests and lib/platform left out. */
export function romkanter(filer: readonly Fil[]): Kanter {
  const ut: Kanter = new Map();
  for (const f of filer) {
    const fra = rom(f.sti);
    if (!fra || fra === 'platform' || erTest(f.sti)) continue;
    for (const i of importer(f)) {
      const til = rom(`${i.til}/`);
      if (til && til !== 'platform' && til !== fra) legg(ut, fra, til);
    }
  }
  return ut;
}

/** Which file of components/ and app/ imports which. */
export function filkanter(filer: readonly Fil[]): Kanter {
  const ut: Kanter = new Map();
  const skjerm = filer.filter((f) => /^(components|app)\//.test(f.sti) && !erTest(f.sti));
  const kjente = new Map(skjerm.map((f) => [f.sti.replace(/\.tsx?$/, ''), f.sti]));
  for (const f of skjerm)
    for (const i of importer(f)) {
      const til = kjente.get(i.til);
      if (til) legg(ut, f.sti, til);
    }
  return ut;
}

/** Reads of a table whose columns belong to another room. */
export function fremmedeLesninger(filer: readonly Fil[], eiere: Map<string, string>): string[] {
  const ut: string[] = [];
  for (const f of filer) {
    const eget = rom(f.sti);
    if (!eget || eget === 'platform' || erTest(f.sti)) continue;
    for (const m of f.tekst.matchAll(/\btx\.(\w+)\.(?:find\w*|count|aggregate|groupBy)\b/g)) {
      const eier = eiere.get(m[1] ?? '');
      if (eier && !eierTabell(eier, eget)) ut.push(`${f.sti} (${m[1]})`);
    }
  }
  return ut;
}

const MOBEL = /^(schema|rules|policy|queries|commands|actions)(-[a-z0-9-]+)?\.tsx?$/;
const lib = (f: Fil) => f.sti.startsWith('lib/');
const linjer = (f: Fil): number => f.tekst.split('\n').length - 1;

type Maaling = { verdi: number; hva?: string[] };

/** What the house is measured by. */
function maalt(filer: readonly Fil[], eiere: Map<string, string>) {
  const rommenes = filer.filter((f) => lib(f) && rom(f.sti) !== 'platform' && !erTest(f.sti));
  const uten = rommenes.filter((f) => !MOBEL.test(posix.basename(f.sti)));
  const kode = filer.filter((f) => /^(lib|app)\//.test(f.sti) && !erTest(f.sti)).sort((a, b) => linjer(a) - linjer(b));
  const mapper = new Map<string, number>();
  for (const f of filer.filter(lib)) mapper.set(posix.dirname(f.sti), (mapper.get(posix.dirname(f.sti)) ?? 0) + 1);
  const fulle = [...mapper].filter(([, antall]) => antall > 30);
  const romringer = ringer(romkanter(filer));
  const filringer = ringer(filkanter(filer));
  const storst = kode.at(-1);
  return {
    'rooms in import circles': { verdi: romringer.flat().length, hva: romringer.map((r) => r.join(' ')) },
    'circles between components': { verdi: filringer.length, hva: filringer.map((r) => r.join(' ')) },
    'reads of tables of other rooms': { verdi: fremmedeLesninger(filer, eiere).length },
    'files outside the furniture, %': { verdi: rommenes.length ? Math.round((1000 * uten.length) / rommenes.length) / 10 : 0 },
    'lines in the largest file': { verdi: storst ? linjer(storst) : 0, hva: storst ? [storst.sti] : [] },
    'median lines of a file': { verdi: kode.length ? linjer(kode[kode.length >> 1] as Fil) : 0 },
    'folders over 30 files': { verdi: fulle.length, hva: fulle.map(([m, antall]) => `${m} (${antall})`) },
    'lines in lib and app, but tests': {
      verdi: filer.filter((f) => /^(lib|app)\//.test(f.sti) && !/\.test\.tsx?$/.test(f.sti)).reduce((n, f) => n + linjer(f), 0),
    },
  } satisfies Record<string, Maaling>;
}

type Maal = keyof ReturnType<typeof maalt>;

/** The most there may be; lowered whenever a number has fallen, never raised, until the goal (`maal`) is reached. Null: to be followed, without a goal. */
const TAK: Record<Maal, { tak: number; maal: number | null }> = {
  'rooms in import circles': { tak: 0, maal: 0 },
  'circles between components': { tak: 0, maal: 0 },
  'reads of tables of other rooms': { tak: 205, maal: 0 },
  'files outside the furniture, %': { tak: 34, maal: 10 },
  'lines in the largest file': { tak: 439, maal: 300 },
  'median lines of a file': { tak: 70, maal: 70 },
  'folders over 30 files': { tak: 0, maal: 0 },
  'lines in lib and app, but tests': { tak: 69_800, maal: null },
};

type Linje = Maaling & { navn: Maal; tak: number; maal: number | null; over: boolean };

/** Every measure beside its ceiling. */
export function hus(filer: readonly Fil[], eiere: Map<string, string>): Linje[] {
  return (Object.entries(maalt(filer, eiere)) as [Maal, Maaling][]).map(([navn, m]) => ({ navn, ...m, ...TAK[navn], over: m.verdi > TAK[navn].tak }));
}

/** The measures that are above their ceiling, one line each. */
export const overTaket = (filer: readonly Fil[], eiere: Map<string, string>): string[] =>
  hus(filer, eiere)
    .filter((l) => l.over)
    .map((l) => [`${l.navn}: ${l.verdi}, at most ${l.tak}`, ...(l.hva ?? []).map((h) => `  ${h}`)].join('\n  '));
