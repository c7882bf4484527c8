import { CheckmarkCircleFillIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { type Tone, toneFarge, toneIkon } from '@/components/felles/tone';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import type { Mangel } from '@/lib/tjenestemodell/modell/rules';
import type { Oppgaveside } from '@/lib/tjenestemodell/oppgave/queries';
import s from './oppgave.module.css';

const TONE: Record<Mangel['art'], Tone> = {
  INGEN_A: 'fare',
  UTEN_NAVN: 'fare',
  FLERE_A: 'fare',
  FORFALT: 'fare',
  BEKREFT: 'advarsel',
  SPORSMAAL: 'info',
  IKKE_STARTET: 'noytral',
  UNDER_ARBEID: 'noytral',
};

/** What this task lacks, each a link to where it is put right. */
export function Mangler({ o }: { o: Oppgaveside }) {
  const t = useTranslations('tjenestemodell.mangel');
  const matrise = `/tjenestemodell/${o.modellId}/matrise`;
  if (o.ikkeRelevantGrunn !== null) return null;
  if (o.mangler.length === 0)
    return (
      <Flate tone="ok" tittel={t('tittel')}>
        <p className="rad" data-color="success">
          <CheckmarkCircleFillIcon aria-hidden fontSize="1.5rem" /> {t('alt')}
        </p>
      </Flate>
    );
  const til = (m: Mangel) =>
    (({ INGEN_A: matrise, FLERE_A: matrise, UTEN_NAVN: matrise, SPORSMAAL: '#sporsmaal', BEKREFT: '#sjekkliste' }) as Record<string, string>)[
      m.art
    ] ?? '#sjekkliste';
  return (
    <Flate tone={o.mangler.some((m) => TONE[m.art] === 'fare') ? 'fare' : 'advarsel'} tittel={t('tittel')}>
      <ul className={s.mangler}>
        {o.mangler.map((m) => {
          const href = til(m);
          const innhold = (
            <>
              <span data-color={toneFarge[TONE[m.art]]} style={{ display: 'inline-flex' }}>
                {toneIkon(TONE[m.art])}
              </span>
              {t(m.art, { antall: 'antall' in m ? m.antall : 0 })}
            </>
          );
          return <li key={m.art}>{href.startsWith('#') ? <a href={href}>{innhold}</a> : <Link href={href}>{innhold}</Link>}</li>;
        })}
      </ul>
    </Flate>
  );
}
