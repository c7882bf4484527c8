'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Avkryssing } from '@/components/felt/Avkryssing';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Flate } from '@/components/skall/Flate';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { henvisHandling } from '@/lib/vedtak/actions';
import { henvisSchema } from '@/lib/vedtak/schema';

/** Technology is no use, and the person agrees: another service, and the sak ends without a decision. */
export function Henvis({ sakId, versjon }: { sakId: string; versjon: () => number }) {
  const t = useTranslations('vedtak.henvis');
  const router = useRouter();
  return (
    <Flate tittel={t('tittel')} ingress={t('ingress')}>
      <Handlingsskjema
        schema={henvisSchema}
        standardverdier={{ sakId, versjon: 0, annenTjeneste: '', notat: '' }}
        handling={(d) => henvisHandling({ ...d, versjon: versjon() })}
        sendTekst={t('send')}
        etiketter={{ annenTjeneste: t('annenTjeneste'), enig: t('enig'), notat: t('notat') }}
        etterpaa={() => router.refresh()}
      >
        <Tekstfelt navn="annenTjeneste" etikett={t('annenTjeneste')} hjelp={t('annenTjenesteHjelp')} paakrevd />
        <Tekstomraade navn="notat" etikett={t('notat')} />
        <Avkryssing navn="enig" etikett={t('enig')} paakrevd />
      </Handlingsskjema>
    </Flate>
  );
}
