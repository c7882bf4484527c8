'use client';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button } from '@/components/designsystemet';

/** Opens the browser's print dialogue. */
export function Skrivut({ children }: { children: string }) {
  return (
    <Button variant="tertiary" onClick={() => window.print()}>
      <PrinterSmallIcon aria-hidden />
      {children}
    </Button>
  );
}
