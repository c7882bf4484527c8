import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import type { Kart } from '@/lib/platform/kart';
import { krevActor } from '@/lib/platform/session';
import { hentPersonvern } from '@/lib/virksomhet/queries-personvern';
import { Topp } from '../Topp';
import { Personvernskjema } from './Personvernskjema';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisasjon'))('personvern') };
}

/** What the virksomhet has decided of look-ups by number and of maps. */
export default async function Side() {
  const actor = await krevActor();
  const t = await getTranslations('organisasjon.personvernvalg');
  const { oppslagPerDag, kart } = await hentPersonvern(actor);
  return (
    <>
      <Topp valgt="personvern" actor={actor} />
      <Flate tittel={t('tittel')}>
        <Personvernskjema verdier={{ oppslagPerDag, kart: (kart as Kart | null) ?? '' }} />
      </Flate>
    </>
  );
}
