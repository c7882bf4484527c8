import { getTranslations } from 'next-intl/server';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Ramme } from './Ramme';

/** A kommune or a service that nobody has published. */
export default async function IkkeFunnet() {
  const t = await getTranslations('tjenestetilbud');
  return (
    <Ramme>
      <SideTopp tittel={t('ikkeFunnet.tittel')} ingress={t('ikkeFunnet.tekst')} />
      <Knappelenke href="/tjenestetilbud">{t('ikkeFunnet.tilKommuner')}</Knappelenke>
    </Ramme>
  );
}
