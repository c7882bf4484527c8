import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { krev } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { Ko } from './Ko';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.operator'))('tittel') };
}

/** The operator's queue: what nobody has taken first. */
export default async function Side() {
  const actor = await krevActor();
  krev(actor, 'respons.les');
  const t = await getTranslations('respons.operator');
  const vidt = actor.rolle === 'responsoperator' || actor.rolle === 'leder';
  return (
    <>
      <SideTopp tittel={t('tittel')} />
      <Ko forst={vidt ? 'alle' : 'mine'} />
    </>
  );
}
