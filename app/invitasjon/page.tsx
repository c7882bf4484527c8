import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Heading } from '@/components/designsystemet';
import { hentInvitasjoner } from '@/lib/innlogging/queries-invitasjon';
import { hentInvitert, hentSesjon } from '@/lib/platform/session';
import { Klienttekst } from '../Klienttekst';
import s from '../logg-inn/logg-inn.module.css';
import { Invitasjoner } from './Invitasjoner';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitasjon'))('tittel') };
}

/** Who wants to give one access: yes or no to each. Reached at login, with or without a role somewhere else. */
export default async function InvitasjonSide() {
  const [hvem, sesjon] = [await hentInvitert(), await hentSesjon()];
  if (!hvem) redirect(sesjon ? '/oppgaver' : '/logg-inn?error=ingenRolle');
  const t = await getTranslations('invitasjon');
  return (
    <main className={s.side} id="innhold">
      <Heading level={1} data-size="md">
        {t('tittel')}
      </Heading>
      <p>{t('ingress', { epost: hvem.epost })}</p>
      <Klienttekst navn={['invitasjon', 'komponenter', 'feil']}>
        <Invitasjoner invitasjoner={await hentInvitasjoner(hvem)} inne={Boolean(sesjon)} />
      </Klienttekst>
    </main>
  );
}
