'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Datofelt } from '@/components/felt/Datofelt';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tidsfelt } from '@/components/felt/Tidsfelt';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Personliste } from '@/components/skjema/Personliste';
import { planleggHandling } from '@/lib/kartlegging/actions';
import { type Deltaker, planleggSchema } from '@/lib/kartlegging/schema';

type Props = { sak: { id: string; versjon: number }; sted: string; kartleggere: { id: string; navn: string; enhet: string }[]; forslag: Deltaker[] };

/** When, where and who: the visit that opens the kartlegging. */
export function Planleggskjema({ sak, sted, kartleggere, forslag }: Props) {
  const t = useTranslations('kartlegging.planlegg');
  const k = useTranslations('kartlegging');
  const router = useRouter();
  return (
    <Handlingsskjema
      schema={planleggSchema}
      standardverdier={{ sakId: sak.id, sakVersjon: sak.versjon, dato: '', klokkeslett: '10:00', sted, ansvarligId: '', deltakere: forslag }}
      handling={planleggHandling}
      sendTekst={t('knapp')}
      etiketter={{ dato: t('dato'), klokkeslett: t('klokkeslett'), sted: t('sted') }}
      etterpaa={() => router.refresh()}
    >
      <div className="rutenett">
        <Datofelt navn="dato" etikett={t('dato')} paakrevd />
        <Tidsfelt navn="klokkeslett" etikett={t('klokkeslett')} paakrevd />
      </div>
      <Tekstfelt navn="sted" etikett={t('sted')} paakrevd />
      <Velger
        navn="ansvarligId"
        etikett={t('ansvarlig')}
        valg={kartleggere.map((k) => ({ verdi: k.id, tekst: `${k.navn} (${k.enhet})` }))}
        tomTekst={t('ikkeValgt')}
      />
      <Personliste navn="deltakere" etikett={k('deltakere')} />
    </Handlingsskjema>
  );
}
