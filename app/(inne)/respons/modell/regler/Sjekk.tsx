'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Link } from '@/components/skall/Link';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Funn } from '@/lib/respons/ruting/lint';
import type { Responsmodell } from '@/lib/respons/schema';
import { Funnliste, sted } from '../Funnliste';
import type { Navn } from '../tekster';

const FOERST = 6;
type Props = { funn: Funn[]; modell: Responsmodell; navn: Navn; gaaTil: (sted: string) => void };

/** What lint says of the draft now, the worst first, with links to the spot. */
export function Sjekk({ funn, modell, navn, gaaTil }: Props) {
  const t = useTranslations('respons.modell.regler');
  const [alle, setAlle] = useState(false);
  if (funn.length === 0) return <Statusmerke tekst={t('sjekkOk')} tone="ok" />;
  const feil = funn.filter((f) => f.alvor === 'feil').length;
  const andre = funn.length - feil;
  return (
    <>
      <p role="status">{t('sjekkAntall', { feil, andre, skille: feil > 0 && andre > 0 ? ', ' : '' })}</p>
      <Funnliste
        funn={alle ? funn : funn.slice(0, FOERST)}
        modell={modell}
        navn={navn}
        lenke={(f, tekst) => {
          const href = sted(f);
          const her = href.split('#')[1];
          return her ? (
            <a
              href={`#${her}`}
              onClick={(e) => {
                e.preventDefault();
                gaaTil(her);
              }}
            >
              {tekst}
            </a>
          ) : (
            <Link href={href}>{tekst}</Link>
          );
        }}
      />
      {funn.length > FOERST && (
        <div>
          <Button variant="tertiary" onClick={() => setAlle(!alle)} aria-expanded={alle}>
            {alle ? t('visFaerre') : t('visAlle', { n: funn.length })}
          </Button>
        </div>
      )}
    </>
  );
}
