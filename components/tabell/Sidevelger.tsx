import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/skall/Link';
import { medParameter, sidetall } from './adresse';
import s from './Lenkerad.module.css';

export type SidevelgerProps = {
  side: number;
  sider: number /** This page's path with its query. */;
  adresse: string;
  parameter?: string /** How many in all, told beside. */;
  antall?: number;
};

/** Links to the pages of a list. Nothing when there is only one. */
export function Sidevelger({ side, sider, adresse, parameter = 'side', antall }: SidevelgerProps) {
  const t = useTranslations('komponenter.sidevelger');
  if (sider <= 1) return null;
  const til = (n: number) => medParameter(adresse, parameter, n === 1 ? undefined : n);
  return (
    <nav aria-label={t('sider')} className={s.sider}>
      <ul className={s.liste}>
        {side > 1 && (
          <li>
            <Link href={til(side - 1)} rel="prev" className={s.side}>
              <ChevronLeftIcon aria-hidden /> {t('forrige')}
            </Link>
          </li>
        )}
        {sidetall(side, sider).map((n, i) => (
          <li key={n ?? `hull-${i}`} className={s.tall}>
            {n === null ? (
              <span aria-hidden>…</span>
            ) : (
              <Link href={til(n)} className={s.side} aria-label={t('side', { n })} aria-current={n === side ? 'page' : undefined}>
                {n}
              </Link>
            )}
          </li>
        ))}
        {side < sider && (
          <li>
            <Link href={til(side + 1)} rel="next" className={s.side}>
              {t('neste')} <ChevronRightIcon aria-hidden />
            </Link>
          </li>
        )}
      </ul>
      <span className="dempet smaa">{antall === undefined ? t('av', { side, sider }) : t('avAntall', { side, sider, antall })}</span>
    </nav>
  );
}
