'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { loggUt, UTLOGGET } from './loggUt';

/** When the session was last renewed, in milliseconds; shared by the tabs. */
const FORNYET = 'helhet.fornyet';
const MINUTT = 60_000;

const lest = () => Number(localStorage.getItem(FORNYET)) || 0;

export type Vakt = { grunn: 'inaktiv' | 'slutt'; sekunder: number };

/**
 * Keeps the session alive while somebody works and ends it when nobody does. Activity renews it at most every five
 * minutes; gives what to warn of in the last minutes. `inaktiv` is in seconds.
 */
export function useSesjonsvakt(inaktiv: number): { vakt: Vakt | null; bli: () => Promise<void> } {
  const [vakt, setVakt] = useState<Vakt | null>(null);
  const intervall = Math.min(5 * MINUTT, (inaktiv * 1000) / 3);
  const varsel = Math.min(2 * MINUTT, (inaktiv * 1000) / 3);
  const brukt = useRef(true);
  const fornyer = useRef(false);
  const slutter = useRef(Number.POSITIVE_INFINITY);

  const forny = useCallback(async () => {
    if (fornyer.current) return;
    fornyer.current = true;
    try {
      const svar = await fetch('/api/auth/session');
      if (!svar.ok) return;
      const sesjon = (await svar.json()) as { user?: { id?: string }; slutter?: string };
      if (!sesjon.user?.id) return await loggUt('utgaatt');
      if (sesjon.slutter) slutter.current = Date.parse(sesjon.slutter);
      localStorage.setItem(FORNYET, String(Date.now()));
      brukt.current = false;
      setVakt(null);
    } catch {
      // No network: the next activity tries again.
    } finally {
      fornyer.current = false;
    }
  }, []);

  useEffect(() => {
    if (Date.now() - lest() > intervall) localStorage.setItem(FORNYET, String(Date.now() - intervall));
    const sjekk = () => {
      const naa = Date.now();
      const [ledig, igjen] = [lest() + inaktiv * 1000 - naa, slutter.current - naa];
      if (ledig <= 0) return void loggUt('inaktiv');
      if (igjen <= 0) return void loggUt('utgaatt');
      if (brukt.current && naa - lest() >= intervall) void forny();
      else if (igjen <= 5 * MINUTT && igjen < ledig) setVakt({ grunn: 'slutt', sekunder: Math.ceil(igjen / 1000) });
      else setVakt(ledig <= varsel ? { grunn: 'inaktiv', sekunder: Math.ceil(ledig / 1000) } : null);
    };
    const bruk = () => {
      brukt.current = true;
    };
    const fane = (e: StorageEvent) => e.key === UTLOGGET && window.location.assign('/logg-inn');
    void forny();
    const klokke = setInterval(sjekk, 1000);
    for (const h of ['pointerdown', 'keydown', 'wheel', 'touchmove']) window.addEventListener(h, bruk, { passive: true });
    document.addEventListener('visibilitychange', sjekk);
    window.addEventListener('storage', fane);
    return () => {
      clearInterval(klokke);
      for (const h of ['pointerdown', 'keydown', 'wheel', 'touchmove']) window.removeEventListener(h, bruk);
      document.removeEventListener('visibilitychange', sjekk);
      window.removeEventListener('storage', fane);
    };
  }, [inaktiv, intervall, varsel, forny]);

  return { vakt, bli: forny };
}
