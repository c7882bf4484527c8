import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { hentForlop } from '@/lib/forlopsvalg/queries';
import { kan } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { Mangler } from './Mangler';
import { Prosess } from './Prosess';
import { Stegliste } from './Stegliste';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('forlop'))('tittel') };
}

/** Who does each step in this kommune. What nobody can do comes first. */
export default async function Forlop() {
  const actor = await krevActor();
  const t = await getTranslations('forlop');
  const f = await hentForlop(actor);
  const endre = kan(actor, 'forlop.endre');
  return (
    <>
      <SideTopp
        tittel={t('tittel')}
        ingress={t('ingress', { kommune: actor.virksomhetNavn, navn: f.variant.navn })}
        handlinger={
          <Knappelenke href="/forlop/varianter" variant="secondary">
            {t(endre ? 'velgAnnet' : 'seAndre')}
          </Knappelenke>
        }
      />
      <div className="stabel">
        <Mangler steg={f.steg} endre={endre} />
        <Stegliste steg={f.steg} versjon={f.versjon} endre={endre} />
        <Flate tittel={t('slik')} ingress={f.variant.beskrivelse}>
          <Prosess prosess={f.variant.prosess} />
        </Flate>
      </div>
    </>
  );
}
