import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { type Evne, kan } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { Ko } from './Ko';
import { Usendt } from './usendt/Usendt';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.operator'))('tittel') };
}

/** Where one begins who has no part in the queue. */
const ANDRE: readonly (readonly [string, Evne])[] = [
  ['teknisk', 'respons.teknisk'],
  ['modell', 'respons.modell'],
  ['kilder', 'respons.kilde'],
  ['rapport', 'respons.rapport'],
];

/** The operator's queue: what nobody has taken first. */
export default async function Side() {
  const actor = await krevActor();
  if (!kan(actor, 'respons.les')) redirect(`/respons/${ANDRE.find(([, evne]) => kan(actor, evne))?.[0] ?? 'vakt'}`);
  const t = await getTranslations('respons.operator');
  const vidt = actor.rolle === 'responsoperator' || actor.rolle === 'leder';
  return (
    <>
      <SideTopp tittel={t('tittel')} />
      <Usendt />
      <Ko forst={vidt ? 'alle' : 'mine'} alle={kan(actor, 'respons.alle')} />
    </>
  );
}
