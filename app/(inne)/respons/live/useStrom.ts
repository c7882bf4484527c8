'use client';
import { useEffect, useRef, useState } from 'react';
import { flett } from '@/lib/respons/oppdrag/rules-ko';
import type { Varselrad } from '@/lib/tjenestemottaker/varselnavn';
import type { Okt } from './useOkt';

export type Vakt = { id: string; virksomhetId: string; lag: string; soneId: string | null };
export type Tilstand = 'kobler' | 'tilkoblet' | 'brutt' | 'utlogget';
export type Hendelse = { id: string; type: string; varselId: string; av: string; ansattId: string | null };
export type Start = { posisjon: string; varsler: Varselrad[]; vakter: Vakt[]; naa: number };
type Data = { varsler?: Varselrad[]; hendelser?: Hendelse[]; vakter?: Vakt[]; borte?: string[]; naa?: number };

/** The server speaks every fifteen seconds; silence for longer than this is a lost connection. */
const TAUS_MS = 20_000;
/** A renewal takes a moment and is no loss. */
const NAADE_MS = 4_000;

export type Strom = {
  varsler: Varselrad[];
  vakter: Vakt[];
  tilstand: Tilstand;
  /** When the connection was lost, in ms of the browser's clock. */
  brutt: number | null;
  /** Server's clock minus the browser's. */
  avvik: number;
  /** The last events told, for whoever follows one varsel. */
  hendelser: Hendelse[];
};

/** Keeps the queue as the server has it, tells when it cannot, and fetches what was missed when it can again. */
export function useStrom(start: Start, vedHendelser: (h: Hendelse[]) => void, { ute, sjekk }: Pick<Okt, 'ute' | 'sjekk'>): Strom {
  const [varsler, setVarsler] = useState(start.varsler);
  const [vakter, setVakter] = useState(start.vakter);
  const [tilstand, setTilstand] = useState<Tilstand>('kobler');
  const [brutt, setBrutt] = useState<number | null>(null);
  const [avvik, setAvvik] = useState(0);
  const [hendelser, setHendelser] = useState<Hendelse[]>([]);
  const posisjon = useRef(start.posisjon);
  const lytter = useRef(vedHendelser);
  useEffect(() => {
    lytter.current = vedHendelser;
  });

  useEffect(() => {
    if (ute) {
      setTilstand('utlogget');
      setBrutt((b) => b ?? Date.now());
      return;
    }
    let kilde: EventSource | undefined;
    let hort = Date.now();
    let stille: number | null = null;
    let slutt = false;

    const brudd = () => {
      stille ??= Date.now();
      if (Date.now() - stille < NAADE_MS && navigator.onLine) return setTilstand((t) => (t === 'tilkoblet' ? 'kobler' : t));
      setTilstand('brutt');
      setBrutt((b) => b ?? hort);
    };
    const les = (e: MessageEvent<string>): Data => {
      const d = JSON.parse(e.data) as Data;
      hort = Date.now();
      stille = null;
      if (e.lastEventId) posisjon.current = e.lastEventId;
      if (d.naa) setAvvik((f) => (Math.abs(f - (d.naa as number) + hort) > 500 ? (d.naa as number) - hort : f));
      if (d.vakter) setVakter(d.vakter);
      setTilstand('tilkoblet');
      setBrutt(null);
      return d;
    };
    const fjern = (d: Data) => {
      if (d.borte?.length) setVarsler((ko) => ko.filter((v) => !d.borte?.includes(v.id)));
    };
    const koble = () => {
      kilde?.close();
      if (slutt) return;
      kilde = new EventSource(`/api/respons/strom?etter=${encodeURIComponent(posisjon.current)}`);
      kilde.addEventListener('alt', (e) => setVarsler(flett([], les(e).varsler ?? [])));
      kilde.addEventListener('nytt', (e) => {
        const d = les(e);
        fjern(d);
        if (d.varsler?.length) setVarsler((ko) => flett(ko, d.varsler ?? []));
        if (d.hendelser?.length) {
          setHendelser(d.hendelser);
          lytter.current(d.hendelser);
        }
      });
      kilde.addEventListener('borte', (e) => fjern(les(e)));
      kilde.addEventListener('vakter', les);
      kilde.addEventListener('puls', les);
      // Over, or another one now: whoever has logged in again goes on with the new one.
      kilde.addEventListener('slutt', sjekk);
      kilde.onerror = brudd;
    };
    const igjen = () => {
      hort = Date.now();
      koble();
    };
    koble();
    let runde = 0;
    const vakthund = setInterval(() => {
      if (slutt) return;
      const taus = Date.now() - hort > TAUS_MS;
      if (taus || kilde?.readyState !== EventSource.OPEN) brudd();
      // A refused stream is not tried again by the browser; a silent one does not know that it is dead.
      if (kilde?.readyState === EventSource.CLOSED || taus) {
        if (runde++ % 3 === 0) {
          sjekk();
          koble();
        }
      } else runde = 0;
    }, 1000);
    window.addEventListener('offline', brudd);
    window.addEventListener('online', igjen);
    return () => {
      slutt = true;
      clearInterval(vakthund);
      window.removeEventListener('offline', brudd);
      window.removeEventListener('online', igjen);
      kilde?.close();
    };
  }, [ute, sjekk]);

  return { varsler, vakter, tilstand, brutt, avvik, hendelser };
}
