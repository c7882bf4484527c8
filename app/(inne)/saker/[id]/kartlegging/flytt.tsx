'use client';
import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Datofelt } from '@/components/felt/Datofelt';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tidsfelt } from '@/components/felt/Tidsfelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Personliste } from '@/components/skjema/Personliste';
import { endreBesokHandling } from '@/lib/kartlegging/actions';
import { type Deltaker, flyttFeltSchema } from '@/lib/kartlegging/schema';

type Props = { kartleggingId: string; versjon: number; besok: string; sted: string; deltakere: Deltaker[] };

/** Moves the visit to another time or place. */
export function Flyttskjema({ kartleggingId, versjon, besok, sted, deltakere }: Props) {
  const t = useTranslations('kartlegging.planlegg');
  const k = useTranslations('kartlegging');
  const router = useRouter();
  const lokal = new TZDate(besok, 'Europe/Oslo');
  return (
    <Handlingsskjema
      schema={flyttFeltSchema}
      standardverdier={{ dato: format(lokal, 'yyyy-MM-dd'), klokkeslett: format(lokal, 'HH:mm'), sted, deltakere }}
      handling={(d) => endreBesokHandling({ ...d, kartleggingId, versjon })}
      sendTekst={t('flyttKnapp')}
      kvittering={t('flyttet')}
      etiketter={{ dato: t('dato'), klokkeslett: t('klokkeslett'), sted: t('sted') }}
      etterpaa={() => router.refresh()}
    >
      <div className="rutenett">
        <Datofelt navn="dato" etikett={t('dato')} paakrevd />
        <Tidsfelt navn="klokkeslett" etikett={t('klokkeslett')} paakrevd />
      </div>
      <Tekstfelt navn="sted" etikett={t('sted')} paakrevd />
      <Personliste navn="deltakere" etikett={k('deltakere')} />
    </Handlingsskjema>
  );
}
