import { useTranslations } from 'next-intl';
import s from './Benk.module.css';

/** The keys of the bench, which has so many tabs. */
export function Tastliste({ antall }: { antall: number }) {
  const t = useTranslations('oppgave');
  return (
    <dl className={s.taster}>
      <dt>
        <kbd>n</kbd>
      </dt>
      <dd>{t('taNeste')}</dd>
      <dt>
        <kbd>1</kbd>–<kbd>{antall}</kbd>
      </dt>
      <dd>{t('tastFaner')}</dd>
      <dt>
        <kbd>F1</kbd> <kbd>?</kbd>
      </dt>
      <dd>{t('tastListe')}</dd>
    </dl>
  );
}
