import { del, get, keys, set } from 'idb-keyval';
import type { Verdi } from './qr';
import { glemBekreftet } from './sistLagret';

/** Answers that the server has not confirmed, kept on this device. null: the answer was taken away. */
export type Usendt = { svar: Record<string, Verdi | null>; naar: string };
export type Lokallager = { les(): Promise<Usendt | undefined>; skriv(u: Usendt): Promise<void>; slett(): Promise<void> };

const FORAN = 'helhet-svar:';

/** A place in IndexedDB for one form. A browser that refuses (private mode) just has no such place. */
export function lokallager(nokkel: string): Lokallager {
  const k = FORAN + nokkel;
  return {
    les: () => get<Usendt>(k).catch(() => undefined),
    skriv: (u) => set(k, u).catch(() => undefined),
    slett: () => del(k).catch(() => undefined),
  };
}

/** Removes every unsent answer from this device; for logging out of a shared one. */
export async function slettLokaleSvar(): Promise<void> {
  glemBekreftet();
  const alle = await keys().catch(() => []);
  await Promise.all(alle.filter((k) => String(k).startsWith(FORAN)).map((k) => del(k).catch(() => undefined)));
}
