'use client';
import { useEffect, useState } from 'react';
import { hentKladder, vedKladd } from '@/components/skjema/kladd';
import { medTekst, type Usendttekst } from './kladdtekst';

/** Writing is many changes: they are read as one. */
const SAMLES_MS = 300;

/** What this person has written of varsler on this device and not sent. */
export function useUsendt(): Usendttekst[] {
  const [liste, settListe] = useState<Usendttekst[]>([]);
  useEffect(() => {
    let t: ReturnType<typeof setTimeout> | undefined;
    let borte = false;
    const les = () => hentKladder().then((k) => !borte && settListe(medTekst(k)));
    void les();
    const slipp = vedKladd(() => {
      clearTimeout(t);
      t = setTimeout(les, SAMLES_MS);
    });
    return () => {
      borte = true;
      clearTimeout(t);
      slipp();
    };
  }, []);
  return liste;
}
