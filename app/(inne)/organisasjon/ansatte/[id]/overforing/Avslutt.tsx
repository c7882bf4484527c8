'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Datofelt } from '@/components/felt/Datofelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { settSluttetHandling } from '@/lib/virksomhet/actions';
import { sluttetSchema } from '@/lib/virksomhet/schema';

/** Ends access from a day: today ends it at once. */
export function Avslutt({ ansatt: a, iDag }: { ansatt: { id: string; versjon: number }; iDag: string }) {
  const t = useTranslations('organisasjon');
  const router = useRouter();
  return (
    <Handlingsskjema
      schema={sluttetSchema}
      standardverdier={{ id: a.id, versjon: a.versjon, sluttet: iDag }}
      handling={settSluttetHandling}
      sendTekst={t('overforing.avsluttTilgangen')}
      sendFarge="danger"
      etiketter={{ sluttet: t('sluttetFra') }}
      etterpaa={() => router.refresh()}
    >
      <Datofelt navn="sluttet" etikett={t('sluttetFra')} hjelp={t('sluttetHjelp')} />
    </Handlingsskjema>
  );
}
