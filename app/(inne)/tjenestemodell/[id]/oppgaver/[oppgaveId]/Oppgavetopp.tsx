import { useTranslations } from 'next-intl';
import { Alert } from '@/components/designsystemet';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Oppgaveside } from '@/lib/tjenestemodell/oppgave/queries';
import { Bekreft, TaInnIgjen } from './Knapper';
import { Oppgavetilpasning } from './Oppgavetilpasning';
import s from './oppgave.module.css';

export type Visning = { tilpass: boolean; kilder: boolean };

/** Which task this is, what state it is in, and the ways to see and change it. */
export function Oppgavetopp({ o, visning }: { o: Oppgaveside; visning: Visning }) {
  const t = useTranslations('tjenestemodell');
  const rot = `/tjenestemodell/${o.modellId}/oppgaver/${o.id}`;
  const hopp: [string, string][] = (
    [
      ['oppgaver', t('deler.oppgaver'), true],
      ['sjekkliste', t('deler.sjekkliste'), true],
      ['sporsmaal', t('oppgave.sporsmaal'), true],
      ['notat', t('oppgave.notat'), true],
      ['ressurser', t('oppgave.ressurser'), o.ressurser.length > 0],
      ['ansvar', t('oppgave.ansvar'), o.ansvar.length > 0],
      ['eksempler', t('oppgave.eksempler'), o.eksempler.length > 0],
      ['flyt', t('oppgave.flyt'), o.flyt.length > 0],
      ['historikk', t('oppgave.historikk'), true],
    ] as [string, string, boolean][]
  ).flatMap(([id, tekst, vis]) => (vis ? [[id, tekst] as [string, string]] : []));
  return (
    <>
      <SideTopp
        tittel={`${o.nr}. ${o.tittel}`}
        ingress={
          <>
            {o.ingress}
            {visning.kilder && (
              <span className={s.opphav}>
                {o.opphav === 'ENDRET' && o.malTittel && (
                  <span>{t('opphav.original', { tekst: [o.malTittel, o.malIngress].filter(Boolean).join('. ') })}</span>
                )}
                {o.kilde && <span>{t('kilde', { kilde: o.kilde })}</span>}
              </span>
            )}
          </>
        }
        merker={
          <>
            <Statusmerke tekst={o.omraade} />
            {o.opphav !== 'MAL' && <Statusmerke tekst={t(`opphav.${o.opphav}`)} tone="info" />}
          </>
        }
        handlinger={
          o.kan.endre && (
            <Knappelenke href={visning.tilpass ? rot : `${rot}?tilpass=1`} variant={visning.tilpass ? 'primary' : 'secondary'}>
              {t(visning.tilpass ? 'oppgave.ferdigTilpasset' : 'oppgave.tilpass')}
            </Knappelenke>
          )
        }
      />
      {o.ikkeRelevantGrunn !== null && (
        <Alert data-color="info">
          <div className="stabel" data-tett>
            <p>
              <strong>{t('oppgave.ikkeRelevantTittel')}</strong> {o.ikkeRelevantGrunn}
            </p>
            {o.kan.endre && <TaInnIgjen id={o.id} versjon={o.versjon} />}
          </div>
        </Alert>
      )}
      {o.maaBekreftes && (
        <Alert data-color="warning">
          <div className="stabel" data-tett>
            <p>{t('oppgave.maaBekreftes')}</p>
            {o.kan.endre && <Bekreft gjelder="oppgave" id={o.id} versjon={o.versjon} />}
          </div>
        </Alert>
      )}
      {visning.tilpass && (
        <Oppgavetilpasning
          o={{
            id: o.id,
            modellId: o.modellId,
            versjon: o.versjon,
            eget: o.eget,
            tittel: o.tittel,
            ingress: o.ingress,
            relevant: o.ikkeRelevantGrunn === null,
          }}
        />
      )}
      <nav aria-label={t('oppgave.hopp')} className="rad" data-spre data-skjul-utskrift>
        <ul className={s.hopp}>
          {hopp.map(([id, tekst]) => (
            <li key={id}>
              <a href={`#${id}`}>{tekst}</a>
            </li>
          ))}
        </ul>
        {!visning.tilpass && (
          <Link href={visning.kilder ? rot : `${rot}?kilder=1`} scroll={false}>
            {t(visning.kilder ? 'oppgave.skjulKilder' : 'oppgave.visKilder')}
          </Link>
        )}
      </nav>
    </>
  );
}
