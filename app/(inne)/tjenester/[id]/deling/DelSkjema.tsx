'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Datofelt } from '@/components/felt/Datofelt';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Flate } from '@/components/skall/Flate';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { delHandling } from '@/lib/deling/actions';
import { delSchema } from '@/lib/deling/schema';

/** Shares the tjeneste from now. */
export function DelSkjema({
  tjenesteId,
  virksomheter,
  idag,
}: {
  tjenesteId: string;
  virksomheter: { verdi: string; tekst: string }[];
  idag: string;
}) {
  const t = useTranslations('deling');
  const router = useRouter();
  return (
    <Flate tittel={t('del.tittel')} ingress={t('del.hjelp')}>
      <Handlingsskjema
        schema={delSchema}
        standardverdier={{ tjenesteId, grunnlag: '', til: '' }}
        handling={delHandling}
        sendTekst={t('del.knapp')}
        etiketter={{ tilVirksomhetId: t('del.med'), grunnlag: t('grunnlag'), til: t('del.til') }}
        etterpaa={() => router.refresh()}
      >
        <Radiogruppe navn="tilVirksomhetId" etikett={t('del.med')} paakrevd valg={virksomheter} />
        <Tekstfelt navn="grunnlag" etikett={t('grunnlag')} hjelp={t('del.grunnlagHjelp')} paakrevd />
        <Datofelt navn="til" etikett={t('del.til')} hjelp={t('del.tilHjelp')} fra={idag} />
      </Handlingsskjema>
    </Flate>
  );
}
