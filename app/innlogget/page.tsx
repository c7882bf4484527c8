import { getTranslations } from 'next-intl/server';
import { Heading } from '@/components/designsystemet';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { kan } from '@/lib/platform/policy';
import { krevSesjon } from '@/lib/platform/session';
import s from '../logg-inn/logg-inn.module.css';
import { Fortsett } from './Fortsett';

export async function generateMetadata() {
  return { title: (await getTranslations('innlogging'))('paaNytt.tittel') };
}

/** Where one comes after logging in again in a tab of its own: the screen one left goes on by itself. */
export default async function Innlogget() {
  const { actor } = await krevSesjon();
  const t = await getTranslations('innlogging.paaNytt');
  return (
    <main className={s.side} id="innhold">
      <Heading level={1} data-size="md">
        {t('tittel')}
      </Heading>
      <p>{t('tekst', { navn: actor.navn })}</p>
      <Fortsett hvem={actor.kontoId} samme={t('fortsetter')} annen={t('annen', { navn: actor.navn })} />
      {kan(actor, 'respons.les') && (
        <div>
          <Knappelenke href="/respons" variant="secondary">
            {t('hit')}
          </Knappelenke>
        </div>
      )}
    </main>
  );
}
