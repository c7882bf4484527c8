import { DownloadIcon } from '@navikt/aksel-icons';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { Heading } from '@/components/designsystemet';
import { tilTekst } from '@/components/riktekst/riktekst';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Skrivut } from '@/components/skall/Skrivut';
import { hentTilbud } from '@/lib/tjenestekatalog/queries-offentlig';
import { Egenanskaffelse } from '../Egenanskaffelse';
import { Kortliste } from '../Kortliste';
import { Ramme } from '../Ramme';
import { Soknad } from '../Soknad';
import s from '../tilbud.module.css';

type Props = { params: Promise<{ kommune: string }> };
const tilbud = cache(hentTilbud);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const d = await tilbud((await params).kommune);
  const t = await getTranslations('tjenestetilbud');
  return { title: { absolute: d ? t('kommune.tittel', { kommune: d.kommune.navn }) : t('ikkeFunnet.tittel') } };
}

/** What one kommune offers, what one can get oneself, and how to apply. */
export default async function Side({ params }: Props) {
  const d = await tilbud((await params).kommune);
  if (!d) notFound();
  const t = await getTranslations('tjenestetilbud');
  const { kommune, tjenester } = d;
  return (
    <Ramme kommune={kommune}>
      <SideTopp tittel={t('kommune.tittel', { kommune: kommune.navn })} ingress={t('kommune.ingress')} />
      <div className="stabel" data-luftig>
        <nav aria-label={t('kommune.innhold')}>
          <ul className={s.hopp}>
            <li>
              <a href="#tilbyr">{t('kommune.tilbyr')}</a>
            </li>
            <li>
              <a href="#egen">{t('egen.tittel')}</a>
            </li>
            <li>
              <a href="#soknad">{t('soknad.tittel')}</a>
            </li>
          </ul>
        </nav>
        <section id="tilbyr" className="stabel" aria-labelledby="tilbyr-tittel">
          <Heading level={2} data-size="xs" id="tilbyr-tittel">
            {t('kommune.tilbyr')}
          </Heading>
          <Kortliste
            kort={tjenester.map((x) => ({
              href: `/tjenestetilbud/${kommune.kode}/${x.kode}`,
              tittel: x.innhold.innbyggerTittel,
              tekst: tilTekst(x.innhold.innbyggerOm).split('\n')[0],
            }))}
          />
        </section>
        <Egenanskaffelse />
        <Soknad kommune={kommune} />
        <div className="rad" data-skjul-utskrift>
          <Knappelenke href={`/tjenestetilbud/${kommune.kode}/pdf`} variant="secondary" ikon={<DownloadIcon aria-hidden />}>
            {t('kommune.lastNed')}
          </Knappelenke>
          <Skrivut variant="tertiary">{t('kommune.skrivUt')}</Skrivut>
        </div>
      </div>
    </Ramme>
  );
}
