'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { KODER } from '@/lib/tjenestemodell/matrise/rules';
import s from './matrise.module.css';
import type { Kode } from './taster';

type Props = { navn: string; tittel: string; verdi: Kode | null; velg: (k: Kode | null) => void; ved?: ReactNode };

/** The four letters and none, as one choice under a heading. */
export function Bokstavvelger({ navn, tittel, verdi, velg, ved }: Props) {
  const t = useTranslations('matrise');
  const valg: (Kode | null)[] = [null, ...KODER];
  return (
    <fieldset className={s.rekke}>
      <legend>{tittel}</legend>
      <div className="rad" data-spre>
        <div className={s.velgere}>
          {valg.map((k) => (
            <label key={k ?? 'tom'} className={s.velger} title={k ? t(`kode.${k}`) : t('ingen')}>
              <input type="radio" name={navn} checked={verdi === k} onChange={() => velg(k)} aria-label={k ? `${k} ${t(`kode.${k}`)}` : t('ingen')} />
              <span aria-hidden>{k ?? '–'}</span>
            </label>
          ))}
        </div>
        {ved}
      </div>
    </fieldset>
  );
}
