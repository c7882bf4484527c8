'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { Velger } from '@/components/felt/Velger';
import { usePersonvalg } from './usePersonvalg';

/** One of those who work here now; the present one stays a choice though they have left. */
export function Personfelt({
  etikett,
  tomTekst,
  naa,
  paakrevd,
}: {
  etikett: string;
  tomTekst?: string;
  naa?: { id: string; navn: string };
  paakrevd?: boolean;
}) {
  const t = useTranslations('modellskjema.sjekk');
  const personer = usePersonvalg();
  const { setValue, getFieldState } = useFormContext();
  const satt = useRef(false);
  useEffect(() => {
    // The choices came after the field: the browser has dropped a value it did not know.
    if (personer.length === 0 || satt.current || getFieldState('ansvarligId').isDirty) return;
    satt.current = true;
    setValue('ansvarligId', naa?.id ?? '');
  }, [personer, naa?.id, setValue, getFieldState]);
  const valg = personer.map((x) => ({ verdi: x.id, tekst: x.tittel ? `${x.navn}, ${x.tittel}` : x.navn }));
  if (naa && !valg.some((v) => v.verdi === naa.id)) valg.unshift({ verdi: naa.id, tekst: naa.navn });
  return <Velger navn="ansvarligId" etikett={etikett} valg={valg} tomTekst={tomTekst ?? t('velgPerson')} paakrevd={paakrevd} />;
}
