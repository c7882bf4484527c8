import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { kan } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { hentAnsatte } from '@/lib/virksomhet/queries';
import { Ansattliste } from './Ansattliste';
import { Topp } from './Topp';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisasjon'))('ansatte') };
}

/** Who works here, and what they may do. */
export default async function Ansatte() {
  const actor = await krevActor();
  const t = await getTranslations('organisasjon');
  const forste = await hentAnsatte(actor, { q: '', side: 1, sluttet: false });
  return (
    <>
      <Topp
        valgt="ansatte"
        actor={actor}
        handlinger={kan(actor, 'organisasjon.ansatt') && <Knappelenke href="/organisasjon/ansatte/ny">{t('nyAnsatt')}</Knappelenke>}
      />
      <Ansattliste forste={forste} />
    </>
  );
}
