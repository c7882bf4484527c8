'use client';
import { useTranslations } from 'next-intl';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Tallfelt } from '@/components/felt/Tallfelt';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tidsfelt } from '@/components/felt/Tidsfelt';
import { Velger } from '@/components/felt/Velger';
import type { Innstilling } from '@/lib/innhold/schema';

/** The control that fits a setting's type. */
export function Innstillingsfelt({
  i,
  navn,
  etikett = i.navn,
  hjelp = i.hjelp,
  paakrevd,
}: {
  i: Innstilling;
  navn: string;
  etikett?: string;
  hjelp?: string;
  paakrevd?: boolean;
}) {
  const t = useTranslations('iverksetting.tiltaksplan');
  const grenser = i.type === 'tall' && i.min !== undefined && i.maks !== undefined ? t('grenser', { min: i.min, maks: i.maks }) : undefined;
  const felles = { navn, etikett, hjelp: [hjelp, grenser].filter(Boolean).join(' ') || undefined, paakrevd };
  switch (i.type) {
    case 'tall':
      return <Tallfelt {...felles} enhet={i.enhet} heltall />;
    case 'klokkeslett':
      return <Tidsfelt {...felles} />;
    case 'valg':
      return <Velger {...felles} valg={(i.valg ?? []).map((v) => ({ verdi: v.verdi, tekst: v.navn }))} tomTekst={t('ikkeSatt')} />;
    case 'jaNei':
      return (
        <Radiogruppe
          {...felles}
          valg={[
            { verdi: true, tekst: t('ja') },
            { verdi: false, tekst: t('nei') },
          ]}
        />
      );
    default:
      return <Tekstfelt {...felles} />;
  }
}
