import { useTranslations } from 'next-intl';
import { toneFarge } from '@/components/felles/tone';
import { Link } from '@/components/skall/Link';
import { medParameter, medVekslet } from '@/components/tabell/adresse';
import type { Utstyrsliste } from '@/lib/utstyr/queries';
import { UTSTYRTONE } from './status';
import s from './Utstyr.module.css';

/** How many devices there are of each status, as bars that also filter the list. */
export function Lagerbilde({ perStatus, adresse, valgt }: { perStatus: Utstyrsliste['perStatus']; adresse: string; valgt: string[] }) {
  const t = useTranslations('utstyr');
  const status = useTranslations('utstyrstatus');
  const flest = Math.max(1, ...perStatus.map((p) => p.antall));
  const uten = medParameter(adresse, 'side', undefined);
  return (
    <nav aria-label={t('fordeling')} className={`flate ${s.lagerbilde}`}>
      <ul>
        {perStatus.map((p) => (
          <li key={p.status}>
            <Link
              href={medVekslet(uten, 'status', p.status)}
              className={s.stolpe}
              aria-current={valgt.includes(p.status) ? 'true' : undefined}
              data-color={toneFarge[UTSTYRTONE[p.status]]}
              scroll={false}
            >
              <span className={s.navn}>{status(p.status)}</span>
              <span className={s.bane} aria-hidden>
                <span className={s.fyll} style={{ inlineSize: `${(100 * p.antall) / flest}%` }} />
              </span>
              <span className="tall">{p.antall}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
