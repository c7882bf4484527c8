'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { fullforHandling } from '@/lib/kartlegging/actions';

type Props = { kartleggingId: string; versjon: number; sakId: string; sakVersjon: number };

/** Hands the kartlegging over to the vurdering. */
export function Fullforknapp({ kartleggingId, versjon, sakId, sakVersjon }: Props) {
  const t = useTranslations('kartlegging.fullfor');
  const router = useRouter();
  const [nokkel] = useState(() => crypto.randomUUID());
  return (
    <Knapphandling
      variant="primary"
      handling={() => fullforHandling({ nokkel, kartleggingId, versjon, sakVersjon })}
      bekreft={{ tittel: t('sporsmaal'), tekst: t('forklaring'), knapp: t('knapp') }}
      etterpaa={() => router.push(`/saker/${sakId}`)}
    >
      {t('knapp')}
    </Knapphandling>
  );
}
