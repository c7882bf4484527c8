'use client';
import { useTranslations } from 'next-intl';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { testForbindelseHandling } from '@/lib/installasjon/actions';
import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';
import { useKort } from './Kortramme';

const schema = z.object({ virker: z.boolean(feil('paakrevd')), merknad: z.string() });

/** The test of the connection, and what came of it. */
export function Test({ merknad }: { merknad: string }) {
  const t = useTranslations('installasjon.test');
  const { tjenesteId, iTur, lagret } = useKort();
  return (
    <Handlingsskjema
      schema={schema}
      standardverdier={{ merknad }}
      handling={(d) => iTur((versjon) => testForbindelseHandling({ ...d, tjenesteId, versjon }))}
      etterpaa={lagret}
      sendTekst={t('lagre')}
      etiketter={{ virker: t('virker'), merknad: t('merknad') }}
    >
      <Radiogruppe
        navn="virker"
        etikett={t('virker')}
        paakrevd
        valg={[
          { verdi: true, tekst: t('ja') },
          { verdi: false, tekst: t('nei') },
        ]}
      />
      <Tekstomraade navn="merknad" etikett={t('merknad')} hjelp={t('merknadHjelp')} rader={2} />
    </Handlingsskjema>
  );
}
