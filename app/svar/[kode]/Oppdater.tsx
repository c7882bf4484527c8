'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Somebody else may answer meanwhile. */
const HVERT_MS = 15_000;

/** Reads the page again now and then, and when it is looked at again. What is being written stays. */
export function Oppdater() {
  const ruter = useRouter();
  useEffect(() => {
    const les = () => document.visibilityState === 'visible' && ruter.refresh();
    const t = setInterval(les, HVERT_MS);
    document.addEventListener('visibilitychange', les);
    return () => {
      clearInterval(t);
      document.removeEventListener('visibilitychange', les);
    };
  }, [ruter]);
  return null;
}
