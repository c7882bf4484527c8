'use client';
import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Avkryssingsgruppe } from '@/components/felt/Avkryssingsgruppe';
import { Flate } from '@/components/skall/Flate';
import type { Skjemainnhold } from './innhold';
import { valgbare } from './verdier';

/** The law the decision stands on, as it is today, in our words. Those that fit the service are chosen beforehand. */
export function Hjemmeldel({ innhold, tjeneste }: { innhold: Skjemainnhold; tjeneste: Skjemainnhold['tjenester'][number] | undefined }) {
  const t = useTranslations('vedtak.hjemmel');
  return (
    <Flate tittel={t('tittel')} ingress={t('ingress', { dato: visDato(innhold.dato) })}>
      <Avkryssingsgruppe
        navn="hjemmelIds"
        etikett={t('etikett')}
        paakrevd
        valg={valgbare(innhold, tjeneste).map((h) => ({ verdi: h.id, tekst: `${h.lovNavn} ${h.paragraf}: ${h.tittel}`, hjelp: h.tekst }))}
      />
    </Flate>
  );
}
