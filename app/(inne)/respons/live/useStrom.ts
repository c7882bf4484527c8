'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Melding, nettleserensDeling } from '@/components/strom/fane';
import { type Forbindelse, type Stromkilde, startStromkilde } from '@/components/strom/stromkilde';
import { flett, type Skjult, skjultEtter } from '@/lib/respons/oppdrag/varsel/rules-ko';
import type { Mistet } from '@/lib/respons/oppdrag/varsel/rules-mistet';
import type { Varselrad } from '@/lib/varsel/queries-navn';
import type { Okt } from './useOkt';

export type Vakt = { id: string; virksomhetId: string; lag: string; soneId: string | null };
export type Tilstand = Forbindelse | 'utlogget';
export type Hendelse = { id: string; type: string; varselId: string; av: string; ansattId: string | null; tid: string };
/** `skjult`: how many there was no room for. `mistet`: what this person had, and lost while nobody told them. `hvem`: the role the page was made for. */
export type Start = { posisjon: string; varsler: Varselrad[]; skjult: number; mistet: Mistet[]; vakter: Vakt[]; naa: number; hvem: string };
type Data = {
  varsler?: Varselrad[];
  skjult?: number;
  mistet?: Mistet[];
  tapt?: Mistet[];
  hendelser?: Hendelse[];
  vakter?: Vakt[];
  borte?: string[];
  naa?: number;
};

export type Strom = {
  varsler: Varselrad[];
  /** How many are open besides. */
  skjult: number;
  vakter: Vakt[];
  tilstand: Tilstand;
  /** When the connection was lost, in ms of the browser's clock. */
  brutt: number | null;
  /** Server's clock minus the browser's. */
  avvik: number;
  /** The last events told, for whoever follows one varsel. */
  hendelser: Hendelse[];
  /** Takes the stream back to this tab, when the server let it go. */
  folgHer: () => void;
};

/** The queue after a message. */
function etter(ko: Varselrad[], type: string, d: Data): Varselrad[] {
  if (type === 'alt') return flett([], d.varsler ?? []);
  const igjen = d.borte?.length ? ko.filter((v) => !d.borte?.includes(v.id)) : ko;
  return d.varsler?.length ? flett(igjen, d.varsler) : igjen;
}

/** `mistet`: all that has been lost and not been seen, as the server has it now. `tapt`: what another tab has heard of it, and what this one has. */
type Lytter = {
  hendelser: (h: Hendelse[], foer: Varselrad[]) => void;
  mistet: (m: Mistet[]) => void;
  tapt: (m: Mistet[]) => void;
  harTapt: () => Mistet[];
};

/** Keeps the queue as the server has it, tells when it cannot, and fetches what was missed when it can again. `foer` is the queue before the events. */
export function useStrom(start: Start, ved: Lytter, { ute, sjekk }: Pick<Okt, 'ute' | 'sjekk'>): Strom {
  const [ko, setKo] = useState({
    varsler: start.varsler,
    vakter: start.vakter,
    skjult: { antall: start.skjult, siden: start.naa, kjente: [] } as Skjult,
  });
  const [tilstand, setTilstand] = useState<Tilstand>('kobler');
  const [brutt, setBrutt] = useState<number | null>(null);
  const [avvik, setAvvik] = useState(0);
  const [hendelser, setHendelser] = useState<Hendelse[]>([]);
  // What the stream has come to, at once: another tab may ask for it before the screen is drawn.
  const naa = useRef({ ...ko, posisjon: start.posisjon, avvik: 0 });
  const lytter = useRef(ved);
  const kilde = useRef<Stromkilde>(undefined);
  const { hvem } = start;
  useEffect(() => {
    lytter.current = ved;
  });

  useEffect(() => {
    if (ute) {
      setTilstand('utlogget');
      setBrutt((b) => b ?? Date.now());
      return;
    }
    const melding = ({ type, data, id }: Melding) => {
      const d = JSON.parse(data) as Data;
      const n = naa.current;
      if (id) n.posisjon = id;
      if (d.naa && Math.abs(n.avvik - d.naa + Date.now()) > 500) n.avvik = d.naa - Date.now();
      const foer = n.varsler;
      const varsler = etter(foer, type, d);
      const vakter = d.vakter ?? n.vakter;
      const skjult = type === 'alt' ? { antall: d.skjult ?? 0, siden: d.naa ?? 0, kjente: [] } : skjultEtter(n.skjult, foer, d.varsler ?? []);
      if (varsler !== foer || vakter !== n.vakter || skjult !== n.skjult) setKo({ varsler, vakter, skjult });
      Object.assign(n, { varsler, vakter, skjult });
      setAvvik(n.avvik);
      if (d.mistet) lytter.current.mistet(d.mistet);
      if (d.tapt?.length) lytter.current.tapt(d.tapt);
      if (!d.hendelser?.length) return;
      setHendelser(d.hendelser);
      lytter.current.hendelser(d.hendelser, foer);
    };
    const k = startStromkilde({
      navn: `helhet.strom.${hvem}`,
      deling: nettleserensDeling(),
      aapne: (plass) => new EventSource(`/api/respons/strom?hvem=${hvem}&etter=${encodeURIComponent(plass)}`),
      paaNett: () => navigator.onLine,
      plass: naa.current.posisjon,
      melding,
      tilstand: (t, hort) => {
        setTilstand(t);
        if (t === 'tilkoblet') setBrutt(null);
        else if (t !== 'kobler') setBrutt((b) => b ?? hort);
      },
      bilde: (id) => {
        const { varsler, vakter, skjult, avvik } = naa.current;
        // A tab that has come since was made before: what was lost meanwhile is in no row.
        const tapt = lytter.current.harTapt();
        return { type: 'alt', data: JSON.stringify({ varsler, vakter, skjult: skjult.antall, tapt, naa: Date.now() + avvik } satisfies Data), id };
      },
      sjekk,
      annen: () => window.location.reload(),
    });
    kilde.current = k;
    const sett = () => {
      if (document.visibilityState === 'visible') k.folgHer();
    };
    window.addEventListener('offline', k.brudd);
    window.addEventListener('online', k.igjen);
    document.addEventListener('visibilitychange', sett);
    return () => {
      window.removeEventListener('offline', k.brudd);
      window.removeEventListener('online', k.igjen);
      document.removeEventListener('visibilitychange', sett);
      k.stopp();
    };
  }, [ute, sjekk, hvem]);

  const folgHer = useCallback(() => kilde.current?.folgHer(), []);
  return { ...ko, skjult: ko.skjult.antall, tilstand, brutt, avvik, hendelser, folgHer };
}
