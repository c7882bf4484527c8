import { GRUNNSPRAK } from '@/lib/platform/sprak';
import { andel } from './rules';

export type Modelltall = {
  modellId: string;
  modell: string;
  malId: string;
  malVersjon: string;
  oppgaver: number;
  medA: number;
  utenNavn: number;
  totalt: number;
  paaPlass: number;
  sporsmaal: number;
};
type Rad = Omit<Modelltall, 'modellId'> & { modellId: string | null; kommuneId: string; kommune: string };
export type Kommune<K> = { id: string; navn: string; modeller: Modelltall[]; kontakter: K[] };

/** The rows of the database gathered per kommune, with its contacts. Pure. */
export function kommunetall<K extends { virksomhetId: string }>(rader: Rad[], kontakter: K[]): Kommune<K>[] {
  const ut = new Map<string, Kommune<K>>();
  for (const { kommuneId, kommune, modellId, ...tall } of rader) {
    const k = ut.get(kommuneId) ?? { id: kommuneId, navn: kommune, modeller: [], kontakter: kontakter.filter((p) => p.virksomhetId === kommuneId) };
    if (modellId) k.modeller.push({ modellId, ...tall });
    ut.set(kommuneId, k);
  }
  return [...ut.values()];
}

const sum = <T>(liste: T[], tall: (t: T) => number): number => liste.reduce((s, x) => s + tall(x), 0);

/** The region in a few numbers. */
export function regionstall(kommuner: Kommune<{ gammel: boolean }>[]) {
  const modeller = kommuner.flatMap((k) => k.modeller);
  return {
    kommuner: kommuner.length,
    utenModell: kommuner.filter((k) => k.modeller.length === 0).length,
    medA: andel(
      sum(modeller, (m) => m.medA),
      sum(modeller, (m) => m.oppgaver),
    ),
    paaPlass: andel(
      sum(modeller, (m) => m.paaPlass),
      sum(modeller, (m) => m.totalt),
    ),
    sporsmaal: sum(modeller, (m) => m.sporsmaal),
    utenKontakt: kommuner.filter((k) => k.kontakter.length === 0).length,
    gammelKontakt: kommuner.filter((k) => k.kontakter.some((p) => p.gammel)).length,
  };
}

export const SORTERINGER = ['navn', 'ansvar', 'sjekkliste', 'sporsmaal'] as const;
export type Sortering = (typeof SORTERINGER)[number];

/** By name, or with those furthest behind first. */
export function sorter<K>(kommuner: Kommune<K>[], etter: Sortering): Kommune<K>[] {
  if (etter === 'navn') return kommuner;
  const del = (k: Kommune<K>) => {
    const m = k.modeller;
    if (etter === 'sporsmaal') return -sum(m, (x) => x.sporsmaal);
    const [teller, nevner] =
      etter === 'ansvar' ? [sum(m, (x) => x.medA), sum(m, (x) => x.oppgaver)] : [sum(m, (x) => x.paaPlass), sum(m, (x) => x.totalt)];
    return nevner === 0 ? -1 : teller / nevner;
  };
  return [...kommuner].sort((a, b) => del(a) - del(b) || a.navn.localeCompare(b.navn, GRUNNSPRAK));
}
