'use client';
import { ValidationMessage } from '@/components/designsystemet';
import s from './Felt.module.css';
import { Feltetikett } from './Feltetikett';
import { type Feltprops, useFelt } from './useFelt';
import { Valgboks } from './Valgboks';

/** One checkbox; the value is a boolean. */
export function Avkryssing({ navn, etikett, hjelp, paakrevd, skrivebeskyttet }: Feltprops) {
  const { id, feil, register } = useFelt(navn);
  return (
    <div className={s.kryss}>
      <Valgboks
        type="checkbox"
        id={id}
        etikett={<Feltetikett etikett={etikett} paakrevd={paakrevd} />}
        hjelp={hjelp}
        readOnly={skrivebeskyttet}
        aria-required={paakrevd || undefined}
        aria-invalid={Boolean(feil) || undefined}
        aria-describedby={feil ? `${id}-feil` : undefined}
        {...register(navn)}
      />
      {feil && <ValidationMessage id={`${id}-feil`}>{feil}</ValidationMessage>}
    </div>
  );
}
