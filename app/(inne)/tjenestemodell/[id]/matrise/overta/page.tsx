import { getTranslations } from 'next-intl/server';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { krevActor } from '@/lib/platform/session';
import { hentOverta } from '@/lib/tjenestemodell/matrise/queries-overta';
import { Overta } from './Overta';

export async function generateMetadata() {
  return { title: (await getTranslations('matriseside.overta'))('tittel') };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ fra?: string }> };

/** What those who leave hold, to be given to somebody else in one go. */
export default async function Side({ params, searchParams }: Props) {
  const actor = await krevActor();
  const { id } = await params;
  const { fra } = await searchParams;
  const { personer } = await hentOverta(actor, id, typeof fra === 'string' ? fra : undefined);
  const t = await getTranslations('matriseside');
  const matrise = `/tjenestemodell/${id}/matrise`;
  return (
    <div className="stabel">
      <SideTopp
        tittel={t('overta.tittel')}
        handlinger={
          <Knappelenke href={matrise} variant="secondary">
            {t('tilMatrisen')}
          </Knappelenke>
        }
        ingress={t('overta.ingress')}
      />
      {personer.length === 0 && (
        <Tomt tittel={t('overta.ingen')} tekst={t('overta.ingenTekst')} handling={<Knappelenke href={matrise}>{t('tilMatrisen')}</Knappelenke>} />
      )}
      {personer.map((p) => (
        <Overta key={p.id} person={p} />
      ))}
    </div>
  );
}
