'use client';
import { useFormatter, useTranslations } from 'next-intl';
import type { Varselrad } from '@/lib/varsel/queries-navn';
import { hvemGjelder } from '../hvem';

/** What one has, and keeps, being on duty in these others still. */
export function Beholdt({ varsler, lag }: { varsler: Varselrad[]; lag: string[] }) {
  const t = useTranslations('respons');
  const format = useFormatter();
  return (
    <>
      <p>{t('vakt.beholdt', { antall: varsler.length, lag: format.list([...new Set(lag)]) })}</p>
      <ul>
        {varsler.map((v) => (
          <li key={v.id}>
            {t(`type.${v.type as 'fall'}`)}, {hvemGjelder(t, v)}
          </li>
        ))}
      </ul>
    </>
  );
}
