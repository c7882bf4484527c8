import { getTranslations } from 'next-intl/server';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { krevActor } from '@/lib/platform/session';
import { hentAktorer } from '@/lib/tjenestemodell/matrise/queries-aktor';
import { Aktorliste } from './Aktorliste';

export async function generateMetadata() {
  return { title: (await getTranslations('matriseside'))('aktorer') };
}

/** The columns of the matrix: who they are here, and whom to call. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const { id } = await params;
  const side = await hentAktorer(actor, id);
  const t = await getTranslations('matriseside');
  return (
    <div className="stabel">
      <SideTopp
        tittel={t('aktorer')}
        handlinger={
          <Knappelenke href={`/tjenestemodell/${id}/matrise`} variant="secondary">
            {t('tilMatrisen')}
          </Knappelenke>
        }
        ingress={t('aktorerIngress')}
      />
      <Aktorliste side={side} />
    </div>
  );
}
