'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useLive } from '../live/Stromgiver';

/** Several events at once are one reading of the page. */
const SAMLES_MS = 150;

/**
 * Reads the page again when something has happened to this varsel; opening it is nothing. While a dialog is open it waits:
 * what is being written stays, and the answer to it tells what has changed.
 */
export function Oppdater({ id }: { id: string }) {
  const router = useRouter();
  const lytt = useLive()?.lytt;
  useEffect(() => {
    let t: ReturnType<typeof setTimeout> | undefined;
    const les = () => {
      if (document.querySelector('dialog[open]')) document.addEventListener('close', les, { capture: true, once: true });
      else router.refresh();
    };
    const slipp = lytt?.((hendelser) => {
      if (!hendelser.some((h) => h.varselId === id && h.type !== 'AAPNET')) return;
      clearTimeout(t);
      t = setTimeout(les, SAMLES_MS);
    });
    return () => {
      clearTimeout(t);
      document.removeEventListener('close', les, true);
      slipp?.();
    };
  }, [id, lytt, router]);
  return null;
}
