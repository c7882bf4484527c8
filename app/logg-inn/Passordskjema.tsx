'use client';
import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslations } from 'next-intl';
import { FormProvider, useForm } from 'react-hook-form';
import { Alert, Button, Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { innloggingSchema } from '@/lib/innlogging/schema';
import s from './logg-inn.module.css';

/** Log in with e-mail and password, folded away under the ready accounts. */
export function Passordskjema({ sender, send, feil }: { sender?: string; send: (epost: string, passord: string) => Promise<void>; feil?: string }) {
  const t = useTranslations('innlogging');
  const skjema = useForm({ resolver: zodResolver(innloggingSchema), defaultValues: { epost: '', passord: '' } });
  return (
    <Details className={s.smal} variant="tinted">
      <DetailsSummary>{t('medPassord')}</DetailsSummary>
      <DetailsContent>
        <FormProvider {...skjema}>
          <form method="post" noValidate className="stabel" onSubmit={skjema.handleSubmit((d) => send(d.epost, d.passord))}>
            <Tekstfelt navn="epost" etikett={t('epost')} type="email" autoComplete="username" />
            <Tekstfelt navn="passord" etikett={t('passord')} type="password" autoComplete="current-password" />
            <div aria-live="assertive" className={s.melding}>
              {feil && <Alert data-color="danger">{feil}</Alert>}
            </div>
            <div>
              <Button type="submit" loading={Boolean(sender)}>
                {t('tittel')}
              </Button>
            </div>
          </form>
        </FormProvider>
      </DetailsContent>
    </Details>
  );
}
