'use client';
import { useTranslations } from 'next-intl';
import { Tag } from '@/components/designsystemet';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { byttRolleHandling } from '@/lib/innlogging/actions';
import type { Sesjonsrolle } from '@/lib/platform/session';
import s from './min-side.module.css';

/** Every role one has today, the active one marked. */
export function Rollevalg({ aktiv, roller }: { aktiv: string; roller: Sesjonsrolle[] }) {
  const t = useTranslations('minSide');
  const rolle = useTranslations('rolle');
  return (
    <ul className={s.liste}>
      {roller.map((r) => (
        <li key={r.id} className={s.rolle}>
          <span>
            {r.enhetNavn} / <strong>{rolle(r.rolle)}</strong>
            <span className={s.under}>{r.virksomhetNavn}</span>
          </span>
          {r.id === aktiv ? (
            <Tag data-color="success">{t('aktiv')}</Tag>
          ) : (
            <Knapphandling handling={() => byttRolleHandling({ rolletildelingId: r.id })} etterpaa={() => window.location.assign('/oppgaver')}>
              {t('bytt')}
              <span className="kun-skjermleser">{t('byttTil', { rolle: rolle(r.rolle), enhet: r.enhetNavn })}</span>
            </Knapphandling>
          )}
        </li>
      ))}
    </ul>
  );
}
