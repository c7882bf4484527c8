'use client';
import { useEffect, useState } from 'react';

const VALG = 'helhet.respons.natt';
/** The page's own two colours, which the design system does not know. */
const FLATER = { '--h-bunn': '#14130f', '--h-strek': '#3a372f' };

/** A dark screen for the night, for as long as one is in this area; remembered on this machine. */
export function useNatt(): { natt: boolean; bytt: () => void } {
  const [natt, setNatt] = useState(false);
  useEffect(() => setNatt(localStorage.getItem(VALG) === 'ja'), []);
  useEffect(() => {
    if (!natt) return;
    const html = document.documentElement;
    html.dataset.colorScheme = 'dark';
    for (const [k, v] of Object.entries(FLATER)) html.style.setProperty(k, v);
    return () => {
      delete html.dataset.colorScheme;
      for (const k of Object.keys(FLATER)) html.style.removeProperty(k);
    };
  }, [natt]);
  const bytt = () => {
    localStorage.setItem(VALG, natt ? 'nei' : 'ja');
    setNatt(!natt);
  };
  return { natt, bytt };
}
