'use client';
import { Input, type InputProps } from '@/components/designsystemet';
import { Feltramme } from './Feltramme';
import { type Feltprops, useFelt } from './useFelt';

export type TekstfeltProps = Feltprops &
  Pick<InputProps, 'autoComplete' | 'inputMode' | 'maxLength' | 'placeholder' | 'spellCheck'> & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
    vedBlur?: () => void;
  };

/** One line of text, bound to the form by `navn`. */
export function Tekstfelt({ navn, etikett, hjelp, paakrevd, skrivebeskyttet, vedBlur, type = 'text', ...rest }: TekstfeltProps) {
  const { id, feil, register } = useFelt(navn);
  return (
    <Feltramme id={id} etikett={etikett} hjelp={hjelp} paakrevd={paakrevd} feil={feil}>
      <Input
        id={id}
        type={type}
        readOnly={skrivebeskyttet}
        aria-required={paakrevd || undefined}
        aria-invalid={Boolean(feil) || undefined}
        {...rest}
        {...register(navn, { onBlur: vedBlur })}
      />
    </Feltramme>
  );
}
