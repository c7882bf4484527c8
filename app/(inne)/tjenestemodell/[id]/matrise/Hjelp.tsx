'use client';
import { useTranslations } from 'next-intl';
import { Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import s from './matrise.module.css';

const TASTER = ['piler', 'sett', 'tom', 'aapne', 'radstart', 'hjorner', 'rad', 'kolonne', 'fyll', 'angre', 'hjelp'] as const;

/** The keys of the grid. */
export function Hjelp({ lukk }: { lukk: () => void }) {
  const t = useTranslations('matrise.hjelp');
  return (
    <Dialog open onClose={lukk} closedby="any" closeButton={t('lukk')} aria-labelledby="taster-tittel">
      <DialogBlock>
        <Heading level={2} data-size="xs" id="taster-tittel">
          {t('tittel')}
        </Heading>
        <p>{t('ingress')}</p>
      </DialogBlock>
      <DialogBlock>
        <dl className={s.taster}>
          {TASTER.flatMap((k) => [
            <dt key={`${k}-t`}>
              <kbd>{t(`tast.${k}`)}</kbd>
            </dt>,
            <dd key={`${k}-g`}>{t(`gjor.${k}`)}</dd>,
          ])}
        </dl>
      </DialogBlock>
    </Dialog>
  );
}
