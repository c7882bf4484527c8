'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Avkryssing } from '@/components/felt/Avkryssing';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { publiserHandling } from '@/lib/tjenestekatalog/actions';
import { publiserSchema } from '@/lib/tjenestekatalog/schema';

const schema = publiserSchema.omit({ id: true, versjon: true });
type Props = { id: string; versjon: number; nr: number; erstatter?: number; forInnbyggere: boolean; kanVises: boolean };

/** Publishes the draft, to the kommune and, when it is chosen, to citizens. */
export function Publiser({ id, versjon, nr, erstatter, forInnbyggere, kanVises }: Props) {
  const t = useTranslations('tjenestekatalog.utkast');
  const router = useRouter();
  return (
    <Handlingsskjema
      schema={schema}
      standardverdier={{ forInnbyggere: forInnbyggere && kanVises }}
      handling={(d) => publiserHandling({ ...d, id, versjon })}
      etterpaa={() => router.refresh()}
      sendTekst={t('publiser', { nr })}
      etiketter={{ forInnbyggere: t('forInnbyggere') }}
    >
      <div className="stabel" data-tett>
        {kanVises && <Avkryssing navn="forInnbyggere" etikett={t('forInnbyggere')} />}
        {erstatter !== undefined && <p className="dempet">{t('erstatter', { nr: erstatter })}</p>}
      </div>
    </Handlingsskjema>
  );
}
