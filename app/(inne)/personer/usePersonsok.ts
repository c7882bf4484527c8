'use client';
import { useCallback, useRef, useState } from 'react';
import type { Treff } from '@/lib/personoversikt/queries-sok';

export type Sokesvar = { q: string; treff: Treff[]; flere: boolean } | { q: string; feil: string };

/** Searches for persons by POST; of several searches only the last one's answer is kept. */
export function usePersonsok() {
  const [svar, setSvar] = useState<Sokesvar>();
  const [soker, setSoker] = useState(false);
  const nr = useRef(0);
  const sok = useCallback(async (q: string): Promise<Sokesvar | undefined> => {
    const mitt = ++nr.current;
    setSoker(true);
    const nytt = await hent(q);
    if (mitt !== nr.current) return undefined;
    setSoker(false);
    setSvar(nytt);
    return nytt;
  }, []);
  return { svar, soker, sok, nullstill: useCallback(() => setSvar(undefined), []) };
}

async function hent(q: string): Promise<Sokesvar> {
  try {
    const r = await fetch('/api/personsok', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ q }) });
    return { q, ...(await r.json()) };
  } catch {
    return { q, feil: 'intern' };
  }
}
