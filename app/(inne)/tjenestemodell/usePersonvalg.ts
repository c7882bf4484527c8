'use client';
import { useEffect, useState } from 'react';
import { utfor } from '@/components/skjema/svar';
import { personvalgHandling } from '@/lib/tjenestemodell/oppgave/actions';

export type Personvalg = { id: string; navn: string; tittel: string | null };

/** Those who work here, fetched when a form that asks for one opens. */
export function usePersonvalg(): Personvalg[] {
  const [personer, setPersoner] = useState<Personvalg[]>([]);
  useEffect(() => {
    let borte = false;
    utfor(() => personvalgHandling({})).then((svar) => {
      if (!borte && svar.ok) setPersoner(svar.verdi);
    });
    return () => {
      borte = true;
    };
  }, []);
  return personer;
}
