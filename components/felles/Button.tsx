'use client';
import { type ComponentProps, useEffect, useRef } from 'react';
import { Button as Grunn } from '../../node_modules/@digdir/designsystemet-react/dist/esm/components/button/button.js';

declare global {
  interface Window {
    helhetTrykk?: Element | null;
  }
}

/** Designsystemet's button. What was pressed before the page was alive is done when it is: on a slow phone nobody presses in vain. */
export function Button(p: Omit<ComponentProps<typeof Grunn>, 'ref'>) {
  const knapp = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const b = knapp.current;
    if (!b) return;
    b.dataset.klar = '';
    if (window.helhetTrykk !== b) return;
    window.helhetTrykk = null;
    b.click();
  }, []);
  return <Grunn {...p} ref={knapp} data-knapp="" />;
}
