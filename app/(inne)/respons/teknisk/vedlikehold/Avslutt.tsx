'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { avsluttVedlikeholdHandling } from '../handlinger';

/** Ends maintenance before its time. */
export function Avslutt({ id }: { id: string }) {
  const t = useTranslations('respons.teknisk.vedlikehold');
  const ruter = useRouter();
  return (
    <Knapphandling
      handling={() => medNokkel(avsluttVedlikeholdHandling, { id })}
      bekreft={{ tittel: t('avsluttSpor'), tekst: t('avsluttTekst'), knapp: t('avslutt') }}
      etterpaa={() => ruter.refresh()}
    >
      {t('avslutt')}
    </Knapphandling>
  );
}
