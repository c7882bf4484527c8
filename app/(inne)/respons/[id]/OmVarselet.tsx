import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { dagerMellom, visDato, visKlokke } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { naa } from '@/lib/platform/clock';
import type { Varselkortside } from '@/lib/tjenestemottaker/varselkort';
import s from './Varselkort.module.css';

export const visNaar = (iso: string): string => `${visDato(iso)} ${visKlokke(iso)}`;
const SENT_MS = 120_000;

/** When, as one says it: «i dag 20.00», else the date. */
export function useNaar(): (iso: string) => string {
  const t = useTranslations('respons.kort');
  const dag = naa();
  return (iso) => {
    const om = dagerMellom(dag, iso);
    const naar = om === 0 ? t('iDag') : om === 1 ? t('iMorgen') : om === -1 ? t('iGaar') : visDato(iso);
    return `${naar} ${visKlokke(iso)}`;
  };
}

/** What the device says in words, and whose varsel it is when it is another virksomhet's. */
export function Melding({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons');
  const { verdi, tekst } = k.varsel;
  const melding = [verdi && (t.has(`verdi.${verdi as 'nett'}`) ? t(`verdi.${verdi as 'nett'}`) : verdi), tekst].filter(Boolean).join('. ');
  if (!melding && !k.eier) return null;
  return (
    <>
      {melding && <p className={s.melding}>{melding}</p>}
      {k.eier && <p>{t('kort.eier', { virksomhet: k.eier })}</p>}
    </>
  );
}

/** What the device said: both times when they differ, and the place. */
export function OmVarselet({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons');
  const { varsel: v } = k;
  const sent = Math.abs(Date.parse(v.mottatt) - Date.parse(v.tidspunkt)) > SENT_MS;
  const pos = v.posisjon;
  const grunn = v.utfall && t.has(`grunn.${v.utfall as 'annet'}`) ? t(`grunn.${v.utfall as 'annet'}`) : v.utfall;
  const linjer: [string, ReactNode][] = [
    [t('kort.mottattTid'), visNaar(v.mottatt)],
    [t('kort.enhetensTid'), sent && visNaar(v.tidspunkt)],
    [t('kort.serie'), v.serie],
    [
      t('kort.posisjon'),
      pos && (
        <>
          <a
            href={`https://www.openstreetmap.org/?mlat=${pos.lat}&mlon=${pos.lon}#map=17/${pos.lat}/${pos.lon}`}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('kort.posisjonKart')}
          </a>
          {pos.noyaktighetM !== undefined && ` ${t('kort.noyaktighet', { meter: pos.noyaktighetM }).replaceAll(' ', '\u00a0')}`}
        </>
      ),
    ],
    [t('kort.utfall'), grunn],
    ['', v.lukket && t('kort.lukketAv', { navn: v.lukketAvNavn ?? '', tid: visNaar(v.lukket) })],
    ['', v.merknad],
  ];
  return (
    <Flate tittel={t('kort.omVarselet')}>
      <dl className="fakta">
        {linjer
          .filter(([, verdi]) => verdi)
          .map(([navn, verdi], nr) => (
            <Fragment key={navn || nr}>
              <dt>{navn}</dt>
              <dd>{verdi}</dd>
            </Fragment>
          ))}
      </dl>
    </Flate>
  );
}
