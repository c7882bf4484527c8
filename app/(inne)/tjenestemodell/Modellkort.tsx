import { useTranslations } from 'next-intl';
import { Heading } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Stolpe } from '@/components/graf/Stolpe';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { Frist } from '@/components/tabell/Frist';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Modelliste } from '@/lib/tjenestemodell/modell/queries';
import s from './modell.module.css';

/** One model: how far it has come, and what is due next. */
export function Modellkort({ m, naa }: { m: Modelliste['modeller'][number]; naa: Date }) {
  const t = useTranslations('tjenestemodell');
  const ikkeStartet = m.totalt - m.paaPlass - m.underArbeid;
  const ord = t('stolpe', { paaPlass: m.paaPlass, underArbeid: m.underArbeid, ikkeStartet, totalt: m.totalt });
  return (
    <Flate>
      <div className={s.kort}>
        <div className="rad" data-spre>
          <div>
            <Heading level={2} data-size="xs">
              <Link href={`/tjenestemodell/${m.id}`}>{m.navn}</Link>
            </Heading>
            <p className="dempet smaa">{t('kort.mal', { mal: m.mal, versjon: m.malVersjon, dato: visDato(m.tattIBruk) })}</p>
          </div>
          {m.status === 'AVVIKLET' && <Statusmerke tekst={t('avviklet', { dato: m.avviklet ? visDato(m.avviklet) : '' })} />}
        </div>
        <ul className={s.tallrad}>
          <li>
            <strong>
              {m.medA} / {m.oppgaver}
            </strong>
            {t('kort.medA')}
            {m.utenNavn > 0 && <span className="dempet">{t('utenNavn', { antall: m.utenNavn })}</span>}
          </li>
          <li>
            <strong>
              {m.paaPlass} / {m.totalt}
            </strong>
            {t('kort.paaPlass')}
          </li>
          <li>
            <strong>{m.sporsmaal}</strong>
            {t('kort.sporsmaal')}
          </li>
          <li>
            {t('kort.nesteFrist')}
            <br />
            {m.nesteFrist ? <Frist dato={m.nesteFrist} naa={naa} varsel={14} /> : t('kort.ingenFrist')}
          </li>
        </ul>
        <Stolpe
          etikett={ord}
          deler={[
            { antall: m.paaPlass, tone: 'ok', tekst: t('paaPlass') },
            { antall: m.underArbeid, tone: 'advarsel', tekst: t('underArbeid') },
            { antall: ikkeStartet, tone: 'noytral', tekst: t('ikkeStartet') },
          ]}
        />
      </div>
    </Flate>
  );
}
