import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { krevModellside, tjenester } from '../side';
import { Uke } from './Uke';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.modell.uke'))('tittel') };
}

/** Which rule applies when. */
export default async function Side() {
  const { side } = await krevModellside();
  const t = await getTranslations('respons.modell.uke');
  return (
    <div className="stabel" data-luftig>
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      <Uke modell={side.innhold} navn={{ soner: side.soner, tjenester: tjenester() }} />
    </div>
  );
}
