'use client';
import { CheckmarkIcon, CloudSlashIcon, FloppydiskIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/designsystemet';
import { useFeiltekst } from '@/components/felt/useFeiltekst';
import type { Lagertilstand } from '@/lib/tjenestemodell/matrise/rules-lager';
import s from './matrise.module.css';

/** Whether what is filled in is safe. Only trouble is announced. */
export function Lagret({ tilstand, proevIgjen }: { tilstand: Lagertilstand; proevIgjen: () => void }) {
  const t = useTranslations('matrise.lagring');
  const feiltekst = useFeiltekst();
  const { fase, svar } = tilstand;
  const feil = fase === 'feil';
  const grunn = svar && svar.kode !== 'UTEN_KONTAKT' ? feiltekst(svar.melding) : undefined;
  return (
    <div className={s.status} data-fase={fase} data-skjul-utskrift>
      <p role="status">
        {feil && (
          <>
            <CloudSlashIcon aria-hidden /> {grunn ?? t('feil')}
          </>
        )}
      </p>
      {feil && (
        <Button variant="secondary" data-color="danger" data-size="sm" onClick={proevIgjen}>
          {t('igjen')}
        </Button>
      )}
      {(fase === 'venter' || fase === 'lagrer') && (
        <>
          <FloppydiskIcon aria-hidden /> {t('lagrer')}
        </>
      )}
      {fase === 'lagret' && (
        <>
          <CheckmarkIcon aria-hidden /> {t('lagret')}
        </>
      )}
    </div>
  );
}
