import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { Tag } from '@/components/designsystemet';
import { visDato, visKlokke } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import type { Varselkortside } from '@/lib/tjenestemottaker/varselkort';

export const visNaar = (iso: string): string => `${visDato(iso)} ${visKlokke(iso)}`;
const SENT_MS = 120_000;

/** What the device said: both times when they differ, the marks in words, and the place. */
export function OmVarselet({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons');
  const { varsel: v } = k;
  const sent = Math.abs(Date.parse(v.mottatt) - Date.parse(v.tidspunkt)) > SENT_MS;
  const pos = v.posisjon;
  const grunn = v.utfall && t.has(`grunn.${v.utfall as 'annet'}`) ? t(`grunn.${v.utfall as 'annet'}`) : v.utfall;
  const linjer: [string, ReactNode][] = [
    [t('kort.mottattTid'), visNaar(v.mottatt)],
    [t('kort.enhetensTid'), sent && visNaar(v.tidspunkt)],
    [t('kort.verdi'), v.verdi && (t.has(`verdi.${v.verdi as 'nett'}`) ? t(`verdi.${v.verdi as 'nett'}`) : v.verdi)],
    [t('kort.tekst'), v.tekst],
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
          {pos.noyaktighetM !== undefined && ` ${t('kort.noyaktighet', { meter: pos.noyaktighetM })}`}
        </>
      ),
    ],
    [t('kort.utfall'), grunn],
    ['', v.lukket && t('kort.lukketAv', { navn: v.lukketAvNavn ?? '', tid: visNaar(v.lukket) })],
    ['', v.merknad],
  ];
  return (
    <Flate tittel={t('kort.omVarselet')}>
      {v.merker.length > 0 && (
        <p className="rad">
          {v.merker.map((m) => (
            <Tag key={m} data-color="warning">
              {t.has(`merke.${m as 'FORSINKET'}`) ? t(`merke.${m as 'FORSINKET'}`) : m}
            </Tag>
          ))}
        </p>
      )}
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
