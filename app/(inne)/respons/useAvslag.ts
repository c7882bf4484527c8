'use client';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { type Feilsvar, UTEN_KONTAKT } from '@/components/skjema/svar';

/** Why it could not be done, in words: who was first, when somebody else was. */
export function useAvslag(): (svar: Feilsvar) => string {
  const t = useTranslations('respons.operator');
  const feil = useTranslations('feil');
  return useCallback(
    (svar) => {
      if (svar.kode === UTEN_KONTAKT) return t('utenKontakt');
      const navn = (svar.gjeldende as { navn?: string | null } | undefined)?.navn;
      const nokkel = svar.melding as 'varselTatt' | 'varselLukket' | undefined;
      if (navn && nokkel !== 'varselLukket') return t('tattAvAnnen', { navn });
      return feil(nokkel && feil.has(nokkel) ? nokkel : 'intern');
    },
    [t, feil],
  );
}
