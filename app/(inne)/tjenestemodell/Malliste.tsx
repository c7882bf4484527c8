import { useTranslations } from 'next-intl';
import { Heading } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Modelliste } from '@/lib/tjenestemodell/modell/queries';
import s from './modell.module.css';

/** The template versions there are, what each is, and the way to take one into use. */
export function Malliste({ maler, kanTaIBruk }: Pick<Modelliste, 'maler' | 'kanTaIBruk'>) {
  const t = useTranslations('tjenestemodell.maler');
  return (
    <Flate id="maler" tittel={t('tittel')} ingress={t('ingress')}>
      <ul className={s.liste}>
        {maler.map((m) => (
          <li key={`${m.id}-${m.versjon}`}>
            <div className="rad" data-spre data-topp>
              <div className="stabel lesebredde" data-tett>
                <div className={s.maltittel}>
                  <Heading level={3} data-size="2xs">
                    {m.tittel}
                  </Heading>
                  {m.iBruk && <Statusmerke tekst={t('iBruk')} tone="ok" />}
                </div>
                <p>{m.ingress}</p>
                <p className="dempet smaa">
                  {t('fakta', { versjon: m.versjon, oppgaver: m.oppgaver, utgiver: m.utgiver, dato: visDato(m.dato) })}
                  {m.avledetAv &&
                    ` ${t('avledet', { versjon: m.avledetAv.versjon, mal: maler.find((x) => x.id === m.avledetAv?.mal)?.kortnavn ?? m.avledetAv.mal })}`}
                </p>
              </div>
              {kanTaIBruk && (
                <Knappelenke href={`/tjenestemodell/ny?mal=${m.id}&versjon=${m.versjon}`} variant={m.iBruk ? 'tertiary' : 'secondary'}>
                  {t('taIBruk')}
                  <span className="kun-skjermleser">
                    {' '}
                    {m.kortnavn} {m.versjon}
                  </span>
                </Knappelenke>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Flate>
  );
}
