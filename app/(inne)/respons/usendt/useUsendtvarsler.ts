'use client';
import { useEffect, useState } from 'react';
import { utfor } from '@/components/skjema/svar';
import { usendtHandling } from '../handlinger';
import { useLive } from '../live/Stromgiver';
import { INGEN_SVAR, iDeler, medSvar, type Usendtsvar } from './tilstand';

/** A page that is seen again asks again, when so long has passed: each question is a look-up. */
const SETT_MS = 60_000;

/**
 * The varsler that unsent text is about: from the list when they are on it, and else asked for; again when the stream
 * tells of a change, when the connection has gone or come back, and when the page is seen again.
 */
export function useUsendtvarsler(ider: readonly string[]): ReadonlyMap<string, Usendtsvar> {
  const live = useLive();
  const [svar, settSvar] = useState(INGEN_SVAR);
  const paaListen = live?.varsler.filter((v) => ider.includes(v.id)) ?? [];
  const spor = [...new Set(ider)]
    .filter((id) => !paaListen.some((v) => v.id === id))
    .sort()
    .join();
  const lytt = live?.lytt;
  const paaNett = live?.brutt === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the connection goes or comes back
  useEffect(() => {
    if (!spor) return;
    const alle = spor.split(',');
    let borte = false;
    let spurt = 0;
    const sporOm = (hvilke: string[]) => {
      for (const del of iDeler(hvilke))
        void utfor(() => usendtHandling({ ider: del })).then((r) => {
          if (!borte) settSvar((x) => medSvar(x, del, r));
        });
    };
    const sporOmAlle = () => {
      spurt = Date.now();
      sporOm(alle);
    };
    const vedSyn = () => {
      if (document.visibilityState === 'visible' && Date.now() - spurt > SETT_MS) sporOmAlle();
    };
    sporOmAlle();
    const slipp = lytt?.((h) => sporOm(alle.filter((id) => h.some((x) => x.varselId === id))));
    document.addEventListener('visibilitychange', vedSyn);
    return () => {
      borte = true;
      slipp?.();
      document.removeEventListener('visibilitychange', vedSyn);
    };
  }, [spor, lytt, paaNett]);
  return new Map([...svar, ...paaListen.map((v) => [v.id, { fase: 'svart', v }] as const)]);
}
