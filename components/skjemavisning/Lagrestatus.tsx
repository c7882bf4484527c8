'use client';
import { CheckmarkIcon, CloudSlashIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { visKlokke } from '../felles/dato';
import type { Tilstand } from './autolagrer';
import s from './Skjemavisning.module.css';

/** Whether the answers are safe. Only trouble is announced; a save every few seconds would drown everything else. */
export function Lagrestatus({ tilstand, lagret }: { tilstand: Tilstand; lagret?: Date }) {
  const t = useTranslations('komponenter.skjemavisning');
  const frakoblet = tilstand.fase === 'frakoblet';
  const stanset = tilstand.fase === 'feil' || tilstand.fase === 'konflikt';
  const trygt = !frakoblet && !stanset;
  const travel = tilstand.fase === 'lagrer' || tilstand.fase === 'endret';
  return (
    <div className={s.status} data-frakoblet={!trygt || undefined}>
      <p role="status">
        {!trygt && (
          <>
            <CloudSlashIcon aria-hidden /> {t(frakoblet ? 'frakoblet' : 'ikkeLagret')}
          </>
        )}
      </p>
      {trygt && travel && <p>{t('lagrer')}</p>}
      {trygt && !travel && lagret && (
        <p>
          <CheckmarkIcon aria-hidden /> {t('lagret', { tid: visKlokke(lagret) })}
        </p>
      )}
    </div>
  );
}
