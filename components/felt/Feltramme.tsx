'use client';
import type { ReactNode } from 'react';
import { Label, ValidationMessage } from '@/components/designsystemet';
import { Field, FieldDescription } from '@/components/designsystemet-skjema';
import { Feltetikett } from './Feltetikett';
import type { Feltprops } from './useFelt';

/** Label, help, control and error, in that order, for a field with one control. */
export function Feltramme({
  id,
  etikett,
  hjelp,
  paakrevd,
  feil,
  children,
}: Omit<Feltprops, 'navn'> & { id: string; feil?: string; children: ReactNode }) {
  return (
    <Field>
      <Label htmlFor={id}>
        <Feltetikett etikett={etikett} paakrevd={paakrevd} />
      </Label>
      {hjelp && <FieldDescription>{hjelp}</FieldDescription>}
      {children}
      {feil && <ValidationMessage>{feil}</ValidationMessage>}
    </Field>
  );
}
