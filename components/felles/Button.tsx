'use client';
import { type ComponentProps, type RefObject, useEffect, useRef } from 'react';
import { Button as Grunn } from '../../node_modules/@digdir/designsystemet-react/dist/esm/components/button/button.js';

declare global {
  interface Window {
    helhetTrykk?: Element | null;
  }
}

type Props = Omit<ComponentProps<typeof Grunn>, 'ref'> & { ref?: RefObject<HTMLButtonElement | null> };

/** Designsystemet's button. What was pressed before the page was alive is done when it is: on a slow phone nobody presses in vain. */
export function Button({ ref, ...p }: Props) {
  const egen = useRef<HTMLButtonElement>(null);
  const knapp = ref ?? egen;
  useEffect(() => {
    const b = knapp.current;
    if (!b) return;
    b.dataset.klar = '';
    if (window.helhetTrykk !== b) return;
    window.helhetTrykk = null;
    b.click();
  }, [knapp]);
  return <Grunn {...p} ref={knapp} data-knapp="" />;
}
