'use client';
import { CheckmarkIcon, FilesIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import s from './Evaluering.module.css';

/** The note for the journal, with a button that copies it. */
export function Notat({ tekst }: { tekst: string }) {
  const t = useTranslations('evaluering.notat');
  const [kopiert, setKopiert] = useState(false);
  return (
    <div className="stabel" data-tett>
      <p className={s.notat}>{tekst}</p>
      <div className="rad">
        <Button variant="secondary" onClick={() => navigator.clipboard.writeText(tekst).then(() => setKopiert(true))}>
          {kopiert ? <CheckmarkIcon aria-hidden /> : <FilesIcon aria-hidden />}
          {t('kopier')}
        </Button>
        <span role="status">{kopiert && t('kopiert')}</span>
      </div>
    </div>
  );
}
