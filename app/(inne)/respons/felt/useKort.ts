'use client';
import { useEffect, useReducer } from 'react';
import { type Feilsvar, utfor } from '@/components/skjema/svar';
import type { Feltkort } from '@/lib/varsel/queries-feltkort';
import { feltkortHandling } from '../handlinger';
import { useLive } from '../live/Stromgiver';
import { type Kortlesing, kortlesing, ULEST } from './kortlesing';

/** The card of a varsel that is `mitt`: read when it becomes so, and there when the connection is lost. `igjen` asks once more. */
export function useKort(varselId: string, mitt: boolean): { kort?: Feltkort; feil?: Feilsvar; igjen: () => void } {
  const paaNett = useLive()?.brutt === null;
  const [l, endre] = useReducer(kortlesing<Feltkort>, ULEST as Kortlesing<Feltkort>);
  useEffect(() => {
    if (!mitt) endre({ hva: 'slipp' });
    else if (paaNett) endre({ hva: 'igjen' });
  }, [mitt, paaNett]);
  const trengs = mitt && l.fase === 'trengs';
  useEffect(() => {
    if (!trengs) return;
    endre({ hva: 'les' });
    void utfor(() => feltkortHandling({ varselId })).then((svar) => endre({ hva: 'svar', svar }));
  }, [trengs, varselId]);
  return { kort: l.fase === 'lest' ? l.kort : undefined, feil: l.fase === 'feilet' ? l.svar : undefined, igjen: () => endre({ hva: 'igjen' }) };
}
