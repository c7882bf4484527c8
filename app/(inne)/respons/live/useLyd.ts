'use client';
import { useEffect, useState } from 'react';
import { aapneLyd, gjenta, kanHores, spill } from '@/components/lyd/varsellyd';
import { erTeknisk, lydFor } from '@/lib/respons/oppdrag/varsel/rules-ko';
import type { Varselrad } from '@/lib/varsel/queries-navn';
import type { Tilstand, Vakt } from './useStrom';

const ONSKE = 'helhet.respons.lyd';

/** The sound of what waits: repeated until it is taken, and another when the connection is lost. */
export function useLyd(varsler: readonly Varselrad[], meg: string, vakter: readonly Vakt[], tilstand: Tilstand) {
  const [paa, setPaa] = useState(false);
  const lyder = varsler.map((v) => lydFor(v, meg, vakter));
  // A tab that is not told any more has nothing to ring for; those that are, ring.
  const monster =
    tilstand === 'flere'
      ? null
      : tilstand === 'brutt' || tilstand === 'utlogget'
        ? 'brudd'
        : lyder.includes('haster')
          ? 'haster'
          : lyder.includes('vanlig')
            ? 'vanlig'
            : null;
  const tekniske = varsler.filter((v) => erTeknisk(v) && lydFor(v, meg, vakter) === 'tone').length;

  useEffect(() => {
    // The browser lets us be heard when something has been pressed on the page; until then the screen says that it is silent.
    if (localStorage.getItem(ONSKE) === 'av') return;
    const prov = async () => setPaa(await aapneLyd());
    void prov();
    const trykk = () => void (kanHores() || prov());
    window.addEventListener('pointerdown', trykk, { once: true });
    window.addEventListener('keydown', trykk, { once: true });
    return () => {
      window.removeEventListener('pointerdown', trykk);
      window.removeEventListener('keydown', trykk);
    };
  }, []);
  useEffect(() => (paa && monster ? gjenta(monster) : undefined), [paa, monster]);
  useEffect(() => {
    if (paa && tekniske > 0) spill('tone');
  }, [paa, tekniske]);

  const bytt = async () => {
    const ny = !paa;
    localStorage.setItem(ONSKE, ny ? 'paa' : 'av');
    setPaa(ny && (await aapneLyd()));
    if (ny) spill('tone');
  };
  return { paa, bytt, venter: lyder.filter((l) => l !== null).length };
}
