import { useTranslations } from 'next-intl';
import { Link } from '@/components/skall/Link';
import { benkSti } from '@/lib/benk/rules-filter';
import type { Fane } from '@/lib/oppgave/rules';
import s from './Benk.module.css';

/** The tabs of the bench, each with how many wait there. */
export function Faner({ faner, valgt, antall }: { faner: Fane[]; valgt: Fane; antall: Record<Fane, number> }) {
  const t = useTranslations('oppgave');
  return (
    <nav aria-label={t('faner')}>
      <ul className={s.faner}>
        {faner.map((f) => (
          <li key={f}>
            <Link href={benkSti({ fane: f })} className={s.fane} aria-current={f === valgt ? 'page' : undefined}>
              {t(`fane.${f}`)}
              <span className={s.antall}>{antall[f]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
