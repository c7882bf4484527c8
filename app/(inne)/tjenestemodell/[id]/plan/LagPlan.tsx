'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Avkryssingsgruppe } from '@/components/felt/Avkryssingsgruppe';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { lagPlanHandling } from '@/lib/handlingsplan/actions';
import { KILDER } from '@/lib/handlingsplan/rules';
import { lagPlanSchema } from '@/lib/handlingsplan/schema';

type Props = {
  modell: { id: string; navn: string };
  antall: Record<(typeof KILDER)[number], number>;
  omraader: { id: string; navn: string; antall: number }[];
};

/** What the new plan is called and covers. */
export function LagPlan({ modell, antall, omraader }: Props) {
  const t = useTranslations('plan');
  const router = useRouter();
  const kilder = KILDER.filter((k) => antall[k] > 0);
  return (
    <Handlingsskjema
      schema={lagPlanSchema}
      standardverdier={{
        modellId: modell.id,
        tittel: t('liste.navnForslag', { modell: modell.navn }),
        kilder: [...kilder],
        omraader: omraader.map((o) => o.id),
      }}
      handling={lagPlanHandling}
      sendTekst={t('liste.knapp')}
      etiketter={{ tittel: t('liste.navn'), kilder: t('liste.kilder'), omraader: t('liste.omraader') }}
      etterpaa={({ id, fantes }) => router.push(`/tjenestemodell/${modell.id}/plan/${id}${fantes ? '?fantes=1' : ''}`)}
    >
      <Tekstfelt navn="tittel" etikett={t('liste.navn')} autoComplete="off" paakrevd />
      <Avkryssingsgruppe
        navn="kilder"
        etikett={t('liste.kilder')}
        valg={kilder.map((k) => ({ verdi: k, tekst: t('liste.omraade', { navn: t(`kilde.${k}`), antall: antall[k] }) }))}
      />
      <Avkryssingsgruppe
        navn="omraader"
        etikett={t('liste.omraader')}
        valg={omraader.map((o) => ({ verdi: o.id, tekst: t('liste.omraade', { navn: o.navn, antall: o.antall }) }))}
      />
    </Handlingsskjema>
  );
}
