'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { lagKvitteringHandling } from '@/lib/sak/actions-registrer';

/** Makes the letter that was not made when the henvendelse was registered. */
export function LagKvittering({ sakId }: { sakId: string }) {
  const t = useTranslations('henvendelse');
  const router = useRouter();
  return (
    <Knapphandling handling={() => lagKvitteringHandling({ sakId })} etterpaa={() => router.refresh()}>
      {t('lagKvittering')}
    </Knapphandling>
  );
}
