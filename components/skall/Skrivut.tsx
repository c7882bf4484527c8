'use client';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button } from '@/components/designsystemet';

/** Opens the browser's print dialogue. */
export function Skrivut({ children, variant = 'secondary' }: { children: string; variant?: 'secondary' | 'tertiary' }) {
  return (
    <Button variant={variant} onClick={() => window.print()}>
      <PrinterSmallIcon aria-hidden />
      {children}
    </Button>
  );
}
