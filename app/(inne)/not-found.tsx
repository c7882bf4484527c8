import { useTranslations } from 'next-intl';
import { Feilside } from '@/components/skall/Feilside';
import { Knappelenke } from '@/components/skall/Knappelenke';

/** Not there, or not yours: the two are told apart nowhere. */
export default function IkkeFunnet() {
  const t = useTranslations('skall');
  return (
    <Feilside
      tittel={t('ikkeFunnet.tittel')}
      tekst={t('ikkeFunnet.tekst')}
      handlinger={<Knappelenke href="/oppgaver">{t('feil.tilOppgaver')}</Knappelenke>}
    />
  );
}
