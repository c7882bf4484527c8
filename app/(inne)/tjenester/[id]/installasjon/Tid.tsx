'use client';
import { useTranslations } from 'next-intl';
import { Datofelt } from '@/components/felt/Datofelt';
import { Tidsfelt } from '@/components/felt/Tidsfelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { avtalTidHandling } from '@/lib/installasjon/actions';
import { avtalTidSchema } from '@/lib/installasjon/schema';
import { useKort } from './Kortramme';

const schema = avtalTidSchema.omit({ nokkel: true, tjenesteId: true, versjon: true });

/** The time agreed with the user. */
export function Tid({ dato, klokkeslett, iDag }: { dato: string; klokkeslett: string; iDag: string }) {
  const t = useTranslations('installasjon');
  const { tjenesteId, iTur, lagret } = useKort();
  return (
    <Handlingsskjema
      schema={schema}
      standardverdier={{ dato, klokkeslett }}
      handling={(d) => iTur((versjon) => avtalTidHandling({ ...d, tjenesteId, versjon }))}
      etterpaa={lagret}
      sendTekst={t('lagre')}
      etiketter={{ dato: t('tid.dato'), klokkeslett: t('tid.klokkeslett') }}
    >
      <Datofelt navn="dato" etikett={t('tid.dato')} fra={iDag} paakrevd />
      <Tidsfelt navn="klokkeslett" etikett={t('tid.klokkeslett')} paakrevd />
    </Handlingsskjema>
  );
}
