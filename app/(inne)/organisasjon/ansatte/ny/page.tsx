import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { krev } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { velgbareEnheter } from '@/lib/virksomhet/queries';
import { NyAnsatt } from './NyAnsatt';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisasjon'))('nyAnsatt') };
}

/** Adds somebody who works here. */
export default async function NyAnsattSide() {
  const actor = await krevActor();
  krev(actor, 'organisasjon.ansatt');
  const t = await getTranslations('organisasjon');
  return (
    <>
      <SideTopp tittel={t('nyAnsatt')} smuler={[{ tekst: t('tittel'), href: '/organisasjon' }]} ingress={t('nyAnsattHjelp')} />
      <Flate>
        <NyAnsatt enheter={await velgbareEnheter(actor)} />
      </Flate>
    </>
  );
}
