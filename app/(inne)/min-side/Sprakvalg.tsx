'use client';
import { useLocale, useTranslations } from 'next-intl';
import { Tag } from '@/components/designsystemet';
import { nyNokkel } from '@/components/felles/nokkel';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { velgSprakHandling } from '@/lib/innlogging/actions';
import { SPRAK } from '@/lib/platform/sprak';
import s from './min-side.module.css';

/** The languages there are, each in its own name; the chosen one is marked. */
export function Sprakvalg() {
  const t = useTranslations('minSide');
  const valgt = useLocale();
  return (
    <ul className={s.liste}>
      {SPRAK.map((sprak) => (
        <li key={sprak} className={s.rolle}>
          <strong lang={sprak}>{t(sprak)}</strong>
          {sprak === valgt ? (
            <Tag data-color="success">{t('aktiv')}</Tag>
          ) : (
            <Knapphandling handling={() => velgSprakHandling({ nokkel: nyNokkel(), sprak })} etterpaa={() => window.location.reload()}>
              {t('velg')}
              <span className="kun-skjermleser">{t(sprak)}</span>
            </Knapphandling>
          )}
        </li>
      ))}
    </ul>
  );
}
