import { useTranslations } from 'next-intl';
import { andel } from '@/lib/region/rules';
import s from './Region.module.css';

/** A share as a bar and in words. */
export function Maaler({ del, av }: { del: number; av: number }) {
  const t = useTranslations('samarbeid.region');
  const p = andel(del, av);
  if (p === null) return <span className="dempet">{t('ikkeNoe')}</span>;
  return (
    <span className={s.maaler} data-ferdig={p === 100 || undefined}>
      <span className={s.bane} aria-hidden>
        <span style={{ inlineSize: `${p}%` }} />
      </span>
      <span className="tall smaa">{t('av', { del, av })}</span>
    </span>
  );
}
