'use client';
import { useFormContext } from 'react-hook-form';
import { feltId } from './feltId';
import { useFeiltekst } from './useFeiltekst';

/** What every field has. `paakrevd` is only a mark and a hint to screen readers; the schema decides. */
export type Feltprops = { navn: string; etikett: string; hjelp?: React.ReactNode; paakrevd?: boolean; skrivebeskyttet?: boolean };

/** A field's id, its error as text, and the form it is in. */
export function useFelt(navn: string) {
  const skjema = useFormContext();
  const feiltekst = useFeiltekst();
  const { error } = skjema.getFieldState(navn, skjema.formState);
  return { ...skjema, id: feltId(navn), feil: feiltekst(error?.message ?? (error && 'ugyldig')) };
}
