import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { krevActor } from '@/lib/platform/session';
import { hentPersonForEndring } from '@/lib/tjenestemottaker/queries';
import { Liste } from './Liste';

export async function generateMetadata() {
  return { title: (await getTranslations('person.paarorende'))('tittel') };
}

/** The next of kin of a person: who, in which order to call, add, change, remove. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const p = await hentPersonForEndring(actor, (await params).id);
  if (!p) notFound();
  const t = await getTranslations('person');
  return (
    <>
      <SideTopp
        tittel={t('paarorende.tittel')}
        ingress={t('paarorende.ingress')}
        smuler={[
          { tekst: t('personer'), href: '/personer' },
          { tekst: `${p.fornavn} ${p.etternavn}`, href: `/personer/${p.id}` },
        ]}
      />
      <Liste personId={p.id} paarorende={p.paarorende} />
    </>
  );
}
