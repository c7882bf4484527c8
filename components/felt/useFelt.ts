'use client';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { feltId } from './feltId';

/** What every field has. `paakrevd` is only a mark and a hint to screen readers; the schema decides. */
export type Feltprops = { navn: string; etikett: string; hjelp?: React.ReactNode; paakrevd?: boolean; skrivebeskyttet?: boolean };

/** Error messages arrive as keys under `feil`; an unknown key is shown as it is. */
export function useFeiltekst(): (nokkel: string | undefined) => string | undefined {
  const t = useTranslations('feil');
  return (nokkel) => {
    if (!nokkel) return undefined;
    const n = nokkel as Parameters<typeof t>[0];
    return /^[\w.-]+$/.test(nokkel) && t.has(n) ? t(n) : nokkel;
  };
}

/** A field's id, its error as text, and the form it is in. */
export function useFelt(navn: string) {
  const skjema = useFormContext();
  const feiltekst = useFeiltekst();
  const { error } = skjema.getFieldState(navn, skjema.formState);
  return { ...skjema, id: feltId(navn), feil: feiltekst(error?.message ?? (error && 'ugyldig')) };
}
