'use client';
import { KeyVerticalIcon, PhoneFillIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import type { Feltkort } from '@/lib/varsel/queries-feltkort';
import s from './Felt.module.css';

/** What whoever has taken it needs on the way: what to know, how to get in, and the number. */
export function Feltdetaljer({ k }: { k: Feltkort }) {
  const t = useTranslations('respons');
  const inn = [k.nokkelavtale, k.adkomst].filter(Boolean).join('. ');
  return (
    <div className={s.detaljer}>
      {k.nokkelinfo && (
        <p className={s.nokkelinfo}>
          <strong>{t('felt.nokkel')}: </strong>
          {k.nokkelinfo}
        </p>
      )}
      {inn && (
        <p className={s.inn}>
          <KeyVerticalIcon aria-hidden /> {inn}
        </p>
      )}
      {k.telefon && (
        <a href={`tel:${k.telefon.replace(/[^\d+]/g, '')}`} className={s.vei}>
          <PhoneFillIcon aria-hidden />
          {t('felt.ring')} {k.telefon}
        </a>
      )}
    </div>
  );
}
