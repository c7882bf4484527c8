import { useTranslations } from 'next-intl';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import type { QuestionnaireResponse } from '@/components/skjemavisning/qr';
import { Skjemasvar } from '@/components/skjemavisning/Skjemasvar';
import type { Tjenesteside } from '@/lib/tjeneste/queries';
import { Innstillingsliste } from './Innstillinger';
import { Plantekst } from './Plantekst';

/** Goals, and what the device is set to, for those who see that. */
export function Plan({ x }: { x: Tjenesteside }) {
  const t = useTranslations('tjeneste.plan');
  const { innstillinger: i } = x;
  if (!x.tiltaksplanFerdig || !i) return null;
  return (
    <Flate tittel={t('tittel')} ingress={t('ferdig', { dato: visDato(x.tiltaksplanFerdig) })}>
      <Plantekst plan={x.tiltaksplan} />
      <Innstillingsliste def={i.def} plan={i.plan} gjelder={i.gjelder} avvik={x.installasjon?.avvik ?? []} />
    </Flate>
  );
}

/** How it was before the start. */
export function Nullpunkt({ x }: { x: Tjenesteside }) {
  const t = useTranslations('tjeneste.nullpunkt');
  if (!x.nullpunkt?.ferdig) return null;
  return (
    <Flate tittel={t('tittel')} ingress={t('maalt', { dato: visDato(x.nullpunkt.ferdig) })}>
      <Details variant="tinted">
        <DetailsSummary>{t('vis')}</DetailsSummary>
        <DetailsContent>
          <Skjemasvar questionnaire={x.nullpunkt.skjema} svar={(x.nullpunkt.svar as QuestionnaireResponse | null) ?? undefined} />
        </DetailsContent>
      </Details>
    </Flate>
  );
}
