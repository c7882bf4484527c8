import { getTranslations } from 'next-intl/server';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { forbudt } from '@/lib/platform/errors';
import { krevActor } from '@/lib/platform/session';
import { hentMatrise } from '@/lib/tjenestemodell/matrise/queries';
import { Import } from './Import';

export async function generateMetadata() {
  return { title: (await getTranslations('matriseside.import'))('sidetittel') };
}

/** Bring back a matrix that was filled in Excel. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const { id } = await params;
  const { kan } = await hentMatrise(actor, id);
  if (!kan.endre) throw forbudt();
  const t = await getTranslations('matriseside');
  return (
    <div className="stabel">
      <SideTopp
        tittel={t('import.tittel')}
        handlinger={
          <Knappelenke href={`/tjenestemodell/${id}/matrise`} variant="secondary">
            {t('tilMatrisen')}
          </Knappelenke>
        }
        ingress={t('import.ingress')}
      />
      <Import modellId={id} />
    </div>
  );
}
