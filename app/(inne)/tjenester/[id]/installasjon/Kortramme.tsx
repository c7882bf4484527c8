'use client';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import type { Svar } from '@/components/skjema/svar';

type Versjonert = { versjon: number };
type Ramme = {
  tjenesteId: string;
  /** Saves one card after the other, each on the version the last one gave, so that quick hands do not meet themselves. */
  iTur: <T extends Versjonert>(lagre: (versjon: number) => Promise<Svar<T>>) => Promise<Svar<T>>;
  lagret: (svar: Versjonert) => void;
};
const Kontekst = createContext<Ramme | null>(null);

/** What the cards share: which tjeneste, and the version the next one builds on, also before the page has caught up. */
export function Kortramme({ tjenesteId, versjon, children }: { tjenesteId: string; versjon: number; children: ReactNode }) {
  const router = useRouter();
  const siste = useRef(versjon);
  const koe = useRef<Promise<unknown>>(Promise.resolve());
  const klokke = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    siste.current = Math.max(siste.current, versjon);
  }, [versjon]);
  const ramme = useMemo<Ramme>(
    () => ({
      tjenesteId,
      iTur: async (lagre) => {
        const forrige = koe.current;
        const denne = forrige.then(() => lagre(siste.current));
        koe.current = denne.catch(() => {});
        const svar = await denne;
        if (svar.ok) siste.current = Math.max(siste.current, svar.verdi.versjon);
        return svar;
      },
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
