import { useTranslations } from 'next-intl';
import { type Tone, toneFarge } from '@/components/felles/tone';
import { Stolpe } from '@/components/graf/Stolpe';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { Tabell } from '@/components/tabell/Tabell';
import type { Oversikt } from '@/lib/tjenestemodell/modell/queries';
import s from '../modell.module.css';

const NOKLER: [Tone, 'paaPlass' | 'underArbeid' | 'ikkeStartet'][] = [
  ['ok', 'paaPlass'],
  ['advarsel', 'underArbeid'],
  ['noytral', 'ikkeStartet'],
];

/** Area by status: how many tasks have one who is responsible, and how far the sjekkpunkter have come. */
export function Omraadestatus({ omraader, tall, rot }: Pick<Oversikt, 'omraader' | 'tall'> & { rot: string }) {
  const t = useTranslations('tjenestemodell');
  return (
    <Flate
      tittel={t('oversikt.omraader')}
      handlinger={tall.sporsmaal > 0 && <Link href={`${rot}/sporsmaal`}>{t('oversikt.aapneSporsmaal', { antall: tall.sporsmaal })}</Link>}
    >
      <ul className={s.nokler} aria-hidden>
        {NOKLER.map(([tone, navn]) => (
          <li key={navn}>
            <span className={s.prikk} data-color={toneFarge[tone]} data-tone={tone} />
            {t(navn)}
          </li>
        ))}
      </ul>
      <Tabell
        tittel={t('oversikt.omraader')}
        rader={omraader}
        radNokkel={(o) => o.id}
        kolonner={[
          {
            nokkel: 'navn',
            tittel: t('oversikt.omraade'),
            radtittel: true,
            celle: (o) => <Link href={`${rot}/oppgaver#${o.id}`}>{o.navn}</Link>,
          },
          {
            nokkel: 'a',
            tittel: t('oversikt.medA'),
            tall: true,
            celle: (o) => (
              <>
                {t('av', { antall: o.medA, totalt: o.oppgaver })}
                {o.utenNavn > 0 && <div className="dempet smaa">{t('utenNavn', { antall: o.utenNavn })}</div>}
              </>
            ),
          },
          {
            nokkel: 'sjekk',
            tittel: t('oversikt.sjekkpunkter'),
            celle: (o) => (
              <div className={s.stolpecelle}>
                <Stolpe etikett={t('stolpe', o)} deler={NOKLER.map(([tone, navn]) => ({ antall: o[navn], tone, tekst: `${t(navn)}: ${o[navn]}` }))} />
                <span className="dempet smaa" aria-hidden>
                  {t('stolpe', o)}
                  {o.ikkeRelevant > 0 && `, ${t('ikkeRelevanteTall', { antall: o.ikkeRelevant })}`}
                </span>
              </div>
            ),
          },
          { nokkel: 'sporsmaal', tittel: t('oversikt.sporsmaal'), tall: true, celle: (o) => o.sporsmaal },
        ]}
      />
    </Flate>
  );
}
