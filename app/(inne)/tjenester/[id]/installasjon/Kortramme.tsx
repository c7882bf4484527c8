'use client';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';

type Ramme = { tjenesteId: string; versjon: () => number; lagret: (svar: { versjon: number }) => void };
const Kontekst = createContext<Ramme | null>(null);

/** What the cards share: which tjeneste, and the version the next one builds on, also before the page has caught up. */
export function Kortramme({ tjenesteId, versjon, children }: { tjenesteId: string; versjon: number; children: ReactNode }) {
  const router = useRouter();
  const siste = useRef(versjon);
  useEffect(() => {
    siste.current = Math.max(siste.current, versjon);
  }, [versjon]);
  const ramme = useMemo<Ramme>(
    () => ({
      tjenesteId,
      versjon: () => siste.current,
      lagret: (svar) => {
        siste.current = Math.max(siste.current, svar.versjon);
        router.refresh();
      },
    }),
    [tjenesteId, router],
  );
  return <Kontekst value={ramme}>{children}</Kontekst>;
}

export function useKort(): Ramme {
  const r = useContext(Kontekst);
  if (!r) throw new Error('Kortet står utenfor Kortramme');
  return r;
}
