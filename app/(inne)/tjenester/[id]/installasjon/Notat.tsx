import { useTranslations } from 'next-intl';
import s from './Installasjon.module.css';
import { Kopier } from './Kopier';

/** The note for the journal, ready to paste. */
export function Notat({ tekst }: { tekst: string }) {
  const t = useTranslations('installasjon.epj');
  return (
    <div className="stabel" data-tett>
      <p className="dempet">{t('hjelp')}</p>
      <p className={s.notat}>{tekst}</p>
      <Kopier tekst={tekst} />
    </div>
  );
}
