'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { fullforInstallasjonHandling, fullforOpplaeringHandling, startTjenesteHandling } from '@/lib/installasjon/actions';
import type { Installasjonssteg } from '@/lib/installasjon/rules';

const HANDLING = { INSTALLERE: fullforInstallasjonHandling, OPPLAERE: fullforOpplaeringHandling, STARTE: startTjenesteHandling } as const;

/** Closes a step; the screen goes on with the next when it is the same role's. */
export function Stegknapp({ steg, tjenesteId, versjon }: { steg: Installasjonssteg; tjenesteId: string; versjon: number }) {
  const t = useTranslations('installasjon');
  const router = useRouter();
  const nokkel = useRef(nyNokkel());
  const ferdig = () => {
    router.refresh();
    window.scrollTo({ top: 0 });
  };
  const send = () => HANDLING[steg]({ nokkel: nokkel.current, tjenesteId, versjon });
  if (steg !== 'STARTE')
    return (
      <Knapphandling variant="primary" handling={send} etterpaa={ferdig}>
        {t(`fullfor.${steg}`)}
      </Knapphandling>
    );
  return (
    <Knapphandling
      variant="primary"
      handling={send}
      etterpaa={ferdig}
      bekreft={{ tittel: t('start.tittel'), tekst: t('start.tekst'), knapp: t('start.knapp') }}
    >
      {t('start.knapp')}
    </Knapphandling>
  );
}
