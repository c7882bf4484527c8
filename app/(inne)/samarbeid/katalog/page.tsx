import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { Skrivut } from '@/components/skall/Skrivut';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import { krevActor } from '@/lib/platform/session';
import { hentKontaktkatalog, type Katalog } from '@/lib/region/queries-kommune';
import { Kontaktmaater } from '../Kontaktmaater';

export async function generateMetadata() {
  return { title: (await getTranslations('samarbeid'))('katalogside.tittel') };
}

type Kontakt = Katalog[number]['kontakter'][number];

/** Who to call where, to print and hang on the wall. */
export default async function Side() {
  const katalog = await hentKontaktkatalog(await krevActor());
  const t = await getTranslations('samarbeid');
  const kolonner: Kolonne<Kontakt>[] = [
    { nokkel: 'gjelder', tittel: t('kol.gjelder'), radtittel: true, celle: (k) => k.gjelder },
    { nokkel: 'hvem', tittel: t('kol.hvem'), celle: (k) => [k.navn, k.tittel].filter(Boolean).join(', ') },
    { nokkel: 'naas', tittel: t('kol.naas'), celle: (k) => <Kontaktmaater {...k} /> },
    {
      nokkel: 'bekreftet',
      tittel: t('kol.bekreftet'),
      celle: (k) => (
        <span className="rad">
          <span className="tall">{visDato(k.bekreftet)}</span>
          {k.gammel && <Statusmerke tone="advarsel" tekst={t('gammel')} />}
        </span>
      ),
    },
  ];
  return (
    <div className="stabel">
      <SideTopp
        tittel={t('katalogside.tittel')}
        smuler={[{ tekst: t('tittel'), href: '/samarbeid' }]}
        ingress={t('katalogside.ingress')}
        handlinger={<Skrivut>{t('skrivUt')}</Skrivut>}
      />
      {katalog.map((v) => (
        <Flate
          key={v.id}
          tittel={v.egen ? t('katalogside.egen', { navn: v.navn }) : v.navn}
          ingress={<Kontaktmaater telefon={v.telefon} epost={v.epost} />}
        >
          <Tabell
            tittel={t('katalogside.tabell', { navn: v.navn })}
            kolonner={kolonner}
            rader={v.kontakter}
            radNokkel={(k) => k.id}
            tomt={<p className="dempet">{t('katalogside.ingen')}</p>}
          />
        </Flate>
      ))}
    </div>
  );
}
