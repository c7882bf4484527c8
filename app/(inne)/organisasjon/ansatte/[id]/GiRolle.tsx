'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { bestillRolleHandling, giRolleHandling } from '@/lib/virksomhet/actions';
import { bestillRolleSchema, giRolleSchema } from '@/lib/virksomhet/schema';
import { type Enhetsvalg, Rollefelt } from '../Rollefelt';

export type Rolleskjema = { ansattId: string; enheter: Enhetsvalg[]; roller: Rolle[]; iDag: string; aapen: boolean };

function useSkjema(p: Rolleskjema) {
  const t = useTranslations('organisasjon');
  const router = useRouter();
  const [aapen, setAapen] = useState(p.aapen);
  return {
    t,
    felles: {
      tomEtter: true,
      etiketter: { enhetId: t('enhet'), rolle: t('rolle'), gyldigFra: t('fra'), gyldigTil: t('til'), begrunnelse: t('begrunnelse') },
      etterpaa: () => {
        setAapen(false);
        router.refresh();
      },
    },
    start: { ansattId: p.ansattId, enhetId: p.enheter.length === 1 ? (p.enheter[0]?.id ?? '') : '', gyldigFra: p.iDag, gyldigTil: '' },
    folding: {
      open: aapen,
      onToggle: (e: Event) => setAapen((e.target as HTMLElement & { open: boolean }).open),
      variant: 'tinted' as const,
    },
  };
}

/** Orders a role; another confirms it. Open at once when the person has none. */
export function BestillRolle({ midlertidig, ...p }: Rolleskjema & { midlertidig: boolean }) {
  const { t, felles, start, folding } = useSkjema(p);
  return (
    <Details {...folding}>
      <DetailsSummary>{t('bestillRolle')}</DetailsSummary>
      <DetailsContent>
        <p>{t(midlertidig ? 'bestillMidlertidigHjelp' : 'bestillHjelp')}</p>
        <Handlingsskjema
          {...felles}
          schema={bestillRolleSchema}
          standardverdier={{ ...start, begrunnelse: '' }}
          handling={bestillRolleHandling}
          sendTekst={t('bestill')}
        >
          <Rollefelt enheter={p.enheter} roller={p.roller} />
          <Tekstfelt navn="begrunnelse" etikett={t('begrunnelse')} hjelp={t('begrunnelseHjelp')} paakrevd />
        </Handlingsskjema>
      </DetailsContent>
    </Details>
  );
}

/** Gives one of the roles that see no persons. */
export function GiRolle(p: Rolleskjema) {
  const { t, felles, start, folding } = useSkjema(p);
  return (
    <Details {...folding}>
      <DetailsSummary>{t('giRolle')}</DetailsSummary>
      <DetailsContent>
        <p>{t('giRolleHjelp')}</p>
        <Handlingsskjema {...felles} schema={giRolleSchema} standardverdier={start} handling={giRolleHandling} sendTekst={t('giRollen')}>
          <Rollefelt enheter={p.enheter} roller={p.roller} />
        </Handlingsskjema>
      </DetailsContent>
    </Details>
  );
}
