'use client';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef } from 'react';
import { klargjorLager } from '@/components/skjemavisning/lokallager';
import type { Svarmaal } from '@/lib/respons/oppdrag/rules-ko';
import { useSekund } from './klokke';
import { Statuslinje } from './Statuslinje';
import s from './Statuslinje.module.css';
import { useLyd } from './useLyd';
import { useMelding } from './useMelding';
import { useNatt } from './useNatt';
import { useOkt } from './useOkt';
import { type Hendelse, type Start, type Strom, useStrom } from './useStrom';

export type Live = Strom & {
  meg: string;
  svarmaal: Svarmaal;
  natt: { natt: boolean; bytt: () => void };
  lyd: ReturnType<typeof useLyd>;
  melding: ReturnType<typeof useMelding>;
  /** Calls `fn` with every batch of events while mounted. */
  lytt: (fn: (h: Hendelse[]) => void) => () => void;
  startNaa: number;
  /** When the session ends (ms), in the last quarter of an hour. */
  slutter: number | null;
};

const Kontekst = createContext<Live | null>(null);

/** Holds the one connection of the area: the queue, the sound and the night screen live as long as one is within it. */
export function Stromgiver({ start, meg, svarmaal, children }: { start: Start; meg: string; svarmaal: Svarmaal; children: ReactNode }) {
  const lyttere = useRef(new Set<(h: Hendelse[]) => void>());
  const okt = useOkt();
  const strom = useStrom(
    start,
    (h) => {
      for (const l of lyttere.current) l(h);
    },
    okt,
  );
  const natt = useNatt();
  const lyd = useLyd(strom.varsler, meg, strom.vakter, strom.tilstand);
  const melding = useMelding(strom.varsler, meg, strom.vakter);
  const paaVakt = strom.vakter.length > 0;
  // What is written of a varsel is kept on the device, also when the connection goes first.
  useEffect(klargjorLager, []);
  const { settVakt } = okt;
  useEffect(() => settVakt(paaVakt), [settVakt, paaVakt]);
  const lytt = useCallback((fn: (h: Hendelse[]) => void) => {
    lyttere.current.add(fn);
    return () => lyttere.current.delete(fn);
  }, []);
  const live: Live = { ...strom, meg, svarmaal, natt, lyd, melding, lytt, startNaa: start.naa, slutter: okt.slutter };
  return (
    <Kontekst value={live}>
      <Statuslinje />
      <div className={s.innhold} hidden={strom.tilstand === 'utlogget'}>
        {children}
      </div>
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
