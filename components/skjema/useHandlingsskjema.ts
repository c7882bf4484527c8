'use client';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, type Resolver, useForm } from 'react-hook-form';
import type { z } from '@/lib/platform/zod';
import { bareEndret } from './bareEndret';
import { hentFram, skjemanokkel, taVare } from './fornyet';
import type { Kladdom } from './kladd';
import { FORNYET, innsendinger, type Svar, utfor } from './svar';
import { useForlatvarsel } from './useForlatvarsel';
import { useKladd } from './useKladd';

type Valg<S extends z.ZodObject, T> = {
  schema: S;
  standardverdier: DefaultValues<z.input<S>>;
  handling: (data: z.output<S> & { nokkel: string }) => Promise<Svar<T>>;
  etterpaa?: (verdi: T) => void;
  tomEtter?: boolean;
  /** Keep what is written on this device until it is sent, under this name. */
  kladd?: string;
  /** What the draft is about, so that its owner is told of it elsewhere too. */
  kladdom?: Kladdom;
};

/** The behaviour of Handlingsskjema: one submission at a time, one key per submission, errors at their fields. */
export function useHandlingsskjema<S extends z.ZodObject, T>({ schema, standardverdier, handling, etterpaa, tomEtter, kladd, kladdom }: Valg<S, T>) {
  const [sendt] = useState(innsendinger);
  const ferdig = useRef(false);
  const [svar, setSvar] = useState<Svar<T>>();
  const opptatt = useRef(false);
  const skjema = useForm<FieldValues>({
    resolver: (verdier, kontekst, valg) => {
      const sjekk = zodResolver(schema as never) as unknown as Resolver<FieldValues>;
      return sjekk('nokkel' in schema.shape ? { ...verdier, nokkel: sendt.nokkel() } : verdier, kontekst, valg);
    },
    defaultValues: standardverdier as DefaultValues<FieldValues>,
    shouldFocusError: false,
  });
  const merke = useRef<string>(undefined);
  const [hentet, setHentet] = useState(false);
  useEffect(() => {
    merke.current ??= skjemanokkel(window.location.pathname, Object.keys(schema.shape), standardverdier as Record<string, unknown>);
    void hentFram(merke.current).then((verdier) => {
      if (!verdier) return;
      // Also the version that was on screen: what somebody else has changed since is a conflict, and says so.
      skjema.reset({ ...skjema.getValues(), ...verdier }, { keepDefaultValues: true });
      setHentet(true);
    });
  }, [schema, standardverdier, skjema]);
  const { isDirty, isSubmitting } = skjema.formState;
  const { husk, glem } = useKladd<FieldValues>(
    kladd,
    (verdier) => {
      // What is written already is newer.
      const naa = skjema.getValues();
      const nye = { ...naa, ...verdier };
      if (skjema.formState.isDirty || JSON.stringify(nye) === JSON.stringify(naa)) return;
      skjema.reset(nye, { keepDefaultValues: true });
      setHentet(true);
    },
    kladdom,
  );
  useEffect(() => {
    if (!kladd) return;
    const lytter = skjema.watch((verdier) => {
      const endret = bareEndret(skjema.formState.defaultValues ?? {}, verdier);
      if (endret) husk(endret);
      else glem();
    });
    return () => lytter.unsubscribe();
  });
  const { slippForbi } = useForlatvarsel(isDirty);

  const send = skjema.handleSubmit(async (data) => {
    setSvar(undefined);
    const nokkel = sendt.neste(data, ferdig.current && (skjema.formState.isDirty || tomEtter === true));
    ferdig.current = false;
    const nytt = await utfor(() => handling({ ...data, nokkel } as z.output<S> & { nokkel: string }));
    setSvar(nytt);
    if (!nytt.ok) {
      for (const [navn, message] of Object.entries(nytt.felt ?? {}))
        if (navn) skjema.setError(navn as Path<FieldValues>, { type: 'server', message });
      return;
    }
    ferdig.current = true;
    slippForbi();
    skjema.reset(tomEtter ? (standardverdier as FieldValues) : skjema.getValues());
    glem();
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
  const lastInn = async () => {
    const fornyet = svar && !svar.ok && svar.kode === FORNYET;
    // What could not be kept is asked about, as by any other way out.
    if (!fornyet || (await taVare(merke.current ?? '', skjema.getValues()))) slippForbi();
    window.location.reload();
  };
  return { skjema, send: sendEnGang, svar, sender: isSubmitting, lastInn, hentet: hentet && !svar };
}
