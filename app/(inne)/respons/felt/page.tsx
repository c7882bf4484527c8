import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { krev } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { Felt } from './Felt';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.felt'))('tittel') };
}

/** For whoever is out with a phone: one's own varsler, and one tap for each step. */
export default async function Side() {
  krev(await krevActor(), 'respons.les');
  const t = await getTranslations('respons.felt');
  return (
    <>
      <SideTopp tittel={t('tittel')} />
      <Felt />
    </>
  );
}
