'use client';
import { useEffect, useState } from 'react';
import { HVEM } from '../(inne)/loggUt';

/** What the screen one left will do: go on, when the same person is back. Told by what that screen has written in this browser. */
export function Fortsett({ hvem, samme, annen }: { hvem: string; samme: string; annen: string }) {
  const [tekst, settTekst] = useState('');
  useEffect(() => {
    const foer = localStorage.getItem(HVEM);
    settTekst(foer && foer !== hvem ? annen : samme);
  }, [hvem, samme, annen]);
  return <p role="status">{tekst}</p>;
}
