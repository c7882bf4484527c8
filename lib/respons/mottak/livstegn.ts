import { setTimeout as vent } from 'node:timers/promises';
import { motorpool } from '@/lib/platform/db';
import { logg } from '@/lib/platform/log';
import { normalform } from '@/lib/platform/verdi/serie';
import { tellAvvist } from './avvist';
import type { Kilde } from './kilder';
import { erVarig, TALER_FOR } from './lagre';
import { meldTvister } from './tvist';

/** Signs of life are gathered and written once a second: only the last one of a device matters. */
const SAMLES_MS = 1000;
/** Different devices of all sources that may wait to be written, more or less; and what any source may always have. */
const MAKS = 200_000;
const MINSTE_ANDEL = 20_000;
/** Rows in one statement. After one that was more than half full there is a rest as long as it took, at most this long: alarms' statements come between. */
const BUNKE = 500;
const HVIL_MS = 250;
type Tegn = { kildeId: string; felles: boolean; norm: string };
type Kildes = { kilde: Kilde; normer: Set<string> };
const sett = new Map<string, Kildes>();
/** How many of each source are being written now. */
const skrives = new Map<string, number>();
let planlagt = false;

function planlegg(): void {
  if (planlagt) return;
  planlagt = true;
  setTimeout(() => {
    skrivLivstegn()
      .catch((e: Error) => logg('feil', 'respons.livstegn', { feil: e.name }))
      .finally(() => {
        planlagt = false;
        // What came while the others were written, or is kept.
        if (sett.size > 0) planlegg();
      });
  }, SAMLES_MS).unref();
}

/** How many more this source may have waiting: each has its share, and nobody's is taken by another. */
export function ledigeLivstegn(kilde: Kilde): number {
  const andre = new Set([...sett.keys(), ...skrives.keys()].filter((id) => id !== kilde.id)).size;
  const egne = (sett.get(kilde.id)?.normer.size ?? 0) + (skrives.get(kilde.id) ?? 0);
  return Math.max(MINSTE_ANDEL, Math.floor(MAKS / (1 + andre))) - egne;
}

/** Takes note that these devices are alive now, by our clock. False when the source has too many waiting. */
export function meldLivstegn(kilde: Kilde, serier: string[]): boolean {
  if (serier.length > ledigeLivstegn(kilde)) return false;
  const egne = sett.get(kilde.id) ?? { kilde, normer: new Set() };
  sett.set(kilde.id, egne);
  for (const serie of serier) egne.normer.add(normalform(serie));
  planlegg();
  return true;
}

let forrige: Promise<unknown> = Promise.resolve();

/**
 * Writes what has been gathered, one round at a time, some of each source in turn. What the database refuses for good is split
 * until the bad sign stands alone, and is let go and counted; what could not be written for another reason is kept for the next
 * time, and nothing else is. `hvil` is false when nothing more is to come in.
 */
export function skrivLivstegn(hvil = true): Promise<void> {
  const denne = forrige.then(() => skrivAlle(hvil));
  forrige = denne.catch(() => {});
  return denne;
}

async function skrivAlle(hvil: boolean): Promise<void> {
  const alle = [...sett.values()].map(({ kilde, normer }) => ({ kilde, normer: [...normer] }));
  sett.clear();
  for (const a of alle) skrives.set(a.kilde.id, a.normer.length);
  let feil: unknown;
  try {
    for (let i = 0; ; i += BUNKE) {
      const igjen = alle.filter((a) => a.normer.length > i);
      if (igjen.length === 0) break;
      // What is little shares a statement, also with other sources.
      let bunke: Tegn[] = [];
      for (const { kilde, normer } of igjen) {
        const del = normer.slice(i, i + BUNKE).map((norm): Tegn => ({ kildeId: kilde.id, felles: kilde.felles, norm }));
        if (bunke.length + del.length > BUNKE) {
          feil = (await skrivBunke(bunke, alle, hvil)) ?? feil;
          bunke = [];
        }
        bunke.push(...del);
      }
      feil = (await skrivBunke(bunke, alle, hvil)) ?? feil;
    }
  } finally {
    skrives.clear();
  }
  if (feil) throw feil;
}

/** Gives the fault that these are kept for, if any. */
async function skrivBunke(bunke: Tegn[], alle: { kilde: Kilde }[], hvil: boolean): Promise<unknown> {
  const kilder = new Map(alle.map((a) => [a.kilde.id, a.kilde]));
  const fra = performance.now();
  let feil: unknown;
  try {
    for (const t of await skriv(bunke)) tellAvvist(kilder.get(t.kildeId) as Kilde, 'LIVSTEGN', [{ felt: 'enheter' }]);
    const felles = bunke.filter((t) => t.felles);
    if (felles.length > 0) await meldTvister(felles.map((t) => ({ kildeId: t.kildeId, serie: t.norm })));
  } catch (e) {
    feil = e;
    for (const t of bunke) {
      const k = sett.get(t.kildeId) ?? { kilde: kilder.get(t.kildeId) as Kilde, normer: new Set() };
      sett.set(t.kildeId, k);
      k.normer.add(t.norm);
    }
  }
  for (const t of bunke) skrives.set(t.kildeId, (skrives.get(t.kildeId) ?? 1) - 1);
  if (hvil && 2 * bunke.length > BUNKE) await vent(Math.min(performance.now() - fra, HVIL_MS));
  return feil;
}

/** Writes these, and gives those that can never be written. */
async function skriv(tegn: Tegn[]): Promise<Tegn[]> {
  try {
    await motorpool().query(
      `update respons.enhet e set "sistLivstegn" = now()
       from json_to_recordset($1) x ("kildeId" uuid, felles boolean, norm text) join respons.kilde k on k.id = x."kildeId" where ${TALER_FOR}`,
      [JSON.stringify(tegn)],
    );
    return [];
  } catch (e) {
    if (!erVarig(e)) throw e;
    if (tegn.length === 1) return tegn;
    const midt = tegn.length >> 1;
    return [...(await skriv(tegn.slice(0, midt))), ...(await skriv(tegn.slice(midt)))];
  }
}
