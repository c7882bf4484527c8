import { useTranslations } from 'next-intl';
import { Heading } from '@/components/designsystemet';
import type { Punktdel } from '@/lib/tjenestemodell/mal/schema';
import type { Gjennomgangsendring } from '@/lib/tjenestemodell/oppgradering/queries-gjennomgang';
import { ordforskjell } from '@/lib/tjenestemodell/oppgradering/rules-ordflett';
import s from './gjennomgang.module.css';

/** The template as it was taken over, with where it stood when that is another place now. */
export function Gammelkolonne({ e }: { e: Gjennomgangsendring }) {
  const t = useTranslations('oppgradering.kort');
  const deler = useTranslations('tjenestemodell.deler');
  const g = e.gammel[0];
  const oppgave = e.gammelOppgave ?? e.oppgave;
  return (
    <div className={s.kolonne}>
      <Heading level={3} data-size="2xs">
        {t('foer')}
      </Heading>
      {e.gammel.length === 0 && <p className="dempet">{t('ingenFoer')}</p>}
      {e.gammel.map((x) => (
        <Tekster key={x.kode} tekster={x.tekster} />
      ))}
      {e.art === 'FLYTTET' && e.gjelder === 'PUNKT' && g?.del && (
        <p className="dempet smaa">{t('flyttetFra', { sted: t('sted', { oppgave: oppgave ?? '', del: deler(g.del as Punktdel) }) })}</p>
      )}
      {g?.punkter ? <p className="dempet smaa">{t('medPunkter', { antall: g.punkter })}</p> : null}
    </div>
  );
}

/** The template as it is now, with the words that are changed. */
export function Nykolonne({ e }: { e: Gjennomgangsendring }) {
  const t = useTranslations('oppgradering.kort');
  const enTilEn = e.gammel.length === 1 && e.ny.length === 1;
  return (
    <div className={s.kolonne}>
      <Heading level={3} data-size="2xs">
        {t('naa')}
      </Heading>
      {e.ny.length === 0 && <p className="dempet">{t('ingenNaa')}</p>}
      {e.ny.map((x) => (
        <Tekster key={x.kode} tekster={x.tekster} mot={enTilEn ? e.gammel[0]?.tekster : undefined} />
      ))}
      {e.gjelder === 'OPPGAVE' && e.omraade && e.art === 'FLYTTET' && <p className="dempet smaa">{t('omraade', { omraade: e.omraade })}</p>}
      {e.ny[0]?.punkter ? <p className="dempet smaa">{t('medPunkter', { antall: e.ny[0].punkter })}</p> : null}
    </div>
  );
}

/** The fields of an item; against another version the difference is marked. */
export function Tekster({ tekster, mot }: { tekster: Record<string, string>; mot?: Record<string, string> }) {
  const felt = Object.entries(tekster).filter(([, v]) => v !== '');
  return felt.map(([navn, tekst], i) => (
    <p key={navn} className={i === 0 && felt.length > 1 ? s.tittel : undefined}>
      {mot?.[navn] === undefined || mot[navn] === tekst ? tekst : <Forskjell gammel={mot[navn]} ny={tekst} />}
    </p>
  ));
}

function Forskjell({ gammel, ny }: { gammel: string; ny: string }) {
  const t = useTranslations('oppgradering.kort');
  const biter = ordforskjell(gammel, ny);
  // Where nearly every word is another, marks are only in the way.
  const likt = biter.reduce((n, b) => (b.art === 'LIK' ? n + b.tekst.length : n), 0);
  if (likt < 0.4 * ny.length) return ny;
  return biter.map((b, i) => (
    <span key={i}>
      {b.art === 'LIK' && b.tekst}
      {b.art === 'BORT' && (
        <del className={s.bort}>
          <span className="kun-skjermleser">{t('bort')}</span>
          {b.tekst}
        </del>
      )}
      {b.art === 'INN' && (
        <ins className={s.inn}>
          <span className="kun-skjermleser">{t('inn')}</span>
          {b.tekst}
        </ins>
      )}{' '}
    </span>
  ));
}
