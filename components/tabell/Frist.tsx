import { ClockIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { dagerMellom, visDato } from '../felles/dato';
import { toneFarge, toneIkon } from '../felles/tone';
import s from './Statusmerke.module.css';

export type FristProps = {
  /** yyyy-MM-dd or an instant. */
  dato: string;
  /** The clock, handed in. */
  naa: string | Date;
  /** Done: the date only, no alarm. */
  ferdig?: boolean;
  /** From how many days before it is marked. */
  varsel?: number;
};

/** A deadline: the date, and how long there is left or how long it is over. */
export function Frist({ dato, naa, ferdig, varsel = 3 }: FristProps) {
  const t = useTranslations('komponenter.frist');
  const dager = dagerMellom(naa, dato);
  const tone = dager < 0 ? 'fare' : dager <= varsel ? 'advarsel' : 'noytral';
  return (
    <span className={s.frist}>
      <time dateTime={dato} className="tall">
        {visDato(dato)}
      </time>
      {!ferdig && (
        <span className={s.naar} data-color={toneFarge[tone]}>
          {tone === 'noytral' ? <ClockIcon aria-hidden /> : toneIkon(tone)}
          {dager < 0 ? t('over', { dager: -dager }) : dager === 0 ? t('iDag') : dager === 1 ? t('iMorgen') : t('om', { dager })}
        </span>
      )}
    </span>
  );
}
