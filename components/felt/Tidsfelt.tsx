'use client';
import { useTranslations } from 'next-intl';
import s from './Felt.module.css';
import { Tolketfelt } from './Tolketfelt';
import { tolkTid } from './tolkTid';
import type { Feltprops } from './useFelt';

const somDen = (verdi: string): string => verdi;

/** A time of day, typed as «815», «8.15» or «08:15». The value is HH:mm, '' when empty. */
export function Tidsfelt(felt: Feltprops) {
  const t = useTranslations('komponenter.tidsfelt');
  return (
    <Tolketfelt
      {...felt}
      hjelp={felt.hjelp ?? t('hjelp')}
      tolk={tolkTid}
      vis={somDen}
      feilI={(x) => (tolkTid(x) ? undefined : t('ugyldig'))}
      klasse={s.tid}
    />
  );
}
