import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { krev } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { soner } from '@/lib/tjenestemottaker/queries';
import { Skjema } from './skjema';

export async function generateMetadata() {
  return { title: (await getTranslations('person'))('registrer') };
}

/** Register a tjenestemottaker without a henvendelse. */
export default async function Side() {
  const actor = await krevActor();
  krev(actor, 'person.endre');
  const t = await getTranslations('person');
  return (
    <>
      <SideTopp tittel={t('registrer')} smuler={[{ tekst: t('personer'), href: '/personer' }]} />
      <Skjema soner={await soner(actor)} />
    </>
  );
}
