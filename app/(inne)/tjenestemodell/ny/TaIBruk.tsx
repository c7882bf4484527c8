'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { taMalIBrukHandling } from '@/lib/tjenestemodell/modell/actions';
import { taMalIBrukSchema } from '@/lib/tjenestemodell/modell/schema';

const schema = taMalIBrukSchema.omit({ nokkel: true, malId: true, versjon: true });

/** The name of the copy, and whether the matrix starts from the template's suggestion. */
export function TaIBruk({ malId, versjon, forslag }: { malId: string; versjon: string; forslag: string }) {
  const t = useTranslations('modellskjema.taIBruk');
  const router = useRouter();
  return (
    <Handlingsskjema
      schema={schema}
      standardverdier={{ navn: forslag, medForslag: true }}
      handling={(d) => taMalIBrukHandling({ ...d, malId, versjon })}
      etterpaa={({ id }) => router.push(`/tjenestemodell/${id}`)}
      sendTekst={t('send')}
      etiketter={{ navn: t('navn'), medForslag: t('matrise') }}
    >
      <Tekstfelt navn="navn" etikett={t('navn')} hjelp={t('navnHjelp')} paakrevd maxLength={80} />
      <Radiogruppe
        navn="medForslag"
        etikett={t('matrise')}
        valg={[
          { verdi: true, tekst: t('medForslag'), hjelp: t('medForslagHjelp') },
          { verdi: false, tekst: t('tom'), hjelp: t('tomHjelp') },
        ]}
      />
    </Handlingsskjema>
  );
}
