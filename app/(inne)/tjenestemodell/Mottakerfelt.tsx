'use client';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { Datofelt } from '@/components/felt/Datofelt';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Velger } from '@/components/felt/Velger';
import type { Mottakervalg } from '@/lib/avklaring/queries';
import { TIL } from '@/lib/avklaring/schema';
import { Personfelt } from './Personfelt';

export type Mottakerverdier = { til: (typeof TIL)[number]; ansvarligId: string; aktorId: string; tilVirksomhetId: string; frist: string };

/** Labels of these fields, for the summary of errors. */
export function useMottakeretiketter() {
  const t = useTranslations('avklaring.skjema');
  return { til: t('til'), ansvarligId: t('ansvarlig'), aktorId: t('aktor'), tilVirksomhetId: t('virksomhet'), frist: t('frist') };
}

/** Whom a question is put to, and by when. */
export function Mottakerfelt({ valg, naa }: { valg: Mottakervalg; naa?: { id: string; navn: string } }) {
  const t = useTranslations('avklaring.skjema');
  const e = useMottakeretiketter();
  const til: string = useFormContext().watch('til');
  const mulige = TIL.filter((x) => (x === 'AKTOR' ? valg.aktorer.length > 0 : x === 'VIRKSOMHET' ? valg.virksomheter.length > 0 : true));
  const somValg = (liste: { id: string; navn: string }[]) => liste.map((x) => ({ verdi: x.id, tekst: x.navn }));
  return (
    <>
      <Radiogruppe
        navn="til"
        etikett={e.til}
        valg={mulige.map((x) => ({ verdi: x, tekst: t(`hvem.${x}`), ...(x === 'VIRKSOMHET' ? { hjelp: t('virksomhetHjelp') } : {}) }))}
      />
      {til === 'ANSATT' && <Personfelt etikett={e.ansvarligId} naa={naa} paakrevd />}
      {til === 'AKTOR' && <Velger navn="aktorId" etikett={e.aktorId} valg={somValg(valg.aktorer)} paakrevd />}
      {til === 'VIRKSOMHET' && <Velger navn="tilVirksomhetId" etikett={e.tilVirksomhetId} valg={somValg(valg.virksomheter)} paakrevd />}
      <Datofelt navn="frist" etikett={e.frist} />
    </>
  );
}
