'use client';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { loggUtAlleStederHandling } from '@/lib/innlogging/actions';

/** Ends one's sessions on every machine, for a forgotten or lost one. */
export function LoggUtAlleSteder() {
  const t = useTranslations('minSide');
  const nokkel = useRef<string>(undefined);
  return (
    <Knapphandling
      farge="danger"
      handling={() => {
        nokkel.current ??= nyNokkel();
        return loggUtAlleStederHandling({ nokkel: nokkel.current });
      }}
      bekreft={{ tittel: t('alleSteder'), tekst: t('alleStederTekst'), knapp: t('alleSteder') }}
      etterpaa={() => window.location.assign('/logg-inn')}
    >
      {t('alleSteder')}
    </Knapphandling>
  );
}
