'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useRef, useState } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { type Svar, utfor } from '@/components/skjema/svar';
import { useForlatvarsel } from '@/components/skjema/useForlatvarsel';
import { lint, type Omgivelse } from '@/lib/respons/ruting/lint';
import type { Responsmodell } from '@/lib/respons/schema';
import { lagreModellHandling } from '../handlinger-modell';

/** The draft, what lint says of it, what is open, and saving it. */
export function useEditor(lagret: Responsmodell, versjon: number, omgivelse: Omgivelse) {
  const router = useRouter();
  const nokkel = useRef(nyNokkel());
  const fokus = useRef<string>(undefined);
  const [m, setM] = useState(lagret);
  const [aapne, setAapne] = useState<ReadonlySet<string>>(new Set());
  const [melding, setMelding] = useState('');
  const [maal, setMaal] = useState<{ sted: string }>();
  const [svar, setSvar] = useState<Svar<{ versjon: number }>>();
  const [sender, setSender] = useState(false);
  const [sett, setSett] = useState(versjon);
  // A newer model than the one this draft began with: one's own saving is the draft already, another's replaces it.
  if (versjon !== sett) {
    setSett(versjon);
    if (!(svar?.ok && svar.verdi.versjon === versjon)) setM(lagret);
  }
  const endret = useMemo(() => JSON.stringify(m) !== JSON.stringify(lagret), [m, lagret]);
  const funn = useMemo(() => lint(m, omgivelse), [m, omgivelse]);
  const { slippForbi } = useForlatvarsel(endret);

  // What was moved or made is where the keyboard goes on.
  useEffect(() => {
    if (!fokus.current) return;
    const el = document.getElementById(fokus.current);
    fokus.current = undefined;
    el?.focus();
  });

  // Where a link leads, once the rule it is in is open.
  useEffect(() => {
    const el = maal && document.getElementById(maal.sted);
    el?.scrollIntoView({ block: 'start' });
    el?.focus({ preventScroll: true });
  }, [maal]);

  const endre = (ny: Responsmodell, hva?: { fokus?: string; melding?: string }) => {
    nokkel.current = nyNokkel();
    fokus.current = hva?.fokus;
    setM(ny);
    setMelding(hva?.melding ?? '');
    setSvar(undefined);
  };
  const aapne_ = (id: string, paa: boolean) =>
    setAapne((foer) => {
      const ny = new Set(foer);
      if (paa) ny.add(id);
      else ny.delete(id);
      return ny;
    });
  /** Opens the rule the spot is in, and goes there. */
  const gaaTil = (sted: string) => {
    const nr = /^regel-(\d+)/.exec(sted)?.[1];
    const regel = nr === undefined ? undefined : m.regler[Number(nr)];
    if (regel) aapne_(regel.id, true);
    setMaal({ sted });
  };
  // A link from another page names the spot.
  const start = useRef(gaaTil);
  useEffect(() => {
    if (location.hash.length > 1) start.current(decodeURIComponent(location.hash.slice(1)));
  }, []);

  const lagre = async () => {
    setSender(true);
    const nytt = await utfor(() => lagreModellHandling({ nokkel: nokkel.current, versjon, innhold: m }));
    setSender(false);
    setSvar(nytt);
    if (!nytt.ok) return;
    slippForbi();
    router.refresh();
  };
  const forkast = () => endre(lagret);
  return { m, endre, funn, endret, melding, aapne, aapneRegel: aapne_, gaaTil, lagre, forkast, svar, sender };
}
