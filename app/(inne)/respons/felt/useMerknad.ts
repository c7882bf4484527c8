'use client';
import { useState } from 'react';
import { useKladd } from '@/components/skjema/useKladd';

/** What is being written of a varsel that is `mitt`, and whether «Ferdig» is open: half written when the page went, it stands there again. */
export function useMerknad(varselId: string, mitt: boolean) {
  const [aapen, setAapen] = useState(false);
  const [tekst, setTekst] = useState('');
  const [hentet, setHentet] = useState(false);
  const kladd = useKladd<string>(mitt ? `ferdig:${varselId}` : undefined, (k) => {
    if (!k) return;
    setTekst((naa) => naa || k);
    setHentet(true);
    setAapen(true);
  });
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
