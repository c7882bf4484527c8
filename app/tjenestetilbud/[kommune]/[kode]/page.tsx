import { DownloadIcon } from '@navikt/aksel-icons';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { Blokker } from '@/app/(inne)/tjenestekatalog/Blokker';
import { Alert, Heading } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Skrivut } from '@/components/skall/Skrivut';
import { egenanskaffelse } from '@/lib/tjenestekatalog/innhold';
import { hentTilbudstjeneste } from '@/lib/tjenestekatalog/queries-offentlig';
import { innbyggerdeler } from '@/lib/tjenestekatalog/rules-deler';
import { Kortliste } from '../../Kortliste';
import { Ramme } from '../../Ramme';
import { Soknad } from '../../Soknad';

type Props = { params: Promise<{ kommune: string; kode: string }> };
const tjenesten = cache(hentTilbudstjeneste);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kommune, kode } = await params;
  const d = await tjenesten(kommune, kode);
  const t = await getTranslations('tjenestetilbud');
  return { title: { absolute: d ? `${d.tjeneste.innhold.innbyggerTittel} – ${d.kommune.navn}` : t('ikkeFunnet.tittel') } };
}

/** One service of one kommune, in plain words, and how to apply for it. */
export default async function Side({ params }: Props) {
  const { kommune: kommunekode, kode } = await params;
  const d = await tjenesten(kommunekode, kode);
  if (!d) notFound();
  const t = await getTranslations('tjenestetilbud');
  const { kommune, tjeneste, andre } = d;
  const { innhold } = tjeneste;
  const egne = egenanskaffelse().steder.flatMap((x) => x.punkter.filter((p) => p.tjenester.length < 5 && p.tjenester.includes(kode)));
  const hjem = `/tjenestetilbud/${kommune.kode}`;
  return (
    <Ramme kommune={kommune}>
      <SideTopp tittel={innhold.innbyggerTittel} smuler={[{ tekst: t('tjeneste.alle', { kommune: kommune.navn }), href: hjem }]} />
      <div className="stabel" data-luftig>
        {innhold.tilgjengelighet === 'avvikles' && <Alert data-color="warning">{t('tjeneste.avvikles')}</Alert>}
        {(innhold.tilgjengelighet === 'planlagt' || innhold.tilgjengelighet === 'utproving') && (
          <Alert data-color="info">{t('tjeneste.ikkeNaa')}</Alert>
        )}
        <div className="flate stabel" data-luftig>
          {innbyggerdeler(innhold).map((x) => (
            <section key={x.id} className="stabel" data-tett aria-labelledby={`del-${x.id}`}>
              <Heading level={2} data-size="xs" id={`del-${x.id}`}>
                {t(`tjeneste.${x.id}`)}
              </Heading>
              <Blokker blokker={x.blokker} />
            </section>
          ))}
        </div>
        {egne.length > 0 && (
          <Flate tittel={t('egen.kort')} ingress={t('egen.ingress')}>
            <Blokker blokker={[{ type: 'punkter', punkter: egne.map((p) => p.tekst) }]} />
            <p>
              <a href={`${hjem}#egen`}>{t('egen.alt')}</a>
            </p>
          </Flate>
        )}
        <Soknad kommune={kommune} />
        {andre.length > 0 && (
          <section className="stabel" aria-labelledby="andre" data-skjul-utskrift>
            <Heading level={2} data-size="xs" id="andre">
              {t('tjeneste.andre', { kommune: kommune.navn })}
            </Heading>
            <Kortliste kort={andre.map((x) => ({ href: `${hjem}/${x.kode}`, tittel: x.innhold.innbyggerTittel }))} />
          </section>
        )}
        <div className="rad" data-skjul-utskrift>
          <Knappelenke href={`${hjem}/${kode}/pdf`} variant="secondary" ikon={<DownloadIcon aria-hidden />}>
            {t('kommune.lastNed')}
          </Knappelenke>
          <Skrivut variant="tertiary">{t('kommune.skrivUt')}</Skrivut>
        </div>
        {tjeneste.publisert && <p className="dempet smaa">{t('tjeneste.oppdatert', { dato: visDato(tjeneste.publisert) })}</p>}
      </div>
    </Ramme>
  );
}
