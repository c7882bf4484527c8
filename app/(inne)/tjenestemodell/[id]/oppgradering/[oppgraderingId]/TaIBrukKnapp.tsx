'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { taIBrukHandling } from '@/lib/tjenestemodell/oppgradering/actions';

type Props = { modellId: string; oppgraderingId: string; versjon: number; stempel: number; mal: string; til: string };

/** Takes the reviewed version into use, once, after asking. */
export function TaIBrukKnapp({ modellId, mal, til, ...d }: Props) {
  const t = useTranslations('oppgradering.bruk');
  const router = useRouter();
  const nokkel = useRef(nyNokkel());
  return (
    <Knapphandling
      variant="primary"
      handling={() => taIBrukHandling({ nokkel: nokkel.current, ...d })}
      bekreft={{ tittel: t('bekreftTittel', { mal, versjon: til }), tekst: t('foelger'), knapp: t('bekreftKnapp') }}
      etterpaa={() => router.push(`/tjenestemodell/${modellId}/oppgradering`)}
    >
      {t('knapp')}
    </Knapphandling>
  );
}
