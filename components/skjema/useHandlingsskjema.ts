'use client';
import { zodResolver } from '@hookform/resolvers/zod';
import { useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, type Resolver, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { nyNokkel } from '../felles/nokkel';
import { type Svar, utfor } from './svar';
import { useForlatvarsel } from './useForlatvarsel';

type Valg<S extends z.ZodObject, T> = {
  schema: S;
  standardverdier: DefaultValues<z.input<S>>;
  handling: (data: z.output<S> & { nokkel: string }) => Promise<Svar<T>>;
  etterpaa?: (verdi: T) => void;
  tomEtter?: boolean;
};

/** The behaviour of Handlingsskjema: one submission at a time, one key per submission, errors at their fields. */
export function useHandlingsskjema<S extends z.ZodObject, T>({ schema, standardverdier, handling, etterpaa, tomEtter }: Valg<S, T>) {
  const nokkel = useRef<string>(undefined);
  const ferdig = useRef(false);
  const [svar, setSvar] = useState<Svar<T>>();
  const opptatt = useRef(false);
  const skjema = useForm<FieldValues>({
    resolver: (verdier, kontekst, valg) => {
      nokkel.current ??= nyNokkel();
      const sjekk = zodResolver(schema as never) as unknown as Resolver<FieldValues>;
      return sjekk('nokkel' in schema.shape ? { ...verdier, nokkel: nokkel.current } : verdier, kontekst, valg);
    },
    defaultValues: standardverdier as DefaultValues<FieldValues>,
    shouldFocusError: false,
  });
  const { isDirty, isSubmitting } = skjema.formState;
  const { slippForbi } = useForlatvarsel(isDirty);

  const send = skjema.handleSubmit(async (data) => {
    setSvar(undefined);
    // Sent again as it was, perhaps while the next page loads: the same submission. Changed: a new one.
    if (ferdig.current && (skjema.formState.isDirty || tomEtter)) nokkel.current = nyNokkel();
    ferdig.current = false;
    const nytt = await utfor(() => handling({ ...data, nokkel: nokkel.current } as z.output<S> & { nokkel: string }));
    setSvar(nytt);
    if (!nytt.ok) {
      for (const [navn, message] of Object.entries(nytt.felt ?? {}))
        if (navn) skjema.setError(navn as Path<FieldValues>, { type: 'server', message });
      return;
    }
    ferdig.current = true;
    slippForbi();
    skjema.reset(tomEtter ? (standardverdier as FieldValues) : skjema.getValues());
    etterpaa?.(nytt.verdi);
  });

  /** Ignores a second press while the first is under way; a state update would come too late for a double click. */
  const sendEnGang = async (e: React.FormEvent) => {
    e.preventDefault();
    e.stopPropagation(); // a form in a dialog is, in React's tree, inside the form behind it
    if (opptatt.current) return;
    opptatt.current = true;
    try {
      await send(e);
    } finally {
      opptatt.current = false;
    }
  };
  const lastInn = () => {
    slippForbi();
    window.location.reload();
  };
  return { skjema, send: sendEnGang, svar, sender: isSubmitting, lastInn };
}
