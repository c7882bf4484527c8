'use client';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/designsystemet';

/** Prints the page as it stands. */
export function Skrivut() {
  const t = useTranslations('modellskjema.dokument');
  return (
    <Button variant="secondary" onClick={() => window.print()}>
      <PrinterSmallIcon aria-hidden />
      {t('skrivUt')}
    </Button>
  );
}
