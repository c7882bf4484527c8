'use client';
import { useEffect, useRef, useState } from 'react';
import type { Svar } from '../skjema/svar';
import { Autolagrer, type Tilstand } from './autolagrer';
import { lokallager } from './lokallager';
import type { Verdier } from './qr';
import { huskBekreftet } from './sistLagret';

type Valg = {
  verdier: Verdier;
  start: Verdier;
  versjon?: string | number;
  lokalNokkel: string;
  lagre: (verdier: Verdier, versjon: string | number | undefined) => Promise<Svar>;
  /** The form is to show these instead. */
  sett: (verdier: Verdier) => void;
};

/** Ties an Autolagrer to a form: every change, blur, coming back online, leaving the page, and coming back to it, perhaps after a login beside it. */
export function useAutolagring({ verdier, start, versjon, lokalNokkel, lagre, sett }: Valg) {
  const [tilstand, setTilstand] = useState<Tilstand>({ fase: 'ren' });
  const [lagret, setLagret] = useState<Date>();
  const [gjenopprettet, setGjenopprettet] = useState(false);
  const lagrer = useRef<Autolagrer>(undefined);
  const siste = useRef({ lagre, sett, start, versjon });
  siste.current = { ...siste.current, lagre, sett };

  useEffect(() => {
    const a = new Autolagrer({
      verdier: siste.current.start,
      versjon: siste.current.versjon,
      lagre: (v, nr) => siste.current.lagre(v, nr),
      lager: lokallager(lokalNokkel),
      bekreftet: (v, nr) => nr !== undefined && huskBekreftet(lokalNokkel, { verdier: v, versjon: nr }),
      meld: (t) => {
        setTilstand(t);
        if (t.tid) setLagret(t.tid);
      },
    });
    lagrer.current = a;
    void a.gjenopprett().then((v) => {
      if (!v) return;
      siste.current.sett(v);
      setGjenopprettet(true);
    });
    const naa = () => void a.lagreNaa();
    window.addEventListener('online', naa);
    document.addEventListener('visibilitychange', naa);
    return () => {
      window.removeEventListener('online', naa);
      document.removeEventListener('visibilitychange', naa);
      a.stopp();
    };
  }, [lokalNokkel]);

  useEffect(() => lagrer.current?.endre(verdier), [verdier]);

  return {
    tilstand,
    lagret,
    gjenopprettet,
    usendt: Object.keys(lagrer.current?.usendt ?? {}),
    lagreNaa: async () => lagrer.current?.lagreNaa(),
    loes: async (valg: 'mine' | 'deres', gjeldende: { verdier: Verdier; versjon?: string | number }) => {
      const v = await lagrer.current?.loes(valg, gjeldende);
      if (v) sett(v);
    },
  };
}
