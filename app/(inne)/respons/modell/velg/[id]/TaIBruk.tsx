'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { velgModellHandling } from '../../handlinger-modell';

/** Takes the model into use; asks first when there is one already. */
export function TaIBruk({ preset, navn, versjon }: { preset: string; navn: string; versjon: number }) {
  const t = useTranslations('respons.modell.velg');
  const router = useRouter();
  const nokkel = useRef(nyNokkel());
  return (
    <Knapphandling
      variant="primary"
      handling={() => velgModellHandling({ nokkel: nokkel.current, preset, versjon })}
      bekreft={versjon > 0 ? { tittel: t('taIBrukNavn', { navn }), tekst: t('byttTekst'), knapp: t('byttKnapp') } : undefined}
      etterpaa={() => router.push('/respons/modell')}
    >
      {t(versjon > 0 ? 'bytt' : 'taIBruk')}
    </Knapphandling>
  );
}
