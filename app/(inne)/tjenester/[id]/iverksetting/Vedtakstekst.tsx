import { useTranslations } from 'next-intl';
import type { Iverksetting } from '@/lib/tjeneste/queries-iverksetting';

/** What the vedtak gave, in its own words: what one plans and orders from. */
export function Vedtakstekst({ vedtak }: { vedtak: Iverksetting['vedtak'] }) {
  const t = useTranslations('iverksetting');
  const tekst = [vedtak?.innhold, vedtak?.omfang].filter(Boolean).join('. ');
  return tekst ? (
    <p className="lesebredde">
      <span className="dempet">{t('vedtaket')}: </span>
      {tekst}
    </p>
  ) : null;
}
