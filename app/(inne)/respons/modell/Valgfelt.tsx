'use client';
import { type ReactNode, useId } from 'react';
import { Input, type InputProps, Label, Select } from '@/components/designsystemet';
import { Field, FieldDescription } from '@/components/designsystemet-skjema';
import type { Valg } from '@/components/felt/Velger';

type Felles = { etikett: ReactNode; hjelp?: ReactNode; id?: string };

/** A select that the page itself holds the value of. */
export function Valgfelt({ etikett, hjelp, id, verdi, valg, endre }: Felles & { verdi: string; valg: Valg[]; endre: (verdi: string) => void }) {
  const auto = useId();
  return (
    <Field>
      <Label htmlFor={id ?? auto}>{etikett}</Label>
      {hjelp && <FieldDescription>{hjelp}</FieldDescription>}
      <Select id={id ?? auto} value={verdi} onChange={(e) => endre(e.target.value)}>
        {valg.map((v) => (
          <option key={v.verdi} value={v.verdi}>
            {v.tekst}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type Skrivefeltprops = Felles & { verdi: string; endre: (verdi: string) => void } & Pick<
    InputProps,
    'type' | 'inputMode' | 'onBlur' | 'list' | 'aria-invalid' | 'maxLength'
  >;

/** A line of text that the page itself holds the value of. */
export function Skrivefelt({ etikett, hjelp, id, verdi, endre, ...input }: Skrivefeltprops) {
  const auto = useId();
  return (
    <Field>
      <Label htmlFor={id ?? auto}>{etikett}</Label>
      {hjelp && <FieldDescription>{hjelp}</FieldDescription>}
      <Input id={id ?? auto} value={verdi} autoComplete="off" onChange={(e) => endre(e.target.value)} {...input} />
    </Field>
  );
}
