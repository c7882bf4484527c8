import { DownloadIcon } from '@navikt/aksel-icons';
import { getTranslations } from 'next-intl/server';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Skrivut } from '@/components/skall/Skrivut';
import { hentPlandokument } from '@/lib/handlingsplan/queries';
import { krevActor } from '@/lib/platform/session';
import { Tilbake } from '../../Tilbake';
import { Dokument } from './Dokument';

export async function generateMetadata() {
  return { title: (await getTranslations('plan'))('dok.tittel') };
}

/** The plan as a document; printing gives the document alone. */
export default async function Side({ params }: { params: Promise<{ id: string; planId: string }> }) {
  const { id, planId } = await params;
  const d = await hentPlandokument(await krevActor(), planId, id);
  const t = await getTranslations('plan');
  return (
    <div className="stabel">
      <Tilbake href={`/tjenestemodell/${id}/plan/${d.id}`} tekst={d.tittel} />
      <div data-skjul-utskrift>
        <SideTopp
          tittel={t('dok.tittel')}
          handlinger={
            <>
              <Knappelenke href={`/api/handlingsplan/${d.id}`} ikon={<DownloadIcon aria-hidden />}>
                {t('dok.lastNed')}
              </Knappelenke>
              <Skrivut>{t('dok.skrivUt')}</Skrivut>
            </>
          }
        />
      </div>
      <Dokument d={d} />
    </div>
  );
}
