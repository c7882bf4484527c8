import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { hentKommuner } from '@/lib/tjenestekatalog/queries-offentlig';
import { Kortliste } from './Kortliste';
import { Ramme } from './Ramme';

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: (await getTranslations('tjenestetilbud'))('velg.tittel') } };
}

/** The kommuner that tell their citizens what they offer. */
export default async function Side() {
  const kommuner = await hentKommuner();
  const t = await getTranslations('tjenestetilbud.velg');
  return (
    <Ramme>
      <SideTopp tittel={t('tittel')} ingress={kommuner.length > 0 && t('ingress')} />
      {kommuner.length === 0 ? (
        <Tomt tittel={t('ingen')} tekst={t('ingenTekst')} />
      ) : (
        <Kortliste kort={kommuner.map((k) => ({ href: `/tjenestetilbud/${k.kode}`, tittel: k.navn, tekst: t('antall', { antall: k.antall }) }))} />
      )}
    </Ramme>
  );
}
