import { useTranslations } from 'next-intl';
import { Stolpe } from '@/components/graf/Stolpe';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { Frist } from '@/components/tabell/Frist';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Oppgaveliste as Liste } from '@/lib/tjenestemodell/oppgave/queries-sjekk';
import s from './oppgaver.module.css';

type Oppgave = Liste['omraader'][number]['oppgaver'][number];

/** Every task by area: who holds A, how far its sjekkpunkter have come, and what is due. */
export function Oppgaveliste({ liste, rot, naa }: { liste: Liste; rot: string; naa: Date }) {
  const t = useTranslations('tjenestemodell.oppgaver');
  return liste.omraader.map((o) => (
    <Flate key={o.id} id={o.id} tittel={o.navn} ingress={o.ingress}>
      {o.oppgaver.length === 0 ? (
        <p className="dempet">{t('ingenIOmraadet')}</p>
      ) : (
        <ul className={s.oppgaver}>
          {o.oppgaver.map((x) => (
            <Rad key={x.id} o={x} rot={rot} naa={naa} />
          ))}
        </ul>
      )}
    </Flate>
  ));
}

function Rad({ o, rot, naa }: { o: Oppgave; rot: string; naa: Date }) {
  const t = useTranslations('tjenestemodell');
  const relevant = o.ikkeRelevantGrunn === null;
  const a = o.a.map((x) => x.navn ?? x.aktor).join(', ');
  return (
    <li className={`${s.rad} ${relevant ? '' : s.utenfor}`}>
      <div className={s.navn}>
        <span className="dempet tall">{o.nr}</span>
        <Link href={`${rot}/${o.id}`}>{o.tittel}</Link>
        <div className={`rad smaa ${s.under}`} style={{ gap: '0.25rem 0.75rem' }}>
          {!relevant && <span className="dempet">{t('ikkeRelevant', { grunn: o.ikkeRelevantGrunn ?? '' })}</span>}
          {relevant && o.ansvar === 'PLASSERT' && <span className="dempet">{t('oppgaver.ansvarlig', { hvem: a })}</span>}
          {relevant && o.ansvar === 'UTEN_NAVN' && (
            <Statusmerke tekst={t('oppgaver.utenNavn', { hvem: o.a.map((x) => x.aktor).join(', ') })} tone="advarsel" />
          )}
          {relevant && o.ansvar === 'INGEN' && <Statusmerke tekst={t('oppgaver.ingenA')} tone="fare" />}
          {relevant && o.ansvar === 'FLERE' && <Statusmerke tekst={t('oppgaver.flereA', { hvem: a })} tone="fare" />}
          {o.maaBekreftes > 0 && <Statusmerke tekst={t('oppgaver.maaBekreftes', { antall: o.maaBekreftes })} tone="advarsel" />}
          {o.sporsmaal > 0 && <span className="dempet">{t('oversikt.aapneSporsmaal', { antall: o.sporsmaal })}</span>}
          {o.eget && <Statusmerke tekst={t('opphav.EGEN')} tone="info" />}
        </div>
      </div>
      {relevant && (
        <div className={s.stolpe}>
          <Stolpe
            etikett={t('stolpe', { paaPlass: o.paaPlass, underArbeid: o.underArbeid, ikkeStartet: o.totalt - o.paaPlass - o.underArbeid })}
            deler={[
              { antall: o.paaPlass, tone: 'ok', tekst: t('paaPlass') },
              { antall: o.underArbeid, tone: 'advarsel', tekst: t('underArbeid') },
              { antall: o.totalt - o.paaPlass - o.underArbeid, tone: 'noytral', tekst: t('ikkeStartet') },
            ]}
          />
          <span className="dempet smaa" aria-hidden>
            {t('oppgaver.paaPlass', { antall: o.paaPlass, totalt: o.totalt })}
          </span>
        </div>
      )}
      {relevant && <div className="smaa">{o.nesteFrist ? <Frist dato={o.nesteFrist} naa={naa} varsel={14} /> : null}</div>}
    </li>
  );
}
