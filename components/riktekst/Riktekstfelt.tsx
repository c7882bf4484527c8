'use client';
import { useController } from 'react-hook-form';
import { type Feltprops, useFelt } from '../felt/useFelt';
import { Riktekst } from './Riktekst';
import type { Tekstblokk } from './Verktoylinje';

/** Riktekst bound to the form by `navn`; the value is tiptap JSON. */
export function Riktekstfelt({ navn, tekstblokker, ...felt }: Feltprops & { tekstblokker?: Tekstblokk[] }) {
  const { id, feil, control } = useFelt(navn);
  const { field } = useController({ name: navn, control });
  return (
    <Riktekst
      {...felt}
      id={id}
      verdi={field.value}
      endre={field.onChange}
      vedBlur={field.onBlur}
      fokusRef={field.ref}
      feil={feil}
      tekstblokker={tekstblokker}
    />
  );
}
