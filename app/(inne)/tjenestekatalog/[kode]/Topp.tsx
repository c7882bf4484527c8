import { ClockDashedIcon, DownloadIcon } from '@navikt/aksel-icons';
import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Tjenesteside } from '@/lib/tjenestekatalog/queries';
import { KATALOGTONE, vistStatus } from '../status';

type Versjon = NonNullable<Tjenesteside['vist']>;

/** The top of one version: what it is, where it stands, and what can be taken from it. */
export async function Topp({ kode, versjon: v, gammel }: { kode: string; versjon: Versjon; gammel?: boolean }) {
  const t = await getTranslations('tjenestekatalog');
  const status = vistStatus(v);
  const naar =
    status === 'UTKAST'
      ? t('tjeneste.utkastSist', { dato: visDato(v.endret), navn: v.endretAvNavn })
      : [
          v.publisert && t('tjeneste.publisert', { dato: visDato(v.publisert), navn: v.publisertAv ?? '' }),
          v.trukket && t('tjeneste.trukket', { dato: visDato(v.trukket) }),
        ]
          .filter(Boolean)
          .join('. ');
  return (
    <SideTopp
      tittel={v.innhold.navn}
      smuler={[
        { tekst: t('tittel'), href: '/tjenestekatalog' },
        ...(gammel ? [{ tekst: t('tjeneste.tilTjenesten'), href: `/tjenestekatalog/${kode}` }] : []),
      ]}
      merker={
        <>
          <Statusmerke tekst={t(`status.${status}`)} tone={KATALOGTONE[status]} />
          <Statusmerke
            tekst={t(`tilgjengelighet.${v.innhold.tilgjengelighet}`)}
            tone={v.innhold.tilgjengelighet === 'tilgjengelig' ? 'ok' : v.innhold.tilgjengelighet === 'avvikles' ? 'advarsel' : 'info'}
          />
        </>
      }
      ingress={
        <>
          {v.innhold.ingress && <p>{v.innhold.ingress}</p>}
          <p className="smaa">
            {t('tjeneste.versjon', { nr: v.versjonsnr })}. {naar}
          </p>
        </>
      }
      handlinger={
        <>
          <Knappelenke href={`/tjenestekatalog/${kode}/versjoner/${v.versjonsnr}/pdf`} variant="secondary" ikon={<DownloadIcon aria-hidden />}>
            {t('tjeneste.lastNed')}
          </Knappelenke>
          <Knappelenke href={`/tjenestekatalog/${kode}/versjoner`} variant="tertiary" ikon={<ClockDashedIcon aria-hidden />}>
            {t('tjeneste.historikk')}
          </Knappelenke>
        </>
      }
    />
  );
}
