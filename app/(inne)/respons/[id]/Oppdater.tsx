'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useLive } from '../live/Stromgiver';

/** Several events at once are one reading of the page. */
const SAMLES_MS = 150;

/** Reads the page again when something has happened to this varsel; opening it is nothing. */
export function Oppdater({ id }: { id: string }) {
  const router = useRouter();
  const lytt = useLive()?.lytt;
  useEffect(() => {
    let t: ReturnType<typeof setTimeout> | undefined;
    const slipp = lytt?.((hendelser) => {
      if (!hendelser.some((h) => h.varselId === id && h.type !== 'AAPNET')) return;
      clearTimeout(t);
      t = setTimeout(() => router.refresh(), SAMLES_MS);
    });
    return () => {
      clearTimeout(t);
      slipp?.();
    };
  }, [id, lytt, router]);
  return null;
}
