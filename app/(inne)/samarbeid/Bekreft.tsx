'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { bekreftKontaktHandling } from '@/lib/region/actions';

/** «This still holds.» */
export function Bekreft({ kontakt, navn, viktig }: { kontakt: { id: string; versjon: number }; navn: string; viktig: boolean }) {
  const t = useTranslations('samarbeid');
  const router = useRouter();
  return (
    <Knapphandling
      variant={viktig ? 'primary' : 'tertiary'}
      handling={() => medNokkel(bekreftKontaktHandling, kontakt)}
      etterpaa={() => router.refresh()}
    >
      {t('bekreft')}
      <span className="kun-skjermleser"> {navn}</span>
    </Knapphandling>
  );
}
