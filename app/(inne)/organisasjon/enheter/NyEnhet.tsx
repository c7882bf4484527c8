'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Enhetstype } from '@/lib/platform/prisma/enums';
import { opprettEnhetHandling } from '@/lib/virksomhet/actions';
import { nyEnhetSchema } from '@/lib/virksomhet/schema';

/** Adds an enhet, folded away until it is wanted. */
export function NyEnhet() {
  const t = useTranslations('organisasjon');
  const router = useRouter();
  const [aapen, setAapen] = useState(false);
  return (
    <Details open={aapen} onToggle={(e) => setAapen((e.target as HTMLElement & { open: boolean }).open)} variant="tinted">
      <DetailsSummary>{t('nyEnhet')}</DetailsSummary>
      <DetailsContent>
        <Handlingsskjema
          schema={nyEnhetSchema}
          standardverdier={{ navn: '', telefon: '' }}
          handling={opprettEnhetHandling}
          sendTekst={t('leggTil')}
          tomEtter
          etiketter={{ navn: t('navn'), type: t('type'), telefon: t('telefon') }}
          etterpaa={() => {
            setAapen(false);
            router.refresh();
          }}
        >
          <Tekstfelt navn="navn" etikett={t('navn')} autoComplete="off" paakrevd />
          <Velger
            navn="type"
            etikett={t('type')}
            hjelp={t('typeHjelp')}
            paakrevd
            valg={Object.values(Enhetstype).map((e) => ({ verdi: e, tekst: t(`enhetstype.${e}`) }))}
          />
          <Tekstfelt navn="telefon" etikett={t('telefon')} type="tel" autoComplete="off" />
        </Handlingsskjema>
      </DetailsContent>
    </Details>
  );
}
