import { EyeIcon } from '@navikt/aksel-icons';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { feltId } from '@/components/felt/feltId';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Mangelliste } from '@/components/stegviser/Mangelliste';
import { krevActor } from '@/lib/platform/session';
import { hentUtkast } from '@/lib/tjenestekatalog/queries';
import { Skjema } from './Skjema';

export async function generateMetadata() {
  return { title: (await getTranslations('tjenestekatalog'))('tjeneste.rediger') };
}

/** The draft of one service, to write. */
export default async function Side({ params }: { params: Promise<{ kode: string }> }) {
  const { kode } = await params;
  const u = await hentUtkast(await krevActor(), kode);
  if (!u) notFound();
  const t = await getTranslations('tjenestekatalog');
  const mangler = [...u.mangler, ...u.manglerForInnbyggere].map((m) => ({ href: `#${feltId(m.felt)}`, tekst: t(`savnes.${m.del}`) }));
  return (
    <div className="stabel">
      <SideTopp
        tittel={t('rediger.tittel', { tjeneste: u.navn.toLowerCase() })}
        smuler={[
          { tekst: t('tittel'), href: '/tjenestekatalog' },
          { tekst: u.navn, href: `/tjenestekatalog/${kode}` },
        ]}
        ingress={t('rediger.ingress', { nr: u.versjonsnr })}
        handlinger={
          <Knappelenke href={`/tjenestekatalog/${kode}/versjoner/${u.versjonsnr}`} variant="secondary" ikon={<EyeIcon aria-hidden />}>
            {t('rediger.se')}
          </Knappelenke>
        }
      />
      <Mangelliste mangler={mangler} tittel={t('utkast.mangler')} okTekst={t('utkast.klar')} />
      <Skjema kode={kode} id={u.id} versjon={u.versjon} innhold={u.innhold} />
    </div>
  );
}
