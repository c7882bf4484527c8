'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { forkastHandling, friskOppHandling } from '@/lib/tjenestemodell/oppgradering/actions';

type Paa = { oppgraderingId: string; versjon: number };

/** Gives the review up. */
export function Forkast({ modellId, ...paa }: Paa & { modellId: string }) {
  const t = useTranslations('oppgradering.gjennomgang');
  const router = useRouter();
  return (
    <Knapphandling
      variant="tertiary"
      farge="danger"
      handling={() => medNokkel(forkastHandling, paa)}
      bekreft={{ tittel: t('forkastTittel'), tekst: t('forkastTekst'), knapp: t('forkast') }}
      etterpaa={() => router.push(`/tjenestemodell/${modellId}/oppgradering`)}
    >
      {t('forkast')}
    </Knapphandling>
  );
}

/** Brings the review up to date with the model as it is now. */
export function HentInn(paa: Paa) {
  const t = useTranslations('oppgradering.gjennomgang');
  const router = useRouter();
  return (
    <Knapphandling handling={() => medNokkel(friskOppHandling, paa)} etterpaa={() => router.refresh()}>
      {t('hentInn')}
    </Knapphandling>
  );
}
