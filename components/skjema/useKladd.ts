'use client';
import { useEffect, useRef } from 'react';
import { type Lokallager, lokallager } from '../skjemavisning/lokallager';

/** Long enough for a shift; then it is about something else. */
const LEVER_MS = 24 * 3600_000;

/**
 * What is being written, kept on this device until it has been sent: through a reload, an Escape and a lost connection.
 * `vis` is given what was left last time. Without a `nokkel` nothing is kept.
 */
export function useKladd<T>(nokkel: string | undefined, vis: (kladd: T) => void): { husk: (verdi: T) => void; glem: () => void } {
  const lager = useRef<Lokallager<T>>(undefined);
  const siste = useRef(vis);
  siste.current = vis;
  useEffect(() => {
    if (!nokkel) return;
    let borte = false;
    const l = lokallager<T>(`kladd:${nokkel}`, LEVER_MS);
    lager.current = l;
    void l.les().then((k) => {
      if (k !== undefined && !borte) siste.current(k);
    });
    return () => {
      borte = true;
    };
  }, [nokkel]);
  return { husk: (verdi) => void lager.current?.skriv(verdi), glem: () => void lager.current?.slett() };
}
