import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { krevActor } from '@/lib/platform/session';
import { hentTjeneste } from '@/lib/tjenestekatalog/queries';
import { Beskrivelse } from '../Beskrivelse';
import { LagFraForslag } from '../LagFraForslag';
import { Styring } from './Styring';
import { Topp } from './Topp';
import { Utkastpanel } from './Utkastpanel';

export async function generateMetadata() {
  return { title: (await getTranslations('tjenestekatalog'))('tittel') };
}

/** One service as everybody in the kommune reads it; for those who write it, what to do next stands first. */
export default async function Side({ params }: { params: Promise<{ kode: string }> }) {
  const { kode } = await params;
  const d = await hentTjeneste(await krevActor(), kode);
  if (!d) notFound();
  const t = await getTranslations('tjenestekatalog');
  if (!d.vist)
    return (
      <div className="stabel">
        <SideTopp tittel={d.navn} smuler={[{ tekst: t('tittel'), href: '/tjenestekatalog' }]} />
        <Tomt
          tittel={t('tjeneste.ikkePublisert')}
          tekst={d.kan.endre ? t('mangler.tekst') : t('tjeneste.ikkePublisertTekst')}
          handling={d.kan.endre && <LagFraForslag koder={[kode]}>{t('mangler.ingenUtkast')}</LagFraForslag>}
        />
      </div>
    );
  const { vist, utkast } = d;
  return (
    <div className="stabel">
      <Topp kode={kode} versjon={vist} />
      {utkast && (d.kan.endre || d.kan.publisere) && (
        <Utkastpanel
          kode={kode}
          utkast={utkast}
          erstatter={vist.status === 'PUBLISERT' ? vist.versjonsnr : undefined}
          kan={d.kan}
          visLenke={utkast.id !== vist.id}
        />
      )}
      {vist.status !== 'UTKAST' && (
        <Styring
          kode={kode}
          id={vist.id}
          versjon={vist.versjon}
          publisert={vist.status === 'PUBLISERT'}
          forInnbyggere={vist.forInnbyggere}
          kanVises={vist.manglerForInnbyggere.length === 0}
          nyVersjon={d.kan.endre && !utkast}
          kanPublisere={d.kan.publisere}
          innbyggerside={vist.forInnbyggere && vist.status === 'PUBLISERT' ? `/tjenestetilbud/${d.kommune.kode}/${kode}` : undefined}
        />
      )}
      <Beskrivelse innhold={vist.innhold} />
    </div>
  );
}
