import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Punktdel } from '@/lib/tjenestemodell/mal/schema';
import type { Punktdto } from '@/lib/tjenestemodell/oppgave/queries';
import { Bekreft } from './Knapper';
import { NyttPunkt } from './NyttPunkt';
import type { Visning } from './Oppgavetopp';
import { Kilde, Opphavsmerke } from './Opphav';
import s from './oppgave.module.css';
import { Tilpasspunkt } from './Tilpasspunkt';

type Punktlisteprops = { oppgaveId: string; del: Exclude<Punktdel, 'sjekkliste'>; punkter: Punktdto[]; visning: Visning };

/** One part of a task as a list to read; in adjusting, every item can be changed. */
export function Punktliste({ oppgaveId, del, punkter, visning }: Punktlisteprops) {
  const t = useTranslations('tjenestemodell');
  if (punkter.length === 0 && !visning.tilpass) return null;
  return (
    <Flate id={del} tittel={t(`deler.${del}`)} ingress={del === 'avklaringer' && punkter.length > 0 ? t('oppgave.avklaringerIngress') : undefined}>
      {visning.tilpass ? (
        <ul className={s.tilpass}>
          {punkter.map((p, i) => (
            <li key={p.id}>
              <Punkttekst p={p} kilder />
              <Tilpasspunkt p={tilTilpasning(p)} forst={i === 0} sist={i === punkter.length - 1} />
            </li>
          ))}
        </ul>
      ) : (
        <ul className={`${s.punkter} ${del === 'maal' ? s.maal : 'lesebredde'}`}>
          {punkter.map((p) => (
            <li key={p.id} id={`punkt-${p.id}`} className={p.ikkeRelevantGrunn === null ? undefined : s.utenfor}>
              <Punkttekst p={p} kilder={visning.kilder} />
              {p.maaBekreftes && p.kanEndre && <Bekreft gjelder="punkt" id={p.id} versjon={p.versjon} />}
            </li>
          ))}
        </ul>
      )}
      {visning.tilpass && <NyttPunkt oppgaveId={oppgaveId} del={del} />}
    </Flate>
  );
}

/** What the adjusting of an item needs, and no more: it goes to the browser. */
export const tilTilpasning = (p: Punktdto) => ({
  id: p.id,
  versjon: p.versjon,
  tekst: p.tekst,
  opphav: p.opphav,
  relevant: p.ikkeRelevantGrunn === null,
});

/** The words of an item with its marks. */
export function Punkttekst({ p, kilder }: { p: Punktdto; kilder: boolean }) {
  const t = useTranslations('tjenestemodell');
  return (
    <>
      <span className={s.tekst}>{p.tekst}</span>
      <Opphavsmerke opphav={p.opphav} alltid={kilder} />
      {p.maaBekreftes && (
        <span className={s.merke}>
          <Statusmerke tekst={t('oppgaver.maaBekreftes', { antall: 1 })} tone="advarsel" />
        </span>
      )}
      {p.ikkeRelevantGrunn !== null && <span className="smaa"> {t('ikkeRelevant', { grunn: p.ikkeRelevantGrunn })}</span>}
      <Kilde p={p} vis={kilder} />
    </>
  );
}
