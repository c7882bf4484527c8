import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { krevActor } from '@/lib/platform/session';

const TASTER = ['meny', 'neste', 'faner', 'liste'] as const;

export async function generateMetadata() {
  return { title: (await getTranslations('hjelp'))('tittel') };
}

/** How to get around, and where to turn. */
export default async function Side() {
  await krevActor();
  const t = await getTranslations('hjelp');
  return (
    <div className="stabel" data-luftig>
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      <Flate tittel={t('taster.tittel')} ingress={t('taster.ingress')}>
        <dl className="fakta">
          {TASTER.flatMap((k) => [
            <dt key={`${k}-tast`}>
              <kbd>{t(`taster.${k}.tast`)}</kbd>
            </dt>,
            <dd key={k}>{t(`taster.${k}.hva`)}</dd>,
          ])}
        </dl>
      </Flate>
      <Flate tittel={t('feil.tittel')}>
        <p className="lesebredde">{t('feil.tekst')}</p>
      </Flate>
    </div>
  );
}
