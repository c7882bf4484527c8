import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { krevActor } from '@/lib/platform/session';
import { hentKontaktskjema } from '@/lib/region/queries';
import { Kontaktskjema } from '../Kontaktskjema';

export async function generateMetadata() {
  return { title: (await getTranslations('samarbeid'))('kontaktskjema.ny') };
}

/** Adds somebody for the region to call. */
export default async function Side() {
  const { ansatte } = await hentKontaktskjema(await krevActor());
  const t = await getTranslations('samarbeid');
  return (
    <div className="stabel">
      <SideTopp tittel={t('kontaktskjema.ny')} smuler={[{ tekst: t('tittel'), href: '/samarbeid?vis=egne' }]} />
      <Flate>
        <Kontaktskjema ansatte={ansatte} />
      </Flate>
    </div>
  );
}
