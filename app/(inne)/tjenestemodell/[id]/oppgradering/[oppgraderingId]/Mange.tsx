'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { Avkryssing } from '@/components/felt/Avkryssing';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { z } from '@/lib/platform/zod';
import { svarFlereHandling } from '@/lib/tjenestemodell/oppgradering/actions';

/** From so many on, one by one is no way to begin. */
const MANGE = 50;

const schema = z.object({
  svar: z.enum(['TA_NY', 'BEHOLD_EGEN', 'UTSETT'], 'paakrevd'),
  utenEgenTekst: z.boolean(),
  begrunnelse: z.string().trim().max(500, 'forLang'),
});

/** One answer to everything unanswered in the area and of the kind that are chosen. */
export function Mange(p: { oppgraderingId: string; omraade: string; art: string; antall: number; utenEgen: number }) {
  const t = useTranslations('oppgradering.mange');
  const router = useRouter();
  return (
    <Details defaultOpen={p.antall > MANGE}>
      <DetailsSummary>{t('tittel')}</DetailsSummary>
      <DetailsContent>
        <p className="dempet">{t('ingress', { antall: p.antall })}</p>
        <Handlingsskjema
          schema={schema}
          standardverdier={{ utenEgenTekst: p.utenEgen > 0, begrunnelse: '' }}
          handling={({ begrunnelse, ...d }) =>
            svarFlereHandling({ ...d, notat: begrunnelse, oppgraderingId: p.oppgraderingId, omraade: p.omraade, art: p.art as '' })
          }
          etterpaa={() => router.refresh()}
          sendTekst={t('send')}
          tomEtter
          etiketter={{ svar: t('svar'), begrunnelse: t('notat') }}
        >
          <Radiogruppe
            navn="svar"
            etikett={t('svar')}
            paakrevd
            valg={(['TA_NY', 'BEHOLD_EGEN', 'UTSETT'] as const).map((v) => ({ verdi: v, tekst: t(`valg.${v}`) }))}
          />
          <Avkryssing navn="utenEgenTekst" etikett={t('utenEgen', { antall: p.utenEgen })} />
          <Tekstfelt navn="begrunnelse" etikett={t('notat')} hjelp={t('notatHjelp')} />
        </Handlingsskjema>
      </DetailsContent>
    </Details>
  );
}
