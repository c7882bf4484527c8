'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Link } from '@/components/skall/Link';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { ferdigGjoremaalHandling, taGjoremaalHandling } from '@/lib/gjoremaal/actions';
import type { Gjoremaalrad } from '@/lib/gjoremaal/queries';
import { ferdigSjekkpunktHandling } from '@/lib/tjenestemodell/oppgave/actions';
import s from './Gjoremaal.module.css';

const GiTilKollega = lazy(() => import('./GiTilKollega'));

export type KnapperProps = {
  gjoremaal: { id: string; versjon: number };
  type: Gjoremaalrad['type'];
  /** Where it is done when it cannot be ticked off here. */
  lenke: string;
  /** Which row, for screen readers. */
  navn: string;
  kan: { ta: boolean; ferdig: boolean };
  /** To whom it can be given; empty when it is not offered here. */
  kolleger?: { id: string; navn: string }[];
};

/** What can be done with one duty. */
export function Knapper({ gjoremaal, type, lenke, navn, kan, kolleger = [] }: KnapperProps) {
  const t = useTranslations('gjoremaal');
  const router = useRouter();
  const [gir, setGir] = useState(false);
  const [utenBevis, setUtenBevis] = useState(false);
  const ferdig = async () => {
    const svar = await medNokkel(type === 'SJEKKPUNKT' ? ferdigSjekkpunktHandling : ferdigGjoremaalHandling, gjoremaal);
    setUtenBevis(!svar.ok && svar.melding === 'bevisMangler');
    return svar;
  };
  const oppdater = () => router.refresh();
  const skjult = <span className="kun-skjermleser"> {navn}</span>;
  return (
    <div className={s.knapper}>
      {kan.ta && (
        <Knapphandling handling={() => medNokkel(taGjoremaalHandling, gjoremaal)} etterpaa={oppdater}>
          {t('ta')}
          {skjult}
        </Knapphandling>
      )}
      {kan.ferdig && (
        <Knapphandling variant="tertiary" handling={ferdig} etterpaa={oppdater}>
          {t('ferdig')}
          {skjult}
        </Knapphandling>
      )}
      {utenBevis && <Link href={lenke}>{t('tilPunktet')}</Link>}
      {kolleger.length > 0 && (
        <Button variant="tertiary" data-color="neutral" onClick={() => setGir(true)}>
          {t('gi')}
          {skjult}
        </Button>
      )}
      {gir && (
        <Suspense>
          <GiTilKollega gjoremaal={gjoremaal} navn={navn} kolleger={kolleger} lukk={() => setGir(false)} />
        </Suspense>
      )}
    </div>
  );
}
