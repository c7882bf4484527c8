'use client';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { klargjorLager } from '@/components/skjemavisning/lokallager';
import type { Svarmaal } from '@/lib/respons/oppdrag/varsel/rules-ko';
import { flettMistet, type Mistet, mistet, mistetNokkel } from '@/lib/respons/oppdrag/varsel/rules-mistet';
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
  const [tapt, setTapt] = useState<Mistet[]>(start.mistet);
  const kjent = useRef(new Set<string>());
  const okt = useOkt();
  const strom = useStrom(
    start,
    {
      hendelser: (h, foer) => {
        for (const l of lyttere.current) l(h);
        const borte = mistet(foer, h, meg);
        if (borte.length > 0) setTapt((x) => [...x.filter((m) => !borte.some((b) => b.varselId === m.varselId)), ...borte]);
      },
      mistet: (m) => setTapt((x) => flettMistet(x, m, kjent.current)),
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
  // After the first drawing: the server does not know what this browser has been told has been seen.
  useEffect(() => {
    const sette = lesSett();
    setTapt((x) => x.filter((m) => !(mistetNokkel(m, meg) in sette)));
  }, [meg]);
  const sett = useCallback(
    (m: Mistet) => {
      kjent.current.add(m.varselId);
      huskSett(mistetNokkel(m, meg));
      setTapt((x) => x.filter((y) => y.varselId !== m.varselId));
    },
    [meg],
  );
  // Who has taken it again has it.
  const liste = tapt.filter((m) => !strom.varsler.some((v) => v.id === m.varselId && v.tattAvId === meg));
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
