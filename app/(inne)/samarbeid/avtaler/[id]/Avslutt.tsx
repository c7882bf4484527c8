'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { Datofelt } from '@/components/felt/Datofelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { avsluttSamarbeidHandling } from '@/lib/region/actions';
import { avsluttSamarbeidSchema } from '@/lib/region/schema';

/** Ends the agreement on a day, folded away until it is wanted. */
export function Avslutt({ avtale, motpart, dag }: { avtale: { id: string; versjon: number }; motpart: string; dag: string }) {
  const t = useTranslations('samarbeid.skjema');
  const router = useRouter();
  return (
    <Details variant="tinted">
      <DetailsSummary>{t('avslutt')}</DetailsSummary>
      <DetailsContent>
        <Handlingsskjema
          key={avtale.versjon}
          schema={avsluttSamarbeidSchema}
          standardverdier={{ ...avtale, gyldigTil: dag }}
          handling={avsluttSamarbeidHandling}
          sendTekst={t('avslutt')}
          sendFarge="danger"
          etiketter={{ gyldigTil: t('sisteDag') }}
          etterpaa={() => router.refresh()}
        >
          <p>{t('avsluttTekst', { motpart })}</p>
          <Datofelt navn="gyldigTil" etikett={t('sisteDag')} paakrevd />
        </Handlingsskjema>
      </DetailsContent>
    </Details>
  );
}
