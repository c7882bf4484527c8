'use client';
import { type ReactNode, type Ref, useId } from 'react';
import { Input, type InputProps, Label } from '@/components/designsystemet';
import { Field, FieldDescription } from '@/components/designsystemet-skjema';

type ValgboksProps = Omit<InputProps, 'type' | 'size'> & {
  type: 'radio' | 'checkbox';
  etikett: ReactNode;
  hjelp?: ReactNode;
  ref?: Ref<HTMLInputElement>;
};

/** One radio or checkbox with its label; the design system's own leaves a description that does not hydrate. */
export function Valgboks({ etikett, hjelp, id, ...input }: ValgboksProps) {
  const auto = useId();
  return (
    <Field>
      <Input id={id ?? auto} {...input} />
      <Label weight="regular" htmlFor={id ?? auto}>
        {etikett}
      </Label>
      {hjelp && <FieldDescription>{hjelp}</FieldDescription>}
    </Field>
  );
}
