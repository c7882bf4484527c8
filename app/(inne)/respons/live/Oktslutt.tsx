'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Alert } from '@/components/designsystemet';
import { visKlokke } from '@/components/felles/dato';
import { spill } from '@/components/lyd/varsellyd';
import { PAA_NYTT } from '@/components/skjema/svar';
import { useSekund } from './klokke';
import s from './Statuslinje.module.css';

function Paanytt({ tekst }: { tekst: string }) {
  return (
    <a className="ds-button" data-variant="primary" href={PAA_NYTT} target="_blank" rel="noopener">
      {tekst}
    </a>
  );
}

/** Says, a quarter of an hour before, that the session ends and when. */
export function Snartslutt({ slutter }: { slutter: number }) {
  const t = useTranslations('respons.operator');
  const minutter = Math.max(1, Math.ceil((slutter - useSekund(slutter)) / 60_000));
  useEffect(() => spill('tone'), []);
  return (
    <Alert data-color="warning" role="alert" className={s.brudd}>
      <strong>
        {t('snartUteTittel', { tid: visKlokke(new Date(slutter)) })}
        <span aria-hidden>{t('snartUteOm', { minutter })}</span>
      </strong>
      <p>{t('snartUteTekst')}</p>
      <Paanytt tekst={t('loggInnPaaNytt')} />
    </Alert>
  );
}

/** Fills the screen when the session is over; also in the tab's title, and by the browser if it may. */
export function Erute() {
  const t = useTranslations('respons.operator');
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const foer = document.title;
    document.title = t('utlogget');
    ref.current?.focus();
    const varsel =
      'Notification' in window && Notification.permission === 'granted'
        ? new Notification(t('utlogget'), { body: t('utloggetTekst'), tag: 'helhet.utlogget', requireInteraction: true })
        : undefined;
    return () => {
      document.title = foer;
      varsel?.close();
    };
  }, [t]);
  return (
    <div className={s.ute} role="alert" tabIndex={-1} ref={ref}>
      <strong>{t('utlogget')}</strong>
      <p>{t('utloggetTekst')}</p>
      <Paanytt tekst={t('loggInn')} />
    </div>
  );
}
