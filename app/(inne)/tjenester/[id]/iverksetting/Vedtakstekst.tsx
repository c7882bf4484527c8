import { useTranslations } from 'next-intl';
import type { Iverksetting } from '@/lib/tjeneste/queries-iverksetting';
import s from './Iverksetting.module.css';

/** What the vedtak gave, in its own words: what one plans and orders from. */
export function Vedtakstekst({ vedtak }: { vedtak: Iverksetting['vedtak'] }) {
  const t = useTranslations('iverksetting');
  const tekst = [vedtak?.innhold, vedtak?.omfang].filter(Boolean).join('\n');
  return tekst ? (
    <div className="lesebredde">
      <p className="dempet">{t('vedtaket')}</p>
      <p className={s.linjer}>{tekst}</p>
    </div>
  ) : null;
}
