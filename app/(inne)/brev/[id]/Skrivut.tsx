'use client';

import { Button } from '@digdir/designsystemet-react';
import { PrinterSmallIcon } from '@navikt/aksel-icons';

/** Opens the browser's print dialogue. */
export function Skrivut({ children }: { children: string }) {
  return (
    <Button variant="secondary" onClick={() => window.print()}>
      <PrinterSmallIcon aria-hidden />
      {children}
    </Button>
  );
}
