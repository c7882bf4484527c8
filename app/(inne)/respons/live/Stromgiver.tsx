'use client';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef } from 'react';
import { useSekund } from './klokke';
import { Statuslinje } from './Statuslinje';
import { useLyd } from './useLyd';
import { useMelding } from './useMelding';
import { useNatt } from './useNatt';
import { type Hendelse, type Start, type Strom, useStrom } from './useStrom';

export type Live = Strom & {
  meg: string;
  svarmaal: number;
  natt: { natt: boolean; bytt: () => void };
  lyd: ReturnType<typeof useLyd>;
  melding: ReturnType<typeof useMelding>;
  /** Calls `fn` with every batch of events while mounted. */
  lytt: (fn: (h: Hendelse[]) => void) => () => void;
  startNaa: number;
};

const Kontekst = createContext<Live | null>(null);
/** How often a screen on duty says that somebody is at work; the session is renewed by that. */
const I_ARBEID_MS = 4 * 60_000;

/** Holds the one connection of the area: the queue, the sound and the night screen live as long as one is within it. */
export function Stromgiver({ start, meg, svarmaal, children }: { start: Start; meg: string; svarmaal: number; children: ReactNode }) {
  const lyttere = useRef(new Set<(h: Hendelse[]) => void>());
  const strom = useStrom(start, (h) => {
    for (const l of lyttere.current) l(h);
  });
  const natt = useNatt();
  const lyd = useLyd(strom.varsler, meg, strom.vakter, strom.tilstand);
  const melding = useMelding(strom.varsler, meg, strom.vakter);
  const paaVakt = strom.vakter.length > 0;
  useEffect(() => {
    if (!paaVakt) return;
    const t = setInterval(() => window.dispatchEvent(new Event('pointerdown')), I_ARBEID_MS);
    return () => clearInterval(t);
  }, [paaVakt]);
  const lytt = useCallback((fn: (h: Hendelse[]) => void) => {
    lyttere.current.add(fn);
    return () => lyttere.current.delete(fn);
  }, []);
  const live: Live = { ...strom, meg, svarmaal, natt, lyd, melding, lytt, startNaa: start.naa };
  return (
    <Kontekst value={live}>
      <Statuslinje />
      {children}
    </Kontekst>
  );
}

/** What the area's connection knows now; null for whoever has none. */
export const useLive = (): Live | null => useContext(Kontekst);

/** The server's clock now (ms); it stands still from when the connection was lost. */
export function useNaa(): number {
  const live = useLive();
  const sekund = useSekund(live?.startNaa ?? 0);
  return (live?.brutt ?? sekund) + (live?.avvik ?? 0);
}
