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
  const travel = tilstand.fase === 'lagrer' || tilstand.fase === 'endret';
  return (
    <div className={s.status} data-frakoblet={frakoblet || undefined}>
      <p role="status">
        {frakoblet && (
          <>
            <CloudSlashIcon aria-hidden /> {t('frakoblet')}
          </>
        )}
      </p>
      {!frakoblet && travel && <p>{t('lagrer')}</p>}
      {!frakoblet && !travel && lagret && (
        <p>
          <CheckmarkIcon aria-hidden /> {t('lagret', { tid: visKlokke(lagret) })}
        </p>
      )}
    </div>
  );
}
