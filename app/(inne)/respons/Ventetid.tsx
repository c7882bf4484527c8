'use client';
import { useTranslations } from 'next-intl';
import { ventetid, visVarighet } from '@/lib/respons/oppdrag/varsel/rules-ko';
import s from './Ko.module.css';
import { useLive, useNaa } from './live/Stromgiver';

/** How long it has waited, running, against the target. The words say what the colour does. */
export function Ventetid({ fra }: { fra: string }) {
  const t = useTranslations('respons.operator');
  const live = useLive();
  const maal = live?.svarmaal ?? { sekunder: 60, to: 180 };
  const sekunder = (useNaa() - Date.parse(fra)) / 1000;
  const grad = ventetid(sekunder, maal);
  return (
    <span className={s.klokke} data-grad={grad}>
      <span className="kun-skjermleser">{t('klokke', { tid: '' })}</span>
      <span className={s.tid} role="timer" suppressHydrationWarning>
        {visVarighet(sekunder)}
      </span>
      {grad !== 'innen' && <span className="smaa">{t('overMaal', { tid: visVarighet(grad === 'over' ? maal.sekunder : maal.to) })}</span>}
    </span>
  );
}
