'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { inviterIgjenHandling } from '@/lib/virksomhet/actions';

/** Asks somebody again who said no. */
export function InviterIgjen({ ansattId }: { ansattId: string }) {
  const t = useTranslations('organisasjon');
  const router = useRouter();
  const [nokkel] = useState(nyNokkel);
  return (
    <Knapphandling handling={() => inviterIgjenHandling({ nokkel, ansattId })} etterpaa={() => router.refresh()}>
      {t('inviterIgjen')}
    </Knapphandling>
  );
}
