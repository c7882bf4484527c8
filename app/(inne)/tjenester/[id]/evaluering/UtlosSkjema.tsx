'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Flate } from '@/components/skall/Flate';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { utlosEvalueringHandling } from '@/lib/evaluering/actions';
import { utlosSchema } from '@/lib/evaluering/schema';

/** Asks for an evaluation now. */
export function UtlosSkjema({ tjenesteId }: { tjenesteId: string }) {
  const t = useTranslations('evaluering.utlos');
  const router = useRouter();
  return (
    <Flate tittel={t('tittel')} ingress={t('hjelp')}>
      <Handlingsskjema
        schema={utlosSchema}
        standardverdier={{ tjenesteId, grunn: '' }}
        handling={utlosEvalueringHandling}
        sendTekst={t('knapp')}
        etiketter={{ grunn: t('grunn') }}
        etterpaa={() => router.refresh()}
      >
        <Tekstomraade navn="grunn" etikett={t('grunn')} paakrevd />
      </Handlingsskjema>
    </Flate>
  );
}
