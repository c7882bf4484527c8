import type { Modellpunkt } from '@/lib/platform/prisma/client';
import { type Malpunkt, malpunkter } from '../mal/rules';
import type { Mal } from '../mal/schema';
import type { Kopi } from './rules-kopi';

/** Items of the copy and of the new template that are about the same. */
export type Sammenheng = { gamle: Modellpunkt[]; nye: Malpunkt[] };
/** Codes (`PUNKT:kode`) of changes that were put off in an upgrade that is in use, with the old text then. */
export type Utsatte = ReadonlyMap<string, Record<string, string> | null>;

/** Whether a row that was retired here is to be left in peace: it was in the version in use, and somebody took it out. */
export const erTattUt = (gjelder: string, kode: string, iFra: ReadonlySet<string>, utsatte: Utsatte): boolean =>
  iFra.has(kode) && !utsatte.has(`${gjelder}:${kode}`);

/**
 * Puts the copy's items and the new template's together: by id, and by what a new item says it takes over from. Alone on
 * the new side: new. Alone on the old: removed. One and one: kept, perhaps reworded or moved. One old and several new:
 * split. Several old: merged.
 */
export function sammenhenger(kopi: Kopi, fra: Mal | null, til: Mal, utsatte: Utsatte): Sammenheng[] {
  const rad = new Map(kopi.punkter.map((p) => [p.kode, p]));
  const aktiv = (kode: string) => rad.get(kode)?.utgaatt === null;
  const iFra = new Set(fra ? malpunkter(fra).map((p) => p.id) : []);
  const nye = malpunkter(til).filter((n) => aktiv(n.id) || !rad.has(n.id) || !erTattUt('PUNKT', n.id, iFra, utsatte));
  const iTil = new Set(malpunkter(til).map((n) => n.id));
  const gamle = kopi.punkter.filter((p) => p.utgaatt === null && (!p.eget || iTil.has(p.kode)));
  const gammel = new Map(gamle.map((p) => [p.kode, p]));
  const naboer = new Map<string, string[]>();
  const kant = (g: string, n: string) => {
    naboer.set(`g${g}`, [...(naboer.get(`g${g}`) ?? []), `n${n}`]);
    naboer.set(`n${n}`, [...(naboer.get(`n${n}`) ?? []), `g${g}`]);
  };
  for (const n of nye) {
    if (gammel.has(n.id)) kant(n.id, n.id);
    for (const e of new Set(n.erstatter)) {
      const g = gammel.get(e);
      // An old item that goes on in the new template has been split once; its new sibling is then already here.
      if (g && e !== n.id && !g.eget && !(iTil.has(e) && aktiv(n.id))) kant(e, n.id);
    }
  }
  const plassG = new Map(gamle.map((g, i) => [`g${g.kode}`, i]));
  const plassN = new Map(nye.map((n, i) => [`n${n.id}`, i]));
  const sett = new Set<string>();
  const ut: Sammenheng[] = [];
  for (const start of [...plassN.keys(), ...plassG.keys()]) {
    if (sett.has(start)) continue;
    const gruppe = new Set([start]);
    for (const x of gruppe) for (const y of naboer.get(x) ?? []) gruppe.add(y);
    for (const x of gruppe) sett.add(x);
    ut.push({ gamle: velg(gruppe, plassG, gamle), nye: velg(gruppe, plassN, nye) });
  }
  return ut;
}

const velg = <T>(gruppe: ReadonlySet<string>, plass: ReadonlyMap<string, number>, alle: readonly T[]): T[] =>
  [...gruppe]
    .flatMap((x) => plass.get(x) ?? [])
    .sort((a, b) => a - b)
    .flatMap((i) => alle[i] ?? []);
