'use client';
import { useSyncExternalStore } from 'react';

/** One tick a second for everything that counts, and none when nothing does. */
const lyttere = new Set<() => void>();
let tikk: ReturnType<typeof setInterval> | undefined;
let sekund = 0;

function abonner(fn: () => void): () => void {
  lyttere.add(fn);
  sekund = Math.floor(Date.now() / 1000);
  tikk ??= setInterval(() => {
    sekund = Math.floor(Date.now() / 1000);
    for (const l of lyttere) l();
  }, 1000);
  return () => {
    lyttere.delete(fn);
    if (lyttere.size > 0) return;
    clearInterval(tikk);
    tikk = undefined;
  };
}

/** The browser's clock in whole seconds (ms); what the server said while the page is made. */
export const useSekund = (fraServer: number): number =>
  useSyncExternalStore(
    abonner,
    () => (sekund || Math.floor(Date.now() / 1000)) * 1000,
    () => fraServer,
  );
