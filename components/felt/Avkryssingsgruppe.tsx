'use client';
import { useController } from 'react-hook-form';
import { Gruppe } from './Gruppe';
import { type Feltprops, useFelt } from './useFelt';
import { Valgboks } from './Valgboks';
import type { Valg } from './Velger';

/** Any of several; the value is a list of `verdi`, in the order of the choices. */
export function Avkryssingsgruppe({ navn, valg, skrivebeskyttet, ...ramme }: Feltprops & { valg: Valg[] }) {
  const { id, feil, control } = useFelt(navn);
  const { field } = useController({ name: navn, control });
  const valgte: string[] = Array.isArray(field.value) ? field.value : [];
  const bytt = (verdi: string, paa: boolean) => {
    const nye = new Set(valgte);
    if (paa) nye.add(verdi);
    else nye.delete(verdi);
    field.onChange(valg.map((v) => v.verdi).filter((v) => nye.has(v)));
  };
  return (
    <Gruppe {...ramme} feil={feil}>
      {valg.map((v, i) => (
        <Valgboks
          type="checkbox"
          key={v.verdi}
          id={i === 0 ? id : undefined}
          ref={i === 0 ? field.ref : undefined}
          name={id}
          value={v.verdi}
          etikett={v.tekst}
          hjelp={v.hjelp}
          readOnly={skrivebeskyttet}
          checked={valgte.includes(v.verdi)}
          onChange={(e) => bytt(v.verdi, e.target.checked)}
          onBlur={field.onBlur}
        />
      ))}
    </Gruppe>
  );
}
