'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { tilbakeTilKartleggingHandling } from '@/lib/vedtak/actions';
import { tilbakeTilKartleggingSchema } from '@/lib/vedtak/schema';
import s from './vedtak.module.css';

/** The way back when the kartlegging does not carry a decision. */
export function Tilbake({ sakId, versjon }: { sakId: string; versjon: () => number }) {
  const t = useTranslations('vedtak.tilbake');
  const router = useRouter();
  return (
    <Details className={s.fold}>
      <DetailsSummary>{t('tittel')}</DetailsSummary>
      <DetailsContent>
        <Handlingsskjema
          schema={tilbakeTilKartleggingSchema}
          standardverdier={{ sakId, versjon: 0, grunn: '' }}
          handling={(d) => tilbakeTilKartleggingHandling({ ...d, versjon: versjon() })}
          sendTekst={t('send')}
          etiketter={{ grunn: t('grunn') }}
          etterpaa={() => router.push(`/saker/${sakId}`)}
        >
          <Tekstomraade navn="grunn" etikett={t('grunn')} paakrevd />
        </Handlingsskjema>
      </DetailsContent>
    </Details>
  );
}
