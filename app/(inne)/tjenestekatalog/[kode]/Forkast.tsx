'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { forkastHandling } from '@/lib/tjenestekatalog/actions';

/** Puts the draft away, after a question. */
export function Forkast({ id, versjon, nr }: { id: string; versjon: number; nr: number }) {
  const t = useTranslations('tjenestekatalog.utkast');
  const router = useRouter();
  const nokkel = useRef(nyNokkel());
  return (
    <Knapphandling
      variant="tertiary"
      farge="danger"
      handling={() => forkastHandling({ nokkel: nokkel.current, id, versjon })}
      bekreft={{ tittel: t('forkastTittel', { nr }), tekst: t('forkastTekst'), knapp: t('forkast') }}
      etterpaa={() => router.refresh()}
    >
      {t('forkast')}
    </Knapphandling>
  );
}
