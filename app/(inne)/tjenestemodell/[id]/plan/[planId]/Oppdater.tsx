'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { Avkryssingsgruppe } from '@/components/felt/Avkryssingsgruppe';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { oppdaterPlanHandling } from '@/lib/handlingsplan/actions';
import { KILDER } from '@/lib/handlingsplan/rules';
import { oppdaterPlanSchema } from '@/lib/handlingsplan/schema';

type Props = { plan: { id: string; versjon: number }; utvalg: { kilder: string[]; omraader: string[] } };

/** Brings the plan up to date within what it already covers. */
export function Oppdater({ plan, utvalg }: Props) {
  const t = useTranslations('plan.side');
  const router = useRouter();
  const kilder = KILDER.filter((k) => utvalg.kilder.includes(k));
  return (
    <Knapphandling
      variant="primary"
      handling={() => medNokkel(oppdaterPlanHandling, { ...plan, kilder, omraader: utvalg.omraader })}
      etterpaa={() => router.refresh()}
    >
      {t('oppdater')}
    </Knapphandling>
  );
}

/** Widens what the plan covers. */
export function TaMedMer({ plan, utvalg, omraader }: Props & { omraader: { id: string; navn: string }[] }) {
  const t = useTranslations('plan');
  const router = useRouter();
  return (
    <Details variant="tinted">
      <DetailsSummary>{t('side.utvid')}</DetailsSummary>
      <DetailsContent>
        <Handlingsskjema
          schema={oppdaterPlanSchema}
          standardverdier={{ ...plan, kilder: KILDER.filter((k) => utvalg.kilder.includes(k)), omraader: utvalg.omraader }}
          handling={oppdaterPlanHandling}
          sendTekst={t('side.oppdater')}
          etiketter={{ kilder: t('liste.kilder'), omraader: t('liste.omraader') }}
          etterpaa={() => router.refresh()}
        >
          <p className="dempet">{t('side.utvidHjelp')}</p>
          <Avkryssingsgruppe navn="kilder" etikett={t('liste.kilder')} valg={KILDER.map((k) => ({ verdi: k, tekst: t(`kilde.${k}`) }))} />
          <Avkryssingsgruppe navn="omraader" etikett={t('liste.omraader')} valg={omraader.map((o) => ({ verdi: o.id, tekst: o.navn }))} />
        </Handlingsskjema>
      </DetailsContent>
    </Details>
  );
}
