'use client';
import { PlusIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { dagISO } from '@/components/felles/dato';
import { Datofelt } from '@/components/felt/Datofelt';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tidsfelt } from '@/components/felt/Tidsfelt';
import { besokSkjema } from '@/lib/respons/oppdrag/varsel/schema';
import { besokHandling } from '../handlinger';
import { useNaa } from '../live/Stromgiver';
import { Dialogskjema } from './Dialogskjema';

/** Enters a visit that is planned at the person's. */
export function NyttBesok({ varselId }: { varselId: string }) {
  const t = useTranslations('respons.kort');
  const naa = useNaa();
  return (
    <div>
      <Dialogskjema
        navn="besok"
        knapp={t('nyttBesok')}
        variant="tertiary"
        ikon={<PlusIcon aria-hidden />}
        schema={besokSkjema}
        standardverdier={{ varselId, dato: dagISO(new Date(naa)), tid: '', hva: '' }}
        handling={besokHandling}
        sendTekst={t('besokLagre')}
        etiketter={{ dato: t('besokDato'), tid: t('besokTid'), hva: t('besokHva') }}
      >
        <Tekstfelt navn="hva" etikett={t('besokHva')} paakrevd />
        <Datofelt navn="dato" etikett={t('besokDato')} paakrevd />
        <Tidsfelt navn="tid" etikett={t('besokTid')} paakrevd />
      </Dialogskjema>
    </div>
  );
}
