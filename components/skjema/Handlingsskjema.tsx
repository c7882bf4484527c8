'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type DefaultValues, FormProvider } from 'react-hook-form';
import { Alert, Button } from '@/components/designsystemet';
import type { z } from '@/lib/platform/zod';
import { Feiloppsummering } from '../felt/Feiloppsummering';
import { Feilmelding } from './Feilmelding';
import s from './Handlingsskjema.module.css';
import type { Kladdom } from './kladd';
import type { Svar } from './svar';
import { useHandlingsskjema } from './useHandlingsskjema';

export type HandlingsskjemaProps<S extends z.ZodObject, T> = {
  schema: S;
  standardverdier: DefaultValues<z.input<S>>;
  /** The server action. Gets the form's values and `nokkel`, which stays the same until it has succeeded. */
  handling: (data: z.output<S> & { nokkel: string }) => Promise<Svar<T>>;
  children: ReactNode;
  sendTekst: string;
  etterpaa?: (verdi: T) => void;
  /** Shown when it has succeeded and the form stays. */
  kvittering?: string;
  /** Labels by field name, for the summary of errors. */
  etiketter?: Record<string, string>;
  /** Empty the form after success (to add another); otherwise what was sent stays. */
  tomEtter?: boolean;
  /** More beside the send button, such as a cancel link. */
  knapper?: ReactNode;
  sendFarge?: 'accent' | 'danger';
  /** Keep what is written on this device until it is sent, under this name. */
  kladd?: string;
  /** What it is about, so that its owner is told of it elsewhere too. */
  kladdom?: Kladdom;
};

/**
 * A form that runs a server action: checked by the same zod schema as the server, sent once however often it is
 * pressed, never emptied by a failure, and guarded against leaving with something unsent.
 */
export function Handlingsskjema<S extends z.ZodObject, T = unknown>(p: HandlingsskjemaProps<S, T>) {
  const t = useTranslations('komponenter.feilmelding');
  const { skjema, send, svar, sender, lastInn, hentet } = useHandlingsskjema(p);
  const harFeltfeil = svar && !svar.ok && Object.keys(svar.felt ?? {}).some(Boolean);
  return (
    <FormProvider {...skjema}>
      <form method="post" className={s.skjema} onSubmit={send} noValidate aria-busy={sender}>
        <Feiloppsummering etiketter={p.etiketter} />
        {p.children}
        {svar && !svar.ok && !harFeltfeil && <Feilmelding svar={svar} lastInn={lastInn} />}
        <div role="status" className={s.melding}>
          {hentet && <Alert data-color="info">{t('hentet')}</Alert>}
          {svar?.ok && p.kvittering && !skjema.formState.isDirty && <Alert data-color="success">{p.kvittering}</Alert>}
        </div>
        <div className="rad">
          <Button type="submit" loading={sender} aria-disabled={sender || undefined} data-color={p.sendFarge}>
            {p.sendTekst}
          </Button>
          {p.knapper}
        </div>
      </form>
    </FormProvider>
  );
}
