'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { gjenopptaSakHandling } from '@/lib/sak/actions';

/** Takes a paused sak up again. */
export function Gjenoppta({ sakId, versjon }: { sakId: string; versjon: number }) {
  const t = useTranslations('sak.neste');
  const router = useRouter();
  return (
    <Knapphandling
      variant="primary"
      farge="accent"
      handling={() => medNokkel(gjenopptaSakHandling, { sakId, versjon })}
      etterpaa={() => router.refresh()}
    >
      {t('gjenoppta')}
    </Knapphandling>
  );
}
