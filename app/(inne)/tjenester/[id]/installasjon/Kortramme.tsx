'use client';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';

type Ramme = { tjenesteId: string; versjon: () => number; lagret: (svar: { versjon: number }) => void };
const Kontekst = createContext<Ramme | null>(null);

/** What the cards share: which tjeneste, and the version the next one builds on, also before the page has caught up. */
export function Kortramme({ tjenesteId, versjon, children }: { tjenesteId: string; versjon: number; children: ReactNode }) {
  const router = useRouter();
  const siste = useRef(versjon);
  const klokke = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    siste.current = Math.max(siste.current, versjon);
  }, [versjon]);
  const ramme = useMemo<Ramme>(
    () => ({
      tjenesteId,
      versjon: () => siste.current,
      lagret: (svar) => {
        siste.current = Math.max(siste.current, svar.versjon);
        // Several saves in a row, as down a checklist, are followed by one look at the page.
        clearTimeout(klokke.current);
        klokke.current = setTimeout(() => router.refresh(), 300);
      },
    }),
    [tjenesteId, router],
  );
  return <Kontekst value={ramme}>{children}</Kontekst>;
}

export function useKort(): Ramme {
  const r = useContext(Kontekst);
  if (!r) throw new Error('useKort outside Kortramme');
  return r;
}
