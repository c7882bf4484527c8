'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { FORNYET, HVEM, innlogging, loggUt, passesPaa, SLUTTER, UTLOGGET } from './loggUt';

const MINUTT = 60_000;

const lest = (nokkel = FORNYET) => Number(localStorage.getItem(nokkel)) || 0;
const noter = (nokkel: string, ms: number) => localStorage.setItem(nokkel, String(ms));

type Vakt = { grunn: 'inaktiv' | 'slutt'; sekunder: number };

/**
 * Keeps the session alive while somebody works and ends it when nobody does. Activity renews it at most every five
 * minutes; gives what to warn of in the last minutes. `inaktiv` is in seconds, `hvem` the one the page was made for: when
 * another logs in beside it, the page goes, so that nothing on it is sent in their name.
 */
export function useSesjonsvakt(inaktiv: number, hvem: string): { vakt: Vakt | null; bli: () => Promise<void> } {
  const [vakt, setVakt] = useState<Vakt | null>(null);
  const intervall = Math.min(5 * MINUTT, (inaktiv * 1000) / 3);
  const varsel = Math.min(2 * MINUTT, (inaktiv * 1000) / 3);
  const brukt = useRef(true);
  const fornyer = useRef(false);

  const forny = useCallback(async () => {
    if (fornyer.current) return;
    fornyer.current = true;
    try {
      const svar = await fetch('/api/auth/session');
      if (!svar.ok) return;
      const sesjon = (await svar.json()) as { user?: { id?: string }; slutter?: string };
      if (!sesjon.user?.id) return await loggUt('utgaatt');
      if (sesjon.user.id !== hvem) return window.location.assign('/');
      noter(SLUTTER, Date.parse(sesjon.slutter ?? ''));
      noter(FORNYET, Date.now());
      brukt.current = false;
      setVakt(null);
    } catch {
      // No network: the next activity tries again.
    } finally {
      fornyer.current = false;
    }
  }, [hvem]);

  useEffect(() => {
    // What an earlier session left says nothing of this one.
    noter(SLUTTER, 0);
    if (Date.now() - lest() > intervall) noter(FORNYET, Date.now() - intervall);
    const sjekk = () => {
      const naa = Date.now();
      const [ledig, igjen] = [lest() + inaktiv * 1000 - naa, (lest(SLUTTER) || Number.POSITIVE_INFINITY) - naa];
      if (ledig <= 0 || igjen <= 0) return void loggUt(ledig <= 0 ? 'inaktiv' : 'utgaatt');
      if (brukt.current && naa - lest() >= intervall) return void forny();
      const naer = igjen < ledig && igjen <= 5 * MINUTT;
      const tid = naer ? igjen : ledig;
      setVakt((naer ? passesPaa() : tid > varsel) ? null : { grunn: naer ? 'slutt' : 'inaktiv', sekunder: Math.ceil(tid / 1000) });
    };
    const bruk = () => {
      brukt.current = true;
    };
    localStorage.setItem(HVEM, hvem);
    const fane = (e: StorageEvent) => {
      if (e.key === HVEM && e.newValue !== hvem) window.location.assign('/');
      if (e.key === UTLOGGET && !passesPaa()) window.location.assign(innlogging(e.newValue?.split(' ')[1]));
    };
    void forny();
    const klokke = setInterval(sjekk, 1000);
    const slipp = new AbortController();
    const valg = { passive: true, signal: slipp.signal };
    for (const h of ['pointerdown', 'keydown', 'wheel', 'touchmove']) window.addEventListener(h, bruk, valg);
    document.addEventListener('visibilitychange', sjekk, valg);
    window.addEventListener('storage', fane, valg);
    return () => {
      clearInterval(klokke);
      slipp.abort();
    };
  }, [inaktiv, intervall, varsel, forny, hvem]);

  return { vakt, bli: forny };
}
