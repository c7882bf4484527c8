import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { krevModellside, tjenester } from '../side';
import { Simulator } from './Simulator';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.modell.simulator'))('tittel') };
}

/** Choose a varsel and a time, and see who is told when. */
export default async function Side() {
  const { side } = await krevModellside();
  const t = await getTranslations('respons.modell.simulator');
  return (
    <div className="stabel" data-luftig>
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      <Simulator navn={{ soner: side.soner, tjenester: tjenester() }} />
    </div>
  );
}
