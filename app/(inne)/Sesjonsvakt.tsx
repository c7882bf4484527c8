'use client';
import { type ComponentType, useEffect, useState } from 'react';

const IGJEN_MS = 10_000;

/** Keeps watch over the session. What does so is fetched when the page stands: nothing ends in the first seconds. */
export function Sesjonsvakt(p: { inaktiv: number; hvem: string }) {
  const [Vakt, setVakt] = useState<ComponentType<{ inaktiv: number; hvem: string }>>();
  useEffect(() => {
    let igjen: ReturnType<typeof setTimeout>;
    const hent = () => {
      import('./Sesjonsdialog').then(
        (m) => setVakt(() => m.default),
        () => {
          igjen = setTimeout(hent, IGJEN_MS);
        },
      );
    };
    hent();
    return () => clearTimeout(igjen);
  }, []);
  return Vakt && <Vakt {...p} />;
}
