import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Tidslinje } from '@/components/tidslinje/Tidslinje';
import { naa } from '@/lib/platform/clock';
import { beskrivHendelse } from '@/lib/respons/oppdrag/hendelsetekst';
import type { Varselkortside } from '@/lib/tjenestemottaker/varselkort';
import { visNaar } from './OmVarselet';
import s from './Varselkort.module.css';

/** Everything that has happened to the varsel, newest first. */
export function Logg({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons');
  const punkter = k.hendelser.map((h) => ({
    id: h.id,
    tidspunkt: h.tid,
    tittel: t.has(`hendelse.${h.type as 'TATT'}`) ? t(`hendelse.${h.type as 'TATT'}`) : h.type,
    hvem: h.aktorNavn,
    detaljer: beskrivHendelse(t as never, h.type, h.data) || undefined,
  }));
  return (
    <Flate tittel={t('kort.logg')}>
      <Tidslinje etikett={t('kort.logg')} punkter={punkter} naa={naa().toISOString()} vis={12} />
    </Flate>
  );
}

/** Who has been told, by what, and whether it got there. */
export function Fortalt({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons');
  return (
    <Flate tittel={t('kort.fortalt')}>
      {k.fortalt.length === 0 ? (
        <p className="dempet">{t('kort.ingenFortalt')}</p>
      ) : (
        <ul className={s.liste}>
          {k.fortalt.map((f) => (
            <li key={`${f.navn} ${f.kanal}`} className={s.rad}>
              <span>
                {f.navn === 'mottaksvakt' ? t('mottaksvakt') : f.navn}{' '}
                {f.antall > 1 && <span className="dempet">({t('kort.ganger', { antall: f.antall })})</span>}
              </span>
              <span className="smaa dempet">
                {t('kort.fortaltRad', { kanal: t(`kanal.${f.kanal as 'app'}`), status: t(`sending.${f.status as 'SENDT'}`), tid: visNaar(f.sist) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Flate>
  );
}
