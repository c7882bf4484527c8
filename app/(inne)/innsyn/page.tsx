import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { krev } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { Personsok } from '../personer/Personsok';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('innsyn'))('start.tittel') };
}

/** Where one begins: with a person who was seen, or with whoever saw. */
export default async function Side() {
  const actor = await krevActor();
  krev(actor, 'innsyn.les');
  const t = await getTranslations('innsyn.start');
  return (
    <>
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      <div className="stabel">
        <Personsok kanRegistrere={false} under="/innsyn" />
        <p>
          {t('ansatt')} <Link href="/organisasjon">{t('finnAnsatt')}</Link>
        </p>
      </div>
    </>
  );
}
