import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Faktalinjer } from '@/components/skall/Faktalinjer';
import { Flate } from '@/components/skall/Flate';
import { kan } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import type { Kart } from '@/lib/platform/verdi/kart';
import { hentPersonvern } from '@/lib/virksomhet/queries-personvern';
import { Topp } from '../Topp';
import { Personvernskjema } from './Personvernskjema';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisasjon'))('personvern') };
}

/** What the virksomhet has decided of look-ups by number and of maps: the personvernombud reads it. */
export default async function Side() {
  const actor = await krevActor();
  const t = await getTranslations('organisasjon.personvernvalg');
  const { oppslagPerDag, kart } = await hentPersonvern(actor);
  return (
    <>
      <Topp valgt="personvern" actor={actor} />
      <Flate tittel={t('tittel')}>
        {kan(actor, 'organisasjon.endre') ? (
          <Personvernskjema verdier={{ oppslagPerDag, kart: (kart as Kart | null) ?? '' }} />
        ) : (
          <dl>
            <Faktalinjer
              linjer={[
                [t('oppslag'), oppslagPerDag],
                [t('kart'), kart ? t(`tjeneste.${kart as Kart}`) : t('ingenKart')],
              ]}
            />
          </dl>
        )}
      </Flate>
    </>
  );
}
