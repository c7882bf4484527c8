'use client';
import { type RefObject, useEffect, useState } from 'react';

const VALG = 'helhet.respons.snarveier';
const skriver = (e: EventTarget | null): boolean =>
  e instanceof HTMLElement && (e.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(e.tagName) || e.closest('dialog') !== null);

/** One key for each thing: j and k move, T takes, L is the sound, ? helps. Enter is the link's own. They can be turned off. */
export function useSnarveier(liste: RefObject<HTMLElement | null>, ta: (v: { id: string }) => void, lyd: () => void) {
  const [hjelp, setHjelp] = useState(false);
  const [paa, setPaa] = useState(true);
  useEffect(() => setPaa(localStorage.getItem(VALG) !== 'av'), []);
  useEffect(() => {
    if (!paa) return;
    const lenker = () => [...(liste.current?.querySelectorAll<HTMLAnchorElement>('a[data-varsel]') ?? [])];
    const valgt = () => lenker().findIndex((l) => l.closest('li')?.contains(document.activeElement));
    const flytt = (steg: number) => {
      const alle = lenker();
      const fra = valgt();
      const til = fra < 0 ? (steg > 0 ? 0 : alle.length - 1) : Math.min(alle.length - 1, Math.max(0, fra + steg));
      alle[til]?.focus();
      alle[til]?.closest('li')?.scrollIntoView({ block: 'nearest' });
    };
    const vedTast = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey || skriver(e.target)) return;
      const gjor: Record<string, () => void> = {
        j: () => flytt(1),
        arrowdown: () => flytt(1),
        k: () => flytt(-1),
        arrowup: () => flytt(-1),
        t: () => {
          const id = lenker()[Math.max(0, valgt())]?.dataset.varsel;
          if (id) ta({ id });
        },
        l: lyd,
        '?': () => setHjelp(true),
      };
      const fn = gjor[e.key.toLowerCase()];
      if (!fn) return;
      e.preventDefault();
      fn();
    };
    window.addEventListener('keydown', vedTast);
    return () => window.removeEventListener('keydown', vedTast);
  }, [paa, liste, ta, lyd]);
  const bytt = () => {
    localStorage.setItem(VALG, paa ? 'av' : 'paa');
    setPaa(!paa);
  };
  return { hjelp, setHjelp, paa, bytt };
}
