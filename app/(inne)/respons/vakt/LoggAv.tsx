'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { gaaAvVaktHandling } from '../handlinger';

/** Logs off somebody who forgot to. */
export function LoggAv({ id, navn }: { id: string; navn: string }) {
  const t = useTranslations('respons.vakt');
  const router = useRouter();
  return (
    <Knapphandling
      variant="tertiary"
      handling={() => medNokkel(gaaAvVaktHandling, { vaktId: id })}
      bekreft={{ tittel: t('loggAv', { navn }), tekst: t('loggAvTekst', { navn }), knapp: t('loggAv', { navn }) }}
      etterpaa={() => router.refresh()}
    >
      {t('loggAv', { navn })}
    </Knapphandling>
  );
}
