import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { dagerMellom, visDato, visKlokke } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { Sted } from '@/components/sted/Sted';
import { naa } from '@/lib/platform/clock';
import { utenSted } from '@/lib/respons/oppdrag/varsel/rules-gjelder';
import type { Varselkortside } from '@/lib/varsel/queries-kort';
import s from './Varselkort.module.css';

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

/** What the device says in words, which fields of it were wrong, and whose varsel it is when it is another virksomhet's. */
export function Melding({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons');
  const { tekst } = k.varsel;
  // The title says it already.
  const verdi = utenSted(k.varsel) ? null : k.varsel.verdi;
  const melding = [verdi && (t.has(`verdi.${verdi as 'nett'}`) ? t(`verdi.${verdi as 'nett'}`) : verdi), tekst].filter(Boolean).join('. ');
  const felt = [...new Set(k.varsel.feilfelt.map((f) => f.split('.')[0] ?? f))];
  const feltnavn = (f: string) => (t.has(`feltnavn.${f as 'type'}`) ? t(`feltnavn.${f as 'type'}`) : t('feltnavn.ukjent'));
  if (!melding && !k.eier && felt.length === 0) return null;
  return (
    <>
      {melding && <p className={s.melding}>{melding}</p>}
      {felt.length > 0 && <p>{t('kort.feilfelt', { antall: felt.length, felt: [...new Set(felt.map(feltnavn))].join(', ') })}</p>}
      {k.eier && <p>{t('kort.eier', { virksomhet: k.eier })}</p>}
    </>
  );
}

/** What the device said: both times when they differ, and the place. */
export function OmVarselet({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons');
  const naar = useNaar();
  const { varsel: v } = k;
  const sent = Math.abs(Date.parse(v.mottatt) - Date.parse(v.tidspunkt)) > SENT_MS;
  const pos = v.posisjon;
  const grunn = v.utfall && t.has(`grunn.${v.utfall as 'annet'}`) ? t(`grunn.${v.utfall as 'annet'}`) : v.utfall;
  const linjer: [string, ReactNode][] = [
    [t('kort.mottattTid'), naar(v.mottatt)],
    [t('kort.enhetensTid'), sent && naar(v.tidspunkt)],
    [
      t('kort.serie'),
      v.antall === 1 &&
        v.serie &&
        (k.kanTeknisk && k.enheter.some((e) => e.serie === v.serie) ? (
          <Link href={`/respons/teknisk/enhet/${encodeURIComponent(v.serie)}`}>{v.serie}</Link>
        ) : (
          v.serie
        )),
    ],
    [
      t('kort.posisjon'),
      pos && (
        <>
          <Sted punkt={pos} kart={k.kart} />
          {pos.noyaktighetM !== undefined && ` ${t('kort.noyaktighet', { meter: pos.noyaktighetM }).replaceAll(' ', '\u00a0')}`}
        </>
      ),
    ],
    [t('kort.utfall'), grunn],
    ['', v.lukket && t('kort.lukketAv', { navn: v.lukketAvNavn ?? '', tid: naar(v.lukket) })],
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
