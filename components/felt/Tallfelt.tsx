'use client';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { Input } from '@/components/designsystemet';
import { FieldAffix, FieldAffixes } from '@/components/designsystemet-skjema';
import s from './Felt.module.css';
import { Feltramme } from './Feltramme';
import { tolkTall, visTall } from './tolkTall';
import { useFeiltekst } from './useFeiltekst';
import { type Feltprops, useFelt } from './useFelt';

/** A number with decimal comma. The value is a number, null when empty and NaN (which zod refuses) when it is no number: told on blur. */
export function Tallfelt({ navn, etikett, hjelp, paakrevd, skrivebeskyttet, enhet, heltall }: Feltprops & { enhet?: string; heltall?: boolean }) {
  const { id, feil: skjemafeil, control } = useFelt(navn);
  const feiltekst = useFeiltekst();
  const { field } = useController({ name: navn, control });
  const [skrevet, setSkrevet] = useState<string>();
  const [forlatt, setForlatt] = useState(false);
  const feil = forlatt && Number.isNaN(field.value) ? feiltekst('innstillingTall') : skjemafeil;
  // What was typed is kept as long as it means the value the form has.
  const tekst = skrevet !== undefined && Object.is(tolkTall(skrevet), field.value ?? null) ? skrevet : visTall(field.value);
  const input = (
    <Input
      id={id}
      ref={field.ref}
      name={id}
      className={s.tall}
      inputMode={heltall ? 'numeric' : 'decimal'}
      autoComplete="off"
      readOnly={skrivebeskyttet}
      aria-required={paakrevd || undefined}
      aria-invalid={Boolean(feil) || undefined}
      value={tekst}
      onChange={(e) => {
        setSkrevet(e.target.value);
        setForlatt(false);
        field.onChange(tolkTall(e.target.value));
      }}
      onBlur={() => {
        setForlatt(true);
        field.onBlur();
      }}
    />
  );
  return (
    <Feltramme id={id} etikett={etikett} hjelp={hjelp} paakrevd={paakrevd} feil={feil}>
      {enhet ? (
        <FieldAffixes className={s.medEnhet}>
          {input}
          <FieldAffix>{enhet}</FieldAffix>
        </FieldAffixes>
      ) : (
        input
      )}
    </Feltramme>
  );
}
