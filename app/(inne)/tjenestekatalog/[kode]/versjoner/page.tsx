import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import { naa } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { type Historikkside, hentHistorikk } from '@/lib/tjenestekatalog/queries';
import { KATALOGTONE, vistStatus } from '../../status';
import { Historikk } from './Historikk';
import { Sammenligning } from './Sammenligning';

type Rad = Historikkside['versjoner'][number];
type Props = { params: Promise<{ kode: string }>; searchParams: Promise<{ fra?: string; til?: string }> };

const tall = (s: string | undefined) => (s && /^\d{1,6}$/.test(s) ? Number(s) : undefined);

export async function generateMetadata() {
  return { title: (await getTranslations('tjenestekatalog'))('tjeneste.historikk') };
}

/** Every version of a service, two of them side by side, and what has happened. */
export default async function Side({ params, searchParams }: Props) {
  const { kode } = await params;
  const { fra, til } = await searchParams;
  const h = await hentHistorikk(await krevActor(), kode, tall(fra), tall(til));
  if (!h) notFound();
  const t = await getTranslations('tjenestekatalog');
  const kolonner: Kolonne<Rad>[] = [
    {
      nokkel: 'versjon',
      tittel: t('historikk.kol.versjon'),
      radtittel: true,
      celle: (r) => <Link href={`/tjenestekatalog/${kode}/versjoner/${r.versjonsnr}`}>{t('historikk.versjonNr', { nr: r.versjonsnr })}</Link>,
    },
    {
      nokkel: 'status',
      tittel: t('historikk.kol.status'),
      celle: (r) => <Statusmerke tekst={t(`status.${vistStatus(r)}`)} tone={KATALOGTONE[vistStatus(r)]} />,
    },
    {
      nokkel: 'publisert',
      tittel: t('historikk.kol.publisert'),
      celle: (r) => (r.publisert ? t('endretAv', { dato: visDato(r.publisert), navn: r.publisertAv ?? '' }) : '–'),
    },
    { nokkel: 'endret', tittel: t('historikk.kol.endret'), celle: (r) => t('endretAv', { dato: visDato(r.endret), navn: r.endretAvNavn }) },
  ];
  return (
    <div className="stabel">
      <SideTopp
        tittel={t('historikk.tittel', { tjeneste: h.navn.toLowerCase() })}
        smuler={[
          { tekst: t('tittel'), href: '/tjenestekatalog' },
          { tekst: h.navn, href: `/tjenestekatalog/${kode}` },
        ]}
      />
      <Tabell
        tittel={t('historikk.versjoner')}
        kolonner={kolonner}
        rader={h.versjoner}
        radNokkel={(r) => r.id}
        tomt={<p className="dempet">{t('historikk.ingenHendelser')}</p>}
      />
      <Sammenligning versjoner={h.versjoner} fra={h.fra} til={h.til} />
      <Flate tittel={t('historikk.hendelser')}>
        <Historikk hendelser={h.hendelser} naa={naa().toISOString()} />
      </Flate>
    </div>
  );
}
