'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel, somAvslutter } from '@/components/skjema/svar';
import { loggUtAlleStederHandling } from '@/lib/innlogging/actions';
import { loggUt } from '../loggUt';

/** Ends one's sessions on every machine, for a forgotten or lost one. */
export function LoggUtAlleSteder() {
  const t = useTranslations('minSide');
  const [avslutt] = useState(somAvslutter);
  return (
    <Knapphandling
      farge="danger"
      handling={() => avslutt(() => medNokkel(loggUtAlleStederHandling, {}))}
      bekreft={{ tittel: t('alleSteder'), tekst: t('alleStederTekst'), knapp: t('alleSteder') }}
      etterpaa={() => void loggUt()}
    >
      {t('alleSteder')}
    </Knapphandling>
  );
}
