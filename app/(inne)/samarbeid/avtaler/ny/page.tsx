import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { krevActor } from '@/lib/platform/session';
import { hentNyAvtale } from '@/lib/region/queries';
import { NyAvtale } from '../Avtaleskjema';

export async function generateMetadata() {
  return { title: (await getTranslations('samarbeid'))('skjema.nyAvtale') };
}

/** Records an agreement with a TMS, sykehus or sekretariat. */
export default async function Side() {
  const data = await hentNyAvtale(await krevActor());
  const t = await getTranslations('samarbeid');
  return (
    <div className="stabel">
      <SideTopp tittel={t('skjema.nyAvtale')} smuler={[{ tekst: t('tittel'), href: '/samarbeid?vis=egne' }]} ingress={t('skjema.nyAvtaleHjelp')} />
      <Flate>
        <NyAvtale {...data} />
      </Flate>
    </div>
  );
}
