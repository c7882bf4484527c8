import { createStore, del, entries, get, keys, promisifyRequest, set, type UseStore } from 'idb-keyval';
import { type Kryptert, lagRing, lukk, lukkOpp, type Noekkelring, sted } from './kryptering';
import type { Verdi } from './qr';

/** Answers that the server has not confirmed, kept on this device. null: the answer was taken away. */
export type Usendt = { svar: Record<string, Verdi | null>; naar: string };
/** A place on this device for what is not yet sent. `slett` leaves what another tab has written there since. */
export type Lokallager<T = Usendt> = { les(): Promise<T | undefined>; skriv(u: T): Promise<void>; slett(): Promise<void> };

const FORAN = 'helhet-usendt:';
/** As it was kept before it was encrypted: nobody can tell whose, so it goes. */
const UKRYPTERT = 'helhet-svar:';
/** Long enough for a holiday week; then it is old, and the form has moved on. */
export const DAGER = 14;
const LENGDE_MS = DAGER * 24 * 3600_000;

let ring: Promise<Noekkelring> | undefined;

/** The keys of whoever is logged in, asked for once a page. When it fails the next one asks again. */
function hentRing(): Promise<Noekkelring> {
  ring ??= fetch('/api/usendt', { method: 'POST' })
    .then((r) => (r.ok ? r.json() : Promise.reject(new Error(String(r.status)))))
    .then((r: { nokler: { id: string; verdi: string }[] }) => lagRing(r.nokler));
  ring.catch(() => {
    ring = undefined;
  });
  return ring;
}

/** Asks for the keys, so that they are there should the connection go before anything is written. */
export const klargjorLager = (): void => void hentRing().catch(() => {});

/** Takes away what nobody may need any more: what has expired, whoever wrote it, and what lies open. */
async function rydd(): Promise<void> {
  for (const k of await keys()) if (String(k).startsWith(UKRYPTERT)) await del(k);
  for (const [k, v] of await entries<IDBValidKey, Kryptert>()) if (String(k).startsWith(FORAN) && !(v?.utloper > Date.now())) await del(k);
}

let hylle: UseStore | undefined;

/** Takes a row away if it is the one that was read or written: another tab may have written since. In one transaction. */
function slettOm(plass: string, iv: Uint8Array | undefined): Promise<void> {
  hylle ??= createStore('keyval-store', 'keyval');
  return hylle('readwrite', (rader) => {
    const r: IDBRequest<Kryptert | undefined> = rader.get(plass);
    r.onsuccess = () => {
      if (sammeRad(r.result, iv)) rader.delete(plass);
    };
    return promisifyRequest(rader.transaction);
  });
}

/** Every writing has a nonce of its own. */
const sammeRad = (k: Kryptert | undefined, iv: Uint8Array | undefined): boolean => iv !== undefined && k?.iv.join() === iv.join();

/**
 * A place in IndexedDB for one form, encrypted with a key that only the one logged in is given: the same person finds it
 * again after logging out and in, the next one at the machine finds and reads nothing. It lasts two weeks, or `varerMs`. A browser that
 * refuses (private mode), or a server out of reach before the key has come, just has no such place.
 */
export function lokallager<T = Usendt>(nokkel: string, varerMs = LENGDE_MS): Lokallager<T> {
  klargjorLager();
  void rydd().catch(() => {});
  const plasser = async () => Promise.all((await hentRing()).map(async (n) => ({ n, plass: FORAN + (await sted(n, nokkel)) })));
  // What was last read or written from here, by place.
  const sett = new Map<string, Uint8Array>();
  // One at a time, so that the last one written is the one that lies there.
  let ko: Promise<unknown> = Promise.resolve();
  const iTur = <R>(fn: () => Promise<R>): Promise<R | undefined> => {
    const neste = ko.then(fn).catch(() => undefined);
    ko = neste;
    return neste;
  };
  return {
    les: () =>
      iTur(async () => {
        for (const { n, plass } of await plasser()) {
          const k = await get<Kryptert>(plass);
          const u = k && (await lukkOpp<T>(n, plass, k, Date.now()));
          if (!u) continue;
          sett.set(plass, k.iv);
          return u;
        }
        return undefined;
      }),
    skriv: async (u) => {
      await iTur(async () => {
        const [forst] = await plasser();
        if (!forst) return;
        const k = await lukk(forst.n, forst.plass, u, Date.now() + varerMs);
        await set(forst.plass, k);
        sett.set(forst.plass, k.iv);
      });
    },
    slett: async () => {
      await iTur(async () => {
        for (const { plass } of await plasser()) await slettOm(plass, sett.get(plass));
      });
    },
  };
}

/** `slett` takes it away, and `staar` tells whether it is there, unless something else has been written there since. */
export type Funnet<T> = { verdi: T; slett: () => Promise<void>; staar: () => Promise<boolean> };

/** All that whoever is logged in has on this device, wherever it was written. */
export async function alleUsendte<T>(): Promise<Funnet<T>[]> {
  try {
    const [ring, rader] = [await hentRing(), await entries<string, Kryptert>()];
    const alle = await Promise.all(
      rader
        .filter(([k]) => String(k).startsWith(FORAN))
        .map(async ([k, v]) => {
          const n = ring.find((x) => x.id === v?.id);
          const verdi = n && (await lukkOpp<T>(n, k, v, Date.now()));
          if (verdi === undefined) return [];
          return [{ verdi, slett: () => slettOm(k, v.iv), staar: async () => sammeRad(await get<Kryptert>(k), v.iv) }];
        }),
    );
    return alle.flat();
  } catch {
    return [];
  }
}
