'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';

/** Asks before the page is left with something unsent: closing, reloading, links within the app, and the browser's back. */
export function useForlatvarsel(usendt: boolean): { slippForbi: () => void } {
  const t = useTranslations('komponenter.skjema');
  const slipp = useRef(false);
  const tekst = t('forlat');
  useEffect(() => {
    slipp.current = false;
    if (!usendt) return;
    const foerLukking = (e: BeforeUnloadEvent) => {
      if (!slipp.current) e.preventDefault();
    };
    const vedKlikk = (e: MouseEvent) => {
      const a = e.target instanceof Element ? e.target.closest('a[href]') : null;
      if (slipp.current || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || !(a instanceof HTMLAnchorElement)) return;
      const sammeSide = a.origin === location.origin && a.pathname === location.pathname && a.search === location.search;
      if (sammeSide || a.target === '_blank' || a.hasAttribute('download')) return;
      if (window.confirm(tekst)) slipp.current = true;
      else {
        e.preventDefault();
        e.stopPropagation();
      }
    };
    const vedTilbake = (e: Event & { navigationType?: string }) => {
      if (slipp.current || e.navigationType !== 'traverse' || !e.cancelable) return;
      if (window.confirm(tekst)) slipp.current = true;
      else e.preventDefault();
    };
    // Not every browser has it; without it the browser's back asks nothing.
    const navigasjon = 'navigation' in window ? (window.navigation as EventTarget) : undefined;
    navigasjon?.addEventListener('navigate', vedTilbake);
    window.addEventListener('beforeunload', foerLukking);
    document.addEventListener('click', vedKlikk, true);
    return () => {
      navigasjon?.removeEventListener('navigate', vedTilbake);
      window.removeEventListener('beforeunload', foerLukking);
      document.removeEventListener('click', vedKlikk, true);
    };
  }, [usendt, tekst]);
  const slippForbi = () => {
    slipp.current = true;
  };
  return { slippForbi };
}
