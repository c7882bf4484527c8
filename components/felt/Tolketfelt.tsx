'use client';
import { type ReactNode, useState } from 'react';
import { useController } from 'react-hook-form';
import { Input } from '@/components/designsystemet';
import s from './Felt.module.css';
import { Feltramme } from './Feltramme';
import { type Feltprops, useFelt } from './useFelt';

type TolketfeltProps = Feltprops & {
  tolk: (tekst: string) => string | undefined;
  vis: (verdi: string) => string;
  /** What is wrong with what stands there when one has left it. */
  feilI: (tekst: string) => string | undefined;
  klasse?: string;
  etter?: ReactNode;
};

/**
 * A text field whose text is read into a value: tolerant while typing, tidied on blur. What cannot be read stays as
 * typed, in the field and in the form's value, so that nothing is lost and the schema refuses it.
 */
export function Tolketfelt({ navn, etikett, hjelp, paakrevd, skrivebeskyttet, tolk, vis, feilI, klasse, etter }: TolketfeltProps) {
  const { id, feil, control } = useFelt(navn);
  const { field } = useController({ name: navn, control });
  const [skrevet, setSkrevet] = useState<string>();
  const verdi: string = field.value ?? '';
  const tekst = skrevet !== undefined && (tolk(skrevet) ?? skrevet) === verdi ? skrevet : vis(verdi);
  const [forlatt, setForlatt] = useState(false);
  const ugyldig = forlatt && verdi.trim() !== '' ? feilI(tekst) : undefined;
  return (
    <Feltramme id={id} etikett={etikett} hjelp={hjelp} paakrevd={paakrevd} feil={ugyldig ?? feil}>
      <div className={s.inputrad}>
        <Input
          id={id}
          ref={field.ref}
          name={id}
          className={klasse}
          inputMode="text"
          autoComplete="off"
          readOnly={skrivebeskyttet}
          aria-required={paakrevd || undefined}
          aria-invalid={Boolean(ugyldig ?? feil) || undefined}
          value={tekst}
          onChange={(e) => {
            setSkrevet(e.target.value);
            setForlatt(false);
            field.onChange(tolk(e.target.value) ?? e.target.value);
          }}
          onBlur={() => {
            setForlatt(true);
            setSkrevet(undefined);
            field.onBlur();
          }}
        />
        {etter}
      </div>
    </Feltramme>
  );
}
