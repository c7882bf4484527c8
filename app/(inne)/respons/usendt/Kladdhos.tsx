'use client';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Kladdom } from '@/components/skjema/kladd';

const Kontekst = createContext<Kladdom['hos']>(undefined);
/** The virksomhet one is in now: what is written here is written for it. */
export const useKladdhos = (): Kladdom['hos'] => useContext(Kontekst);

export function Kladdhos({ id, navn, children }: NonNullable<Kladdom['hos']> & { children: ReactNode }) {
  const hos = useMemo(() => ({ id, navn }), [id, navn]);
  return <Kontekst value={hos}>{children}</Kontekst>;
}
