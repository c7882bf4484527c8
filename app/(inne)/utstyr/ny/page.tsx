import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { tjenestetyper } from '@/lib/innhold/queries';
import { krev } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { Registrer } from './Registrer';

export async function generateMetadata() {
  return { title: (await getTranslations('utstyr.ny'))('tittel') };
}

/** New devices, one or many. */
export default async function Side() {
  krev(await krevActor(), 'utstyr.endre');
  const t = await getTranslations('utstyr');
  const alle = tjenestetyper().flatMap((x) => x.teknologier.map((y) => ({ verdi: y.kode, tekst: `${y.navn} (${x.navn.toLowerCase()})` })));
  return (
    <div className="stabel">
      <SideTopp tittel={t('ny.tittel')} smuler={[{ tekst: t('tittel'), href: '/utstyr' }]} ingress={t('ny.ingress')} />
      <Flate>
        <Registrer teknologier={alle} />
      </Flate>
    </div>
  );
}
