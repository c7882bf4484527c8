import Link from 'next/link';
import { useTranslations } from 'next-intl';
import s from './Teknisk.module.css';

const SIDER = ['varsler', 'tause', 'vedlikehold', 'systemtest'] as const;
type Side = (typeof SIDER)[number];

/** The pages of what is technical, with how much there is to do on each. */
export function Faner({ her, antall = {} }: { her?: Side; antall?: Partial<Record<Side, number>> }) {
  const t = useTranslations('respons.teknisk');
  return (
    <nav aria-label={t('faner')} className={s.ramme}>
      <ul className={s.faner}>
        {SIDER.map((side) => (
          <li key={side}>
            <Link
              href={side === 'varsler' ? '/respons/teknisk' : `/respons/teknisk/${side}`}
              aria-current={side === her ? 'page' : undefined}
              className={s.fane}
            >
              {t(`fane.${side}`)}
              {antall[side] !== undefined && antall[side] > 0 && <span className={s.antall}>{antall[side]}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
