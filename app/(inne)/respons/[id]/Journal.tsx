'use client';
import { FilesIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Textarea } from '@/components/designsystemet';
import { Flate } from '@/components/skall/Flate';
import s from './Varselkort.module.css';

/** The note for the journal, to copy. */
export function Journal({ tekst }: { tekst: string }) {
  const t = useTranslations('respons.kort');
  const [svar, setSvar] = useState('');
  const kopier = async () => {
    try {
      await navigator.clipboard.writeText(tekst);
      setSvar(t('kopiert'));
    } catch {
      setSvar(t('kopierFeil'));
    }
  };
  return (
    <Flate tittel={t('journal')} ingress={t('journalTekst')}>
      <Textarea readOnly rows={8} value={tekst} aria-label={t('journalEtikett')} className={s.notat} />
      <div className="rad">
        <Button variant="secondary" onClick={kopier}>
          <FilesIcon aria-hidden />
          {t('kopier')}
        </Button>
        <span role="status">{svar}</span>
      </div>
    </Flate>
  );
}
