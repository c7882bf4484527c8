import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { erAapen } from '@/lib/tjenestemodell/modell/rules';
import type { Oppgaveside } from '@/lib/tjenestemodell/oppgave/queries';
import ol from '../oppgaver.module.css';
import { GiSamlet } from './GiSamlet';
import { NyttPunkt } from './NyttPunkt';
import type { Visning } from './Oppgavetopp';
import s from './oppgave.module.css';
import { Punkttekst, tilTilpasning } from './Punktliste';
import { Sjekkpunkt } from './Sjekkpunkt';
import { Tilpasspunkt } from './Tilpasspunkt';

/** The checklist: status with one tap, everything else in place. */
export function Sjekkliste({ o, visning, iDag }: { o: Oppgaveside; visning: Visning; iDag: string }) {
  const t = useTranslations('tjenestemodell');
  const punkter = o.deler.sjekkliste;
  const relevante = punkter.filter((p) => p.status !== 'IKKE_RELEVANT');
  const paaPlass = relevante.filter((p) => p.status === 'PAA_PLASS').length;
  return (
    <Flate id="sjekkliste" tittel={t('deler.sjekkliste')} ingress={t('oppgaver.paaPlass', { antall: paaPlass, totalt: relevante.length })}>
      {visning.tilpass ? (
        <>
          <ul className={s.tilpass}>
            {punkter.map((p, i) => (
              <li key={p.id}>
                <Punkttekst p={p} kilder />
                <Tilpasspunkt p={tilTilpasning(p)} forst={i === 0} sist={i === punkter.length - 1} />
              </li>
            ))}
          </ul>
          <NyttPunkt oppgaveId={o.id} del="sjekkliste" />
        </>
      ) : (
        <>
          {o.kan.status && o.ikkeRelevantGrunn === null && relevante.filter(erAapen).length > 1 && <GiSamlet oppgaveId={o.id} />}
          <ul className={ol.sjekkliste}>
            {punkter.map((p) => (
              <Sjekkpunkt
                key={p.id}
                p={{
                  ...{ id: p.id, versjon: p.versjon, status: p.status, tekst: p.tekst, kanEndre: p.kanEndre, maaBekreftes: p.maaBekreftes },
                  ...{
                    ansvarligId: p.ansvarligId,
                    ansvarlig: p.ansvarlig,
                    frist: p.frist,
                    kommentar: p.kommentar,
                    bevis: p.bevis,
                    kreverBevis: p.kreverBevis,
                  },
                  grunn: p.ikkeRelevantGrunn,
                }}
                styrer={o.kan.status}
                naa={iDag}
              >
                <Punkttekst p={{ ...p, ikkeRelevantGrunn: null, maaBekreftes: false }} kilder={visning.kilder} />
              </Sjekkpunkt>
            ))}
          </ul>
        </>
      )}
    </Flate>
  );
}
