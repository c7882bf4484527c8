'use client';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { utfor } from '@/components/skjema/svar';
import { klargjorLager } from '@/components/skjemavisning/lokallager';
import type { Svarmaal } from '@/lib/respons/oppdrag/varsel/rules-ko';
import { beholdtTap, type Mistet, mistet, mistetNokkel, usette } from '@/lib/respons/oppdrag/varsel/rules-mistet';
import { settMistetHandling } from '../handlinger';
import { useSekund } from './klokke';
import s from './Statuslinje.module.css';
import { huskSett, lesSett } from './sett';
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
  /** What this person had, and has no more. `sett` takes one off. */
  mistet: { liste: Mistet[]; sett: (m: Mistet) => void };
  startNaa: number;
  /** When the session ends (ms), in the last quarter of an hour. */
  slutter: number | null;
};

const Kontekst = createContext<Live | null>(null);

/** Without an answer it is told at the next load: this browser remembers it. */
const meldSett = ({ varselId, naar }: Mistet): void => void utfor(() => settMistetHandling({ varselId, naar }));

/** Holds the one connection of the area: the queue, the sound and the night screen live as long as one is within it. */
export function Stromgiver({
  start,
  meg,
  svarmaal,
  linje,
  children,
}: {
  start: Start;
  meg: string;
  svarmaal: Svarmaal;
  /** Stays when the connection goes; the children are hidden when the session has ended. */
  linje: ReactNode;
  children: ReactNode;
}) {
  const lyttere = useRef(new Set<(h: Hendelse[]) => void>());
  const [tapt, visTapt] = useState<Mistet[]>(start.mistet);
  // At once, as the stream's own picture: a tab that has come asks for both before the screen is drawn.
  const naaTapt = useRef<Mistet[]>(start.mistet);
  const setTapt = useCallback((fn: (x: Mistet[]) => Mistet[]) => {
    naaTapt.current = fn(naaTapt.current);
    visTapt(naaTapt.current);
  }, []);
  const [forst] = useState(start.mistet);
  const sette = useRef(new Set<string>());
  const nye = useCallback(
    (liste: Mistet[]) => {
      for (const n of lesSett()) sette.current.add(n);
      return usette(liste, sette.current, meg);
    },
    [meg],
  );
  const leggTil = (m: Mistet[]) => {
    const borte = nye(m);
    if (borte.length > 0) setTapt((x) => [...x.filter((y) => !borte.some((b) => b.varselId === y.varselId)), ...borte]);
  };
  const okt = useOkt();
  const strom = useStrom(
    start,
    {
      hendelser: (h, foer) => {
        for (const l of lyttere.current) l(h);
        leggTil(mistet(foer, h, meg));
      },
      mistet: (m) => setTapt(() => nye(m)),
      tapt: leggTil,
      harTapt: () => naaTapt.current,
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
  // The server draws what it has not heard has been seen, so that nothing moves under a finger. What only this browser was told, it is told now.
  useEffect(() => {
    const igjen = nye(forst);
    if (igjen.length === forst.length) return;
    setTapt(nye);
    for (const m of forst) if (!igjen.includes(m)) meldSett(m);
  }, [nye, forst, setTapt]);
  const sett = useCallback(
    (m: Mistet) => {
      setTapt((x) => x.filter((y) => y.varselId !== m.varselId));
      sette.current.add(mistetNokkel(m, meg));
      huskSett(mistetNokkel(m, meg));
      meldSett(m);
    },
    [meg, setTapt],
  );
  // Who has got it again has not lost it, also when they have closed it.
  const { varsler } = strom;
  useEffect(() => {
    setTapt((x) => {
      const igjen = beholdtTap(x, varsler, meg);
      return igjen.length === x.length ? x : igjen;
    });
  }, [varsler, meg, setTapt]);
  const liste = beholdtTap(tapt, varsler, meg);
  const live: Live = { ...strom, mistet: { liste, sett }, meg, svarmaal, natt, lyd, melding, lytt, startNaa: start.naa, slutter: okt.slutter };
  return (
    <Kontekst value={live}>
      {linje}
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
