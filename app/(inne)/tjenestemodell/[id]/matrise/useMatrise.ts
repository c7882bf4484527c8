'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { utfor } from '@/components/skjema/svar';
import { useForlatvarsel } from '@/components/skjema/useForlatvarsel';
import { settCellerHandling } from '@/lib/tjenestemodell/matrise/actions';
import type { Matriseside } from '@/lib/tjenestemodell/matrise/queries';
import { advarsler, type Innhold, type Matriseperson } from '@/lib/tjenestemodell/matrise/rules';
import { Matriselager } from '@/lib/tjenestemodell/matrise/rules-lager';
import { viste } from '@/lib/tjenestemodell/matrise/rules-utkast';

const GAMMELT_ETTER_MS = 30_000;

/** The matrix that is being filled: what it holds now, what is wrong with it, and how it is saved. */
export function useMatrise(side: Matriseside) {
  const router = useRouter();
  const [lager] = useState(
    () =>
      new Matriselager({
        celler: side.celler,
        nyNokkel,
        lagre: (d) => utfor(() => settCellerHandling({ ...d, modellId: side.modell.id, fraFil: false })),
      }),
  );
  const tilstand = useSyncExternalStore(lager.lytt, lager.les, lager.les);
  useForlatvarsel(lager.harUsendt());

  useEffect(() => lager.fraTjener(side.celler, side.tid), [lager, side]);

  useEffect(() => {
    let skjult = 0;
    const naa = () => void lager.lagreNaa();
    const synlighet = () => {
      if (document.visibilityState === 'hidden') {
        skjult = Date.now();
        naa();
      } else if (skjult && Date.now() - skjult > GAMMELT_ETTER_MS) router.refresh();
    };
    window.addEventListener('online', naa);
    document.addEventListener('visibilitychange', synlighet);
    return () => {
      window.removeEventListener('online', naa);
      document.removeEventListener('visibilitychange', synlighet);
      lager.stopp();
    };
  }, [lager, router]);

  /** People chosen since the page was read. */
  const [nye, setNye] = useState<Record<string, Matriseperson>>({});
  const { oppgaver, aktorer } = side;
  const personer = useMemo(() => ({ ...nye, ...side.personer }), [nye, side.personer]);
  const { utkast } = tilstand;
  const innhold: Innhold = useMemo(() => ({ oppgaver, aktorer, personer, celler: viste(utkast) }), [oppgaver, aktorer, personer, utkast]);
  const varsler = useMemo(() => advarsler(innhold), [innhold]);
  const husk = (a: { id: string; navn: string }) => setNye((n) => ({ ...n, [a.id]: { ...a, sluttet: false, harRolle: true } }));
  return { lager, tilstand, innhold, varsler, husk };
}
export type Matrisebruk = ReturnType<typeof useMatrise>;
