'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { bekreftOppgaveHandling, bekreftPunktHandling, oppgaveRelevantHandling } from '@/lib/tjenestemodell/oppgave/actions';

/** Confirms what an upgrade has changed the meaning of. */
export function Bekreft({ gjelder, id, versjon }: { gjelder: 'oppgave' | 'punkt'; id: string; versjon: number }) {
  const t = useTranslations('modellskjema.oppgave');
  const router = useRouter();
  const handling = () =>
    gjelder === 'oppgave' ? medNokkel(bekreftOppgaveHandling, { oppgaveId: id, versjon }) : medNokkel(bekreftPunktHandling, { punktId: id, versjon });
  return (
    <Knapphandling<{ id: string }> handling={handling} etterpaa={() => router.refresh()}>
      {t('bekreft')}
    </Knapphandling>
  );
}

/** Takes a task in again that was marked not relevant. */
export function TaInnIgjen({ id, versjon }: { id: string; versjon: number }) {
  const t = useTranslations('modellskjema.oppgave');
  const router = useRouter();
  return (
    <Knapphandling handling={() => medNokkel(oppgaveRelevantHandling, { oppgaveId: id, versjon })} etterpaa={() => router.refresh()}>
      {t('taInn')}
    </Knapphandling>
  );
}
