import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { krevActor } from '@/lib/platform/session';
import { hentPersonForEndring } from '@/lib/tjenestemottaker/queries';
import { Skjema } from './skjema';

export async function generateMetadata() {
  return { title: (await getTranslations('person'))('endre') };
}

/** Change a person's name and contact data. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const p = await hentPersonForEndring(actor, (await params).id);
  if (!p) notFound();
  const t = await getTranslations('person');
  const tekst = Object.fromEntries(
    (['adresse', 'postnummer', 'poststed', 'telefon', 'epost', 'spraak', 'fastlege', 'nokkelinfo', 'soneId'] as const).map((f) => [f, p[f] ?? '']),
  );
  return (
    <>
      <SideTopp
        tittel={t('endre')}
        smuler={[
          { tekst: t('personer'), href: '/personer' },
          { tekst: `${p.fornavn} ${p.etternavn}`, href: `/personer/${p.id}` },
        ]}
      />
      <Skjema
        soner={p.soner}
        person={{ personId: p.id, versjon: p.versjon, fornavn: p.fornavn, etternavn: p.etternavn, trengerTolk: p.trengerTolk, ...tekst }}
      />
    </>
  );
}
