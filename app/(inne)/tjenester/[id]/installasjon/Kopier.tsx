'use client';
import { FilesIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';

/** Puts a text on the clipboard. */
export function Kopier({ tekst }: { tekst: string }) {
  const t = useTranslations('installasjon.epj');
  const [kopiert, setKopiert] = useState(false);
  return (
    <div className="rad">
      <Button
        variant="secondary"
        onClick={async () => {
          await navigator.clipboard.writeText(tekst);
          setKopiert(true);
        }}
      >
        <FilesIcon aria-hidden />
        {t('kopier')}
      </Button>
      <span role="status">{kopiert && t('kopiert')}</span>
    </div>
  );
}
