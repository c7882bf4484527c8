import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { minKonto } from '@/lib/innlogging/queries';
import { krevSesjon } from '@/lib/platform/session';
import { LoggUtAlleSteder } from './LoggUtAlleSteder';
import { Rollevalg } from './Rollevalg';
import { Sprakvalg } from './Sprakvalg';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('minSide'))('tittel') };
}

/** One's own roles and logins. */
export default async function MinSide() {
  const { actor, roller } = await krevSesjon();
  const t = await getTranslations('minSide');
  const konto = await minKonto(actor);
  return (
    <div className="stabel">
      <SideTopp tittel={t('tittel')} ingress={`${actor.navn} · ${konto.epost}`} />
      <Flate tittel={t('roller')} ingress={roller.length > 1 ? t('rollerHjelp') : t('enRolle')}>
        <Rollevalg aktiv={actor.rolletildelingId} roller={roller} />
      </Flate>
      <Flate tittel={t('sprak')} ingress={t('sprakHjelp')}>
        <Sprakvalg />
      </Flate>
      <Flate tittel={t('innlogging')} ingress={t('varighet', { minutter: konto.inaktivMinutter, timer: konto.lengdeTimer })}>
        <LoggUtAlleSteder />
      </Flate>
    </div>
  );
}
