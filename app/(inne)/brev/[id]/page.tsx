import { DownloadIcon } from '@navikt/aksel-icons';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { visTid } from '@/components/felles/dato';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Skrivut } from '@/components/skall/Skrivut';
import { hentBrev } from '@/lib/brev/queries';
import { krevActor } from '@/lib/platform/session';
import { BrevVisning } from '../BrevVisning';

export async function generateMetadata() {
  return { title: (await getTranslations('brev'))('sidetittel') };
}

/** One letter as it was sent; printing gives the letter alone. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const brev = await hentBrev(actor, (await params).id);
  if (!brev) notFound();
  const t = await getTranslations('brev');
  return (
    <>
      <div data-skjul-utskrift>
        <SideTopp
          tittel={`${t(`type.${brev.modell.type}`)} ${brev.modell.saksnummer}`}
          ingress={t('laget', { tid: visTid(brev.opprettet), navn: brev.opprettetAv })}
          handlinger={
            <>
              <Knappelenke href={`/brev/${brev.id}/pdf`} ikon={<DownloadIcon aria-hidden />}>
                {t('lastNed')}
              </Knappelenke>
              <Skrivut>{t('skrivUt')}</Skrivut>
              {brev.sakId && (
                <Knappelenke href={`/saker/${brev.sakId}`} variant="tertiary">
                  {t('tilSaken')}
                </Knappelenke>
              )}
            </>
          }
        />
      </div>
      <BrevVisning modell={brev.modell} />
    </>
  );
}
