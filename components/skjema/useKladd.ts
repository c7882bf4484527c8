'use client';
import { useEffect, useRef } from 'react';
import type { Lokallager } from '../skjemavisning/lokallager';
import { type Kladdom, kladdlager } from './kladd';

/**
 * What is being written, kept on this device until it has been sent: through a reload, an Escape and a lost connection.
 * `vis` is given what was left last time. Without a `nokkel` nothing is kept. With `om` its owner is told of it elsewhere too.
 */
export function useKladd<T>(nokkel: string | undefined, vis: (kladd: T) => void, om?: Kladdom): { husk: (verdi: T) => void; glem: () => void } {
  const lager = useRef<Lokallager<T>>(undefined);
  const siste = useRef({ vis, om });
  siste.current = { vis, om };
  useEffect(() => {
    if (!nokkel) return;
    let borte = false;
    const l = kladdlager<T>(nokkel, siste.current.om);
    lager.current = l;
    void l.les().then((k) => {
      if (k !== undefined && !borte) siste.current.vis(k);
    });
    return () => {
      borte = true;
    };
  }, [nokkel]);
  return { husk: (verdi) => void lager.current?.skriv(verdi), glem: () => void lager.current?.slett() };
}
