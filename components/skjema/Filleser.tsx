'use client';
import { useState } from 'react';
import { Alert, Input, Label } from '@/components/designsystemet';
import { Field, FieldDescription } from '@/components/designsystemet-skjema';
import { useFeiltekst } from '../felt/useFeiltekst';

const STORST = 1_000_000;

type Props<T> = {
  id: string;
  etikett: string;
  hjelp: string;
  /** The endings of the files that are understood, as «.xlsx,.csv». */
  godtar: string;
  /** Where the file is read; it answers with what it would change. */
  adresse: string;
  tekster: { leser: string; feil: string };
  /** Undefined when another file is chosen, till it has been read. */
  lest: (funn: T | undefined, fil: File | undefined) => void;
};

/** Sends a file to be read and gives what it would change: nothing is done by choosing a file. */
export function Filleser<T>({ id, etikett, hjelp, godtar, adresse, tekster, lest }: Props<T>) {
  const feiltekst = useFeiltekst();
  const [leser, setLeser] = useState(false);
  const [feil, setFeil] = useState<string>();
  const les = async (fil: File | undefined) => {
    lest(undefined, undefined);
    setFeil(undefined);
    if (!fil) return;
    if (fil.size > STORST) return setFeil(feiltekst('filForStor'));
    setLeser(true);
    try {
      const svar = await fetch(adresse, { method: 'POST', body: fil });
      const kropp = await svar.json();
      if (svar.ok) lest(kropp as T, fil);
      else setFeil(feiltekst((kropp as { feil: string }).feil) ?? tekster.feil);
    } catch {
      setFeil(tekster.feil);
    } finally {
      setLeser(false);
    }
  };
  return (
    <>
      <Field>
        <Label htmlFor={id}>{etikett}</Label>
        <FieldDescription>{hjelp}</FieldDescription>
        <Input id={id} type="file" accept={godtar} onChange={(e) => void les(e.target.files?.[0])} />
      </Field>
      <div role="status">{leser && tekster.leser}</div>
      {feil && (
        <Alert data-color="danger" role="alert">
          {feil}
        </Alert>
      )}
    </>
  );
}
