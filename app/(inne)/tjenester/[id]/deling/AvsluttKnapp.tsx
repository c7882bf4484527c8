'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { avsluttDelingHandling } from '@/lib/deling/actions';

/** Ends the sharing, after a question. */
export function AvsluttKnapp({ delingId, med }: { delingId: string; med: string }) {
  const t = useTranslations('deling.avslutt');
  const router = useRouter();
  const [nokkel] = useState(nyNokkel);
  return (
    <Knapphandling
      handling={() => avsluttDelingHandling({ nokkel, delingId })}
      farge="danger"
      bekreft={{ tittel: t('tittel'), tekst: t('tekst', { med }), knapp: t('knapp') }}
      etterpaa={() => router.refresh()}
    >
      {t('knapp')}
    </Knapphandling>
  );
}
