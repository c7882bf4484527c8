import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { hentVarianter } from '@/lib/forlopsvalg/queries';
import { kan } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { Prosess } from '../Prosess';
import { Sammenlign } from './Sammenlign';
import { VelgVariant } from './VelgVariant';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('forlop'))('varianter') };
}

/** The forløp one may choose from, told in words and then side by side. */
export default async function Varianter() {
  const actor = await krevActor();
  const t = await getTranslations('forlop');
  const v = await hentVarianter(actor);
  const endre = kan(actor, 'forlop.endre');
  return (
    <>
      <SideTopp tittel={t('varianter')} smuler={[{ tekst: t('tittel'), href: '/forlop' }]} ingress={t('varianterIngress')} />
      <div className="stabel">
        {v.varianter.map((x) => (
          <Flate
            key={x.id}
            tittel={x.navn}
            ingress={x.beskrivelse}
            tone={x.valgt ? 'ok' : undefined}
            handlinger={
              <>
                {x.valgt && <Statusmerke tekst={t(v.harTilpasning ? 'valgtTilpasset' : 'valgt')} tone="ok" />}
                {endre && (!x.valgt || v.harTilpasning) && (
                  <VelgVariant
                    variant={{ id: x.id, navn: x.navn, valgt: x.valgt, flyttes: x.flyttes, aapne: x.aapne }}
                    versjon={v.versjon}
                    harTilpasning={v.harTilpasning}
                  />
                )}
              </>
            }
          >
            <Prosess prosess={x.prosess} />
          </Flate>
        ))}
        <Sammenlign plan={v.plan} varianter={v.varianter} />
      </div>
    </>
  );
}
