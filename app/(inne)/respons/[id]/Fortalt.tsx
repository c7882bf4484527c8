import { BellIcon, CheckmarkCircleIcon, HourglassIcon, PaperplaneIcon, XMarkOctagonFillIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Flate } from '@/components/skall/Flate';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { sendefeil } from '@/lib/respons/oppdrag/logg/rules-sending';
import type { Varselkortside } from '@/lib/varsel/queries-kort';
import { useNaar } from './OmVarselet';
import s from './Varselkort.module.css';

type Rad = Varselkortside['fortalt'][number];
const VISNING: Record<string, [tone: 'ok' | 'fare' | 'advarsel' | 'noytral', ikon: ReactNode]> = {
  KOE: ['advarsel', <HourglassIcon key="k" aria-hidden />],
  SENDT: ['noytral', <PaperplaneIcon key="s" aria-hidden />],
  LEVERT: ['ok', <CheckmarkCircleIcon key="l" aria-hidden />],
  FEILET: ['fare', <XMarkOctagonFillIcon key="f" aria-hidden />],
  AVLYST: ['noytral', <BellIcon key="a" aria-hidden />],
};

/** Who has been told, by what, whether it got there, and why it did not. */
export function Fortalt({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons');
  const naar = useNaar();
  const status = (f: Rad) =>
    f.status === 'KOE' && f.hvisUbesvart && !f.feil ? t('sending.HVIS_UBESVART', { tid: naar(f.sist) }) : t(`sending.${f.status as 'SENDT'}`);
  // Somebody outside is kept by the id of the vaktlag they stand for.
  const navn = (n: string) => (n === 'mottaksvakt' ? t('mottaksvakt') : (k.utrykningslag.find((l) => l.lag === n)?.navn ?? n));
  const grunn = (f: Rad) => {
    if (!f.feil || f.status === 'LEVERT' || f.status === 'SENDT') return null;
    const { nokkel, kode } = sendefeil(f.feil);
    const hvorfor = t(`sendefeil.${nokkel as 'ukjent'}`, { kode });
    return f.status === 'KOE' ? t('kort.proverIgjen', { grunn: hvorfor, tid: naar(f.sist) }) : hvorfor;
  };
  return (
    <Flate tittel={t('kort.fortalt')}>
      {k.fortalt.length === 0 ? (
        <p className="dempet">{t('kort.ingenFortalt')}</p>
      ) : (
        <ul className={s.liste}>
          {k.fortalt.map((f) => {
            const [tone, ikon] = VISNING[f.status] ?? ['noytral', undefined];
            const hvorfor = grunn(f);
            return (
              <li key={`${f.navn} ${f.kanal} ${f.status} ${f.feil} ${f.hvisUbesvart}`} className={s.enhet}>
                <span className={s.rad}>
                  <span>
                    {navn(f.navn)}
                    {f.hos && <span className="dempet">, {f.hos}</span>}
                  </span>
                  <Statusmerke tone={tone} ikon={ikon} tekst={status(f)} />
                </span>
                <span className="smaa dempet">
                  {[t(`kanal.${f.kanal as 'app'}`), f.status !== 'KOE' && naar(f.sist), f.antall > 1 && t('kort.ganger', { antall: f.antall })]
                    .filter(Boolean)
                    .join(', ')}
                </span>
                {hvorfor && <span className="smaa">{hvorfor}</span>}
              </li>
            );
          })}
        </ul>
      )}
    </Flate>
  );
}
