import { getTranslations } from 'next-intl/server';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { kan, krev } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { Personsok } from './Personsok';

export async function generateMetadata() {
  return { title: (await getTranslations('person'))('personer') };
}

/** Find a tjenestemottaker. */
export default async function Side() {
  const actor = await krevActor();
  krev(actor, 'person.sok');
  const t = await getTranslations('person');
  const kanRegistrere = kan(actor, 'person.endre');
  return (
    <>
      <SideTopp
        tittel={t('personer')}
        handlinger={
          <>
            {kan(actor, 'sak.registrer') && <Knappelenke href="/saker/ny">{t('nyHenvendelse')}</Knappelenke>}
            {kanRegistrere && (
              <Knappelenke href="/personer/ny" variant="secondary">
                {t('registrer')}
              </Knappelenke>
            )}
          </>
        }
      />
      <Personsok kanRegistrere={kanRegistrere} under={kan(actor, 'person.les') ? '' : '/innsyn'} />
    </>
  );
}
