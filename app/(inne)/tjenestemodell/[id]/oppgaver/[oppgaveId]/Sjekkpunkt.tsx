'use client';
import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Frist } from '@/components/tabell/Frist';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import ol from '../oppgaver.module.css';
import { Statusknapper } from '../Statusknapper';
import { SJEKKTONE } from '../status';
import { Bevisliste } from './Bevisliste';
import { Bekreft } from './Knapper';
import type { SjekkpunktDto } from './Sjekkskjema';

const Sjekkskjema = lazy(() => import('./Sjekkskjema'));

/** One sjekkpunkt: its words, who and when, its evidence, and the status to change with one tap. */
export function Sjekkpunkt({ p, styrer, naa, children }: { p: SjekkpunktDto; styrer: boolean; naa: string; children: ReactNode }) {
  const t = useTranslations('modellskjema');
  const [aapen, setAapen] = useState(false);
  const ferdig = p.status === 'PAA_PLASS' || p.status === 'IKKE_RELEVANT';
  return (
    <li id={`punkt-${p.id}`} className={ol.sjekk}>
      <div className="stabel" data-tett>
        <div>{children}</div>
        {p.grunn && <p className="dempet smaa">{t('sjekk.ikkeRelevantFordi', { grunn: p.grunn })}</p>}
        <div className="rad smaa" style={{ gap: '0.25rem 1rem' }}>
          <span className="dempet">{p.ansvarlig ?? t('sjekk.ingenAnsvarlig')}</span>
          {p.frist && <Frist dato={p.frist} naa={naa} ferdig={ferdig} varsel={14} />}
          {p.kreverBevis && p.bevis.length === 0 && <span className="dempet">{t('sjekk.kreverBevis')}</span>}
          {p.kanEndre && (
            <Button variant="tertiary" data-size="sm" aria-expanded={aapen} onClick={() => setAapen((x) => !x)}>
              {t('sjekk.rediger')}
              <span className="kun-skjermleser"> {p.tekst}</span>
            </Button>
          )}
        </div>
        {!aapen && p.kommentar && <p className="smaa">{p.kommentar}</p>}
        {!aapen && <Bevisliste bevis={p.bevis} />}
        {p.maaBekreftes && (
          <div className="rad">
            <Statusmerke tekst={t('sjekk.maaBekreftes')} tone="advarsel" />
            {p.kanEndre && <Bekreft gjelder="punkt" id={p.id} versjon={p.versjon} />}
          </div>
        )}
      </div>
      {p.kanEndre && p.status !== 'IKKE_RELEVANT' ? (
        <Statusknapper id={p.id} versjon={p.versjon} status={p.status} punkt={p.tekst} />
      ) : (
        <Statusmerke tekst={t(`status.${p.status}`)} tone={SJEKKTONE[p.status]} />
      )}
      {aapen && (
        <Suspense>
          <Sjekkskjema p={p} styrer={styrer} lukk={() => setAapen(false)} />
        </Suspense>
      )}
    </li>
  );
}
