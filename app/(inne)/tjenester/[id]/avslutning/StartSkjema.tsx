'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { startAvslutningHandling } from '@/lib/avslutning/actions';
import { startSchema } from '@/lib/avslutning/schema';
import { AVSLUTNINGSGRUNNER } from '@/lib/tjeneste/schema';

/** Why the tjeneste ends, and what happens when it is decided. */
export function StartSkjema({ tjenesteId, versjon, utstyr }: { tjenesteId: string; versjon: number; utstyr: string[] }) {
  const t = useTranslations('avslutning');
  const router = useRouter();
  return (
    <Flate
      tittel={t('start.tittel')}
      tone="advarsel"
      ingress={utstyr.length > 0 ? t('start.medUtstyr', { utstyr: utstyr.join(', '), antall: utstyr.length }) : t('start.utenUtstyr')}
    >
      <Handlingsskjema
        schema={startSchema}
        standardverdier={{ tjenesteId, versjon }}
        handling={startAvslutningHandling}
        sendTekst={t('start.knapp')}
        sendFarge="danger"
        etiketter={{ grunn: t('start.grunn') }}
        etterpaa={() => router.refresh()}
        knapper={
          <Knappelenke href={`/tjenester/${tjenesteId}`} variant="tertiary">
            {t('start.avbryt')}
          </Knappelenke>
        }
      >
        <Radiogruppe navn="grunn" etikett={t('start.grunn')} paakrevd valg={AVSLUTNINGSGRUNNER.map((g) => ({ verdi: g, tekst: t(`grunn.${g}`) }))} />
      </Handlingsskjema>
    </Flate>
  );
}
