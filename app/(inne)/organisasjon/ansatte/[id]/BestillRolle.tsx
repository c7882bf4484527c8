'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { bestillRolleHandling } from '@/lib/virksomhet/actions';
import { bestillRolleSchema } from '@/lib/virksomhet/schema';
import { type Enhetsvalg, Rollefelt } from '../Rollefelt';

type Rolleskjema = { ansattId: string; enheter: Enhetsvalg[]; roller: Rolle[]; iDag: string; aapen: boolean; midlertidig: boolean };

/** Orders a role; another confirms it. Open at once when the person has none. */
export function BestillRolle(p: Rolleskjema) {
  const t = useTranslations('organisasjon');
  const router = useRouter();
  const [aapen, setAapen] = useState(p.aapen);
  const enhetId = p.enheter.length === 1 ? (p.enheter[0]?.id ?? '') : '';
  return (
    <Details open={aapen} onToggle={(e: Event) => setAapen((e.target as HTMLElement & { open: boolean }).open)} variant="tinted">
      <DetailsSummary>{t('bestillRolle')}</DetailsSummary>
      <DetailsContent>
        <p>{t(p.midlertidig ? 'bestillMidlertidigHjelp' : 'bestillHjelp')}</p>
        <Handlingsskjema
          schema={bestillRolleSchema}
          standardverdier={{ ansattId: p.ansattId, enhetId, gyldigFra: p.iDag, gyldigTil: '', begrunnelse: '' }}
          handling={bestillRolleHandling}
          sendTekst={t('bestill')}
          tomEtter
          etiketter={{ enhetId: t('enhet'), rolle: t('rolle'), gyldigFra: t('fra'), gyldigTil: t('til'), begrunnelse: t('begrunnelse') }}
          etterpaa={() => {
            setAapen(false);
            router.refresh();
          }}
        >
          <Rollefelt enheter={p.enheter} roller={p.roller} />
          <Tekstfelt navn="begrunnelse" etikett={t('begrunnelse')} hjelp={t('begrunnelseHjelp')} paakrevd />
        </Handlingsskjema>
      </DetailsContent>
    </Details>
  );
}
