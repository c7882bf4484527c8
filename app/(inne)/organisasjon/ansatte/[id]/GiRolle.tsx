'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { giRolleHandling } from '@/lib/virksomhet/actions';
import { giRolleSchema } from '@/lib/virksomhet/schema';
import { Rollefelt } from '../Rollefelt';

/** One more role, folded away until it is wanted. */
export function GiRolle({
  ansattId,
  enheter,
  roller,
  iDag,
}: {
  ansattId: string;
  enheter: { id: string; navn: string }[];
  roller: Rolle[];
  iDag: string;
}) {
  const t = useTranslations('organisasjon');
  const router = useRouter();
  const [aapen, setAapen] = useState(false);
  return (
    <Details open={aapen} onToggle={(e) => setAapen((e.target as HTMLElement & { open: boolean }).open)} variant="tinted">
      <DetailsSummary>{t('giRolle')}</DetailsSummary>
      <DetailsContent>
        <Handlingsskjema
          schema={giRolleSchema}
          standardverdier={{ ansattId, enhetId: '', gyldigFra: iDag, gyldigTil: '' }}
          handling={giRolleHandling}
          sendTekst={t('giRollen')}
          tomEtter
          etiketter={{ enhetId: t('enhet'), rolle: t('rolle'), gyldigFra: t('fra'), gyldigTil: t('til') }}
          etterpaa={() => {
            setAapen(false);
            router.refresh();
          }}
        >
          <Rollefelt enheter={enheter} roller={roller} />
        </Handlingsskjema>
      </DetailsContent>
    </Details>
  );
}
