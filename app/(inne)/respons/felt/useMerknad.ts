'use client';
import { useState } from 'react';
import { useKladd } from '@/components/skjema/useKladd';
import type { Varselrad } from '@/lib/varsel/queries-navn';
import { useKladdhos } from '../usendt/Kladdhos';

/** What is being written of `v`, which is `mitt`, and whether «Ferdig» is open: half written when the page went, it stands there again. */
export function useMerknad(v: Pick<Varselrad, 'id' | 'type' | 'mottatt'>, mitt: boolean) {
  const hos = useKladdhos();
  const [aapen, setAapen] = useState(false);
  const [tekst, setTekst] = useState('');
  const [hentet, setHentet] = useState(false);
  const kladd = useKladd<string>(
    mitt ? `ferdig:${v.id}` : undefined,
    (k) => {
      if (!k) return;
      setTekst((naa) => naa || k);
      setHentet(true);
      setAapen(true);
    },
    { id: v.id, type: v.type, mottatt: v.mottatt, skjema: 'felt', hos },
  );
  return {
    aapen,
    tekst,
    hentet,
    aapne: () => setAapen(true),
    lukk: () => setAapen(false),
    skriv: (ny: string) => {
      setTekst(ny);
      kladd.husk(ny);
    },
    /** It has been sent, or is not to be. */
    glem: () => {
      kladd.glem();
      setTekst('');
      setHentet(false);
      setAapen(false);
    },
  };
}
export type Merknad = ReturnType<typeof useMerknad>;
