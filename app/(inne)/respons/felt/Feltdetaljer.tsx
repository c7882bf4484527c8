'use client';
import { KeyVerticalIcon, PhoneFillIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { utfor } from '@/components/skjema/svar';
import type { Feltkort } from '../feltkort';
import { feltkortHandling } from '../handlinger';
import s from './Felt.module.css';

/** What whoever has taken it needs on the way: what to know, how to get in, and the number. Read when it is taken. */
export function Feltdetaljer({ varselId }: { varselId: string }) {
  const t = useTranslations('respons');
  const [k, setK] = useState<Feltkort>();
  useEffect(() => {
    let borte = false;
    void utfor(() => feltkortHandling({ varselId })).then((r) => {
      if (r.ok && !borte) setK(r.verdi);
    });
    return () => {
      borte = true;
    };
  }, [varselId]);
  if (!k) return null;
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
