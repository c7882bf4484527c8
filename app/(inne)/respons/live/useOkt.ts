'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { FORNYET, SLUTTER, UTLOGGET } from '../../loggUt';

/** How often a screen on duty asks whether it is logged in, which also keeps it so; and when it matters. Milliseconds. */
const ROLIG_MS = 60_000;
const NAER_MS = 10_000;
/** So long before the end it is said. */
export const VARSEL_MS = 15 * 60_000;

export type Okt = {
  /** The session is over: nothing comes any more. */
  ute: boolean;
  /** When it ends whatever is done (ms), once that is near. */
  slutter: number | null;
  /** Asks now. */
  sjekk: () => void;
  settVakt: (paaVakt: boolean) => void;
};

/**
 * The session of a screen that shows the live queue. On duty it does not end for want of clicks, and when it ends the
 * screen stays and says so; logged in again, in another tab, it goes on where it was.
 */
export function useOkt(): Okt {
  const [ute, setUte] = useState(false);
  const [slutter, setSlutter] = useState<number | null>(null);
  const hvem = useRef<string | undefined>(undefined);
  const sist = useRef(0);
  const erUte = useRef(false);
  const paaVakt = useRef(false);

  const spor = useCallback(async () => {
    sist.current = Date.now();
    const svar = await fetch('/api/auth/session').catch(() => null);
    const okt = svar?.ok ? ((await svar.json().catch(() => null)) as { user?: { id?: string }; slutter?: string } | null) : null;
    if (!okt) return;
    const id = okt.user?.id;
    if (id && hvem.current && id !== hvem.current) return window.location.reload();
    erUte.current = !id;
    setUte(!id);
    if (!id) return;
    hvem.current = id;
    localStorage.setItem(FORNYET, String(Date.now()));
    localStorage.setItem(SLUTTER, String(Date.parse(okt.slutter ?? '')));
  }, []);
  const sjekk = useCallback(() => {
    if (Date.now() - sist.current > NAER_MS / 2) void spor();
  }, [spor]);

  useEffect(() => {
    const klokke = setInterval(() => {
      const igjen = Number(localStorage.getItem(SLUTTER)) - Date.now();
      const naer = igjen <= VARSEL_MS && igjen > -VARSEL_MS;
      setSlutter(naer && !erUte.current ? Date.now() + igjen : null);
      if ((paaVakt.current || erUte.current) && Date.now() - sist.current >= (naer || erUte.current ? NAER_MS : ROLIG_MS)) void spor();
    }, 1000);
    const slutt = (e: Event) => {
      if (!paaVakt.current) return;
      e.preventDefault();
      sjekk();
    };
    window.addEventListener(UTLOGGET, slutt);
    return () => {
      clearInterval(klokke);
      window.removeEventListener(UTLOGGET, slutt);
    };
  }, [spor, sjekk]);

  const settVakt = useCallback((p: boolean) => {
    paaVakt.current = p;
  }, []);
  return { ute, slutter, sjekk, settVakt };
}
