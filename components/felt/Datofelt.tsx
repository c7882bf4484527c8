'use client';
import { CalendarIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button, Popover } from '@/components/designsystemet';
import s from './Felt.module.css';
import { Tolketfelt } from './Tolketfelt';
import { gyldigAar, tolkDato, visISO } from './tolkDato';
import { type Feltprops, useFelt } from './useFelt';

const Kalender = lazy(() => import('./Kalender'));

export type DatofeltProps = Feltprops & {
  /** Earliest and latest day in the calendar, yyyy-MM-dd; the schema enforces them. */
  fra?: string;
  til?: string;
  /** For dates of the past, such as birth dates: two-digit years are read as not after this day, and years can be chosen. */
  senest?: string;
};

/** A date, typed as people type it or picked in a calendar. The value is yyyy-MM-dd, '' when empty. */
export function Datofelt({ fra, til, senest, ...felt }: DatofeltProps) {
  const t = useTranslations('komponenter.datofelt');
  const feil = useTranslations('feil');
  const { id, setValue, setFocus, watch } = useFelt(felt.navn);
  const [aapen, setAapen] = useState(false);
  const verdi: string = watch(felt.navn) ?? '';
  const velg = (iso: string) => {
    setValue(felt.navn, iso, { shouldDirty: true, shouldTouch: true, shouldValidate: Boolean(iso) });
    setAapen(false);
    setFocus(felt.navn);
  };
  const feilI = (tekst: string) => {
    const dato = tolkDato(tekst, senest);
    return !dato ? t('ugyldig') : gyldigAar(dato) ? undefined : feil('aarUtenfor');
  };
  const knapp = (
    <Button
      icon
      variant="tertiary"
      popoverTarget={`${id}-kalender`}
      aria-haspopup="dialog"
      aria-expanded={aapen}
      aria-label={t('aapne', { felt: felt.etikett })}
    >
      <CalendarIcon aria-hidden fontSize="1.5rem" />
    </Button>
  );
  return (
    <div>
      <Tolketfelt
        {...felt}
        hjelp={felt.hjelp ?? t('hjelp')}
        tolk={(x) => tolkDato(x, senest)}
        vis={visISO}
        feilI={feilI}
        klasse={s.dato}
        etter={!felt.skrivebeskyttet && knapp}
      />
      {!felt.skrivebeskyttet && (
        <Popover
          id={`${id}-kalender`}
          open={aapen}
          onOpen={() => setAapen(true)}
          onClose={() => setAapen(false)}
          placement="bottom"
          role="dialog"
          aria-label={t('velgDato', { felt: felt.etikett })}
          className={s.kalender}
        >
          {aapen && (
            <Suspense fallback={null}>
              <Kalender valgt={tolkDato(verdi)} velg={velg} fra={fra} til={til ?? senest} aarvalg={Boolean(senest)} />
            </Suspense>
          )}
        </Popover>
      )}
    </div>
  );
}
