'use client';
import { useTranslations } from 'next-intl';
import { Tallfelt } from '@/components/felt/Tallfelt';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { KART } from '@/lib/platform/verdi/kart';
import type { z } from '@/lib/platform/zod';
import { endrePersonvernHandling } from '@/lib/virksomhet/actions';
import { endrePersonvernSchema } from '@/lib/virksomhet/schema';

/** The two choices. */
export function Personvernskjema({ verdier }: { verdier: Omit<z.input<typeof endrePersonvernSchema>, 'nokkel'> }) {
  const t = useTranslations('organisasjon.personvernvalg');
  return (
    <Handlingsskjema
      schema={endrePersonvernSchema}
      standardverdier={verdier}
      handling={endrePersonvernHandling}
      sendTekst={t('lagre')}
      kvittering={t('lagret')}
      etiketter={{ oppslagPerDag: t('oppslag'), kart: t('kart') }}
    >
      <Tallfelt navn="oppslagPerDag" etikett={t('oppslag')} hjelp={t('oppslagHjelp')} heltall paakrevd />
      <Velger
        navn="kart"
        etikett={t('kart')}
        hjelp={t('kartHjelp')}
        tomTekst={t('ingenKart')}
        valg={KART.map((k) => ({ verdi: k, tekst: t(`tjeneste.${k}`) }))}
      />
    </Handlingsskjema>
  );
}
