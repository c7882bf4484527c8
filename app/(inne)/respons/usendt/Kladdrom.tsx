'use client';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Kladdom } from '@/components/skjema/kladd';
import { useKladdhos } from './Kladdhos';
import type { Skjemanavn } from './kladdtekst';

type Rom = {
  /** The varsel that is written of here. */
  om: Omit<Kladdom, 'skjema'>;
  /** The forms that are on the screen, and how each is opened. */
  skjemaer: ReadonlyMap<Skjemanavn, () => void>;
  meld: (navn: Skjemanavn, aapne: () => void) => () => void;
};
const Kontekst = createContext<Rom | null>(null);
export const useKladdrom = (): Rom | null => useContext(Kontekst);

/** Around the forms of one varsel: their drafts say what they are about, and can be opened from elsewhere on the page. */
export function Kladdrom({ id, type, mottatt, children }: Omit<Rom['om'], 'hos'> & { children: ReactNode }) {
  const hos = useKladdhos();
  const [skjemaer, settSkjemaer] = useState<Rom['skjemaer']>(new Map());
  const meld = useCallback((navn: Skjemanavn, aapne: () => void) => {
    settSkjemaer((x) => new Map(x).set(navn, aapne));
    return () =>
      settSkjemaer((x) => {
        const ny = new Map(x);
        ny.delete(navn);
        return ny;
      });
  }, []);
  const rom = useMemo(() => ({ om: { id, type, mottatt, hos }, skjemaer, meld }), [id, type, mottatt, hos, skjemaer, meld]);
  return <Kontekst value={rom}>{children}</Kontekst>;
}
