import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { RiktekstVisning } from '@/components/riktekst/RiktekstVisning';
import { erTom, type Riktekstnode } from '@/components/riktekst/riktekst';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import type { Plandokument } from '@/lib/handlingsplan/queries';
import s from './Dokument.module.css';

const tom = (json: unknown) => erTom(json as Riktekstnode | null);

/** The document, word for word what its PDF says. */
export function Dokument({ d }: { d: Plandokument }) {
  const t = useTranslations('plan');
  return (
    <article className={s.ark} aria-label={d.tittel}>
      <p className={s.avsender}>{d.virksomhet}</p>
      <h2 className={s.tittel}>{d.tittel}</h2>
      <p className="dempet">
        {t('dok.om', { modell: d.modell.navn, mal: d.modell.mal, versjon: d.modell.malVersjon })}
        <br />
        {t('dok.dato', { dato: visDato(d.dato) })}. {t('dok.statuslinje', { status: t(`status.${d.status}`) })}.
      </p>
      {!tom(d.innledning) && (
        <>
          <h3>{t('dok.innledning')}</h3>
          <RiktekstVisning json={d.innledning} />
        </>
      )}
      <h3>{t('dok.naa')}</h3>
      <Omraadetabell d={d} />
      <h3>{t('dok.avvik')}</h3>
      <Avvikstabell d={d} />
      <h3>{t('dok.tiltak')}</h3>
      <Tiltakstabell d={d} />
      <h3>{t('dok.forslag')}</h3>
      {tom(d.forslag) ? <p className="dempet">{t('side.ingenTekst')}</p> : <RiktekstVisning json={d.forslag} />}
      <h3>{t('dok.beslutning')}</h3>
      <p>{d.besluttet && d.besluttetAv ? t('side.besluttet', { av: d.besluttetAv, dato: visDato(d.besluttet) }) : t('dok.ikkeBesluttet')}</p>
    </article>
  );
}

function Omraadetabell({ d }: { d: Plandokument }) {
  const t = useTranslations('plan.dok');
  type R = Plandokument['omraader'][number];
  const kolonner: Kolonne<R>[] = [
    { nokkel: 'omraade', tittel: t('kol.omraade'), radtittel: true, celle: (o) => o.navn },
    { nokkel: 'medA', tittel: t('kol.medA'), celle: (o) => t('av', { del: o.medA, av: o.oppgaver }) },
    { nokkel: 'sjekk', tittel: t('kol.sjekk'), celle: (o) => t('av', { del: o.paaPlass, av: o.totalt }) },
  ];
  return <Tabell tittel={t('naa')} kolonner={kolonner} rader={d.omraader} radNokkel={(o) => o.id} />;
}

function Avvikstabell({ d }: { d: Plandokument }) {
  const t = useTranslations('plan.dok');
  type R = Plandokument['avvik'][number];
  const kolonner: Kolonne<R>[] = [
    { nokkel: 'oppgave', tittel: t('kol.oppgave'), radtittel: true, celle: (o) => `${o.nr}. ${o.tittel}` },
    { nokkel: 'ansvarlige', tittel: t('kol.ansvarlige'), celle: (o) => t('antallA', { antall: o.antallA }) },
  ];
  return <Tabell tittel={t('avvik')} kolonner={kolonner} rader={d.avvik} radNokkel={(o) => o.id} tomt={<p>{t('ingenAvvik')}</p>} />;
}

function Tiltakstabell({ d }: { d: Plandokument }) {
  const t = useTranslations('plan');
  type R = Plandokument['tiltak'][number];
  const kolonner: Kolonne<R>[] = [
    { nokkel: 'nr', tittel: t('dok.kol.nr'), celle: (r) => r.nr },
    {
      nokkel: 'tiltak',
      tittel: t('dok.kol.tiltak'),
      radtittel: true,
      celle: (r) => (
        <span>
          {r.tekst}
          {r.oppgave && r.kilde === 'SJEKKPUNKT' && (
            <span className={s.oppgave}>{t('side.oppgave', { nr: r.oppgave.nr, tittel: r.oppgave.tittel })}</span>
          )}
          {r.kommentar && <span className={s.oppgave}>{r.kommentar}</span>}
        </span>
      ),
    },
    { nokkel: 'ansvarlig', tittel: t('dok.kol.ansvarlig'), celle: (r) => r.ansvarlig },
    { nokkel: 'frist', tittel: t('dok.kol.frist'), celle: (r) => r.frist && <span className="tall">{visDato(r.frist)}</span> },
    { nokkel: 'status', tittel: t('dok.kol.status'), celle: (r) => t(`tiltakstatus.${r.status}`) },
  ];
  return <Tabell tittel={t('dok.tiltak')} kolonner={kolonner} rader={d.tiltak} radNokkel={(r) => r.id} tomt={<p>{t('dok.ingenTiltak')}</p>} />;
}
