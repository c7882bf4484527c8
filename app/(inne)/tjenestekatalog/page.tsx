import { ExternalLinkIcon } from '@navikt/aksel-icons';
import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import { krevActor } from '@/lib/platform/session';
import { hentKatalog, type Katalog } from '@/lib/tjenestekatalog/queries';
import { LagFraForslag } from './LagFraForslag';
import { KATALOGTONE, vistStatus } from './status';

type Rad = Katalog['tjenester'][number];

export async function generateMetadata() {
  return { title: (await getTranslations('tjenestekatalog'))('tittel') };
}

/** Every service: whether it is described, published, and shown to citizens. */
export default async function Side() {
  const k = await hentKatalog(await krevActor());
  const t = await getTranslations('tjenestekatalog');
  const uten = k.tjenester.filter((r) => !r.siste && r.harForslag);
  const rader = k.kanEndre ? k.tjenester : k.tjenester.filter((r) => r.gjelder);
  const status = (r: Rad) => {
    if (!r.siste) return <Statusmerke tekst={t('status.ingen')} tone="advarsel" />;
    if (r.gjelder && r.utkast) return <Statusmerke tekst={t('status.nyttUtkast')} tone="ok" />;
    const vist = vistStatus(r.siste);
    return <Statusmerke tekst={t(`status.${vist}`)} tone={KATALOGTONE[vist]} />;
  };
  const kolonner: Kolonne<Rad>[] = [
    { nokkel: 'tjeneste', tittel: t('kol.tjeneste'), radtittel: true, celle: (r) => <Link href={`/tjenestekatalog/${r.kode}`}>{r.navn}</Link> },
    { nokkel: 'status', tittel: t('kol.status'), celle: status },
    { nokkel: 'versjon', tittel: t('kol.versjon'), celle: (r) => (r.gjelder ?? r.siste)?.versjonsnr ?? '–' },
    { nokkel: 'innbyggere', tittel: t('kol.innbyggere'), celle: (r) => t(r.gjelder?.forInnbyggere ? 'vistInnbyggere' : 'ikkeVistInnbyggere') },
    {
      nokkel: 'endret',
      tittel: t('kol.endret'),
      celle: (r) =>
        r.siste ? (
          t('endretAv', { dato: visDato(r.siste.endret), navn: r.siste.endretAvNavn })
        ) : k.kanEndre && r.harForslag ? (
          <LagFraForslag koder={[r.kode]}>{t('mangler.ingenUtkast')}</LagFraForslag>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <div className="stabel">
      <SideTopp
        tittel={t('tittel')}
        ingress={t('ingress')}
        handlinger={
          k.tjenester.some((r) => r.gjelder?.forInnbyggere) && (
            <Knappelenke href={`/tjenestetilbud/${k.kommune.kode}`} variant="secondary" ikon={<ExternalLinkIcon aria-hidden />}>
              {t('tilInnbyggersiden')}
            </Knappelenke>
          )
        }
      />
      {k.kanEndre && uten.length > 0 && (
        <Flate tone="info" tittel={t('mangler.tittel', { antall: uten.length })} ingress={t('mangler.tekst')}>
          <LagFraForslag koder={uten.map((r) => r.kode)} variant="primary">
            {t('mangler.lagAlle')}
          </LagFraForslag>
        </Flate>
      )}
      <Tabell
        tittel={t('tittel')}
        kolonner={kolonner}
        rader={rader}
        radNokkel={(r) => r.kode}
        tomt={<Tomt tittel={t('ingen')} tekst={t('ingenTekst')} />}
      />
    </div>
  );
}
