'use client';
import {
  ArrowsSquarepathIcon,
  CarIcon,
  ExclamationmarkTriangleFillIcon,
  HourglassIcon,
  PersonCheckmarkIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Kovarsel } from '@/lib/respons/oppdrag/varsel/queries-kovarsel';
import { useLive, useNaa } from './live/Stromgiver';
import { visTid } from './visTid';

type Statusdel = Pick<Kovarsel, 'status' | 'overfort' | 'tattAvId' | 'tattAvNavn' | 'tatt' | 'utrykning' | 'avventTil' | 'paaminnet'>;

/** Red: nobody has taken it. Yellow: taken. Grey: on the way, or waiting. Always in words and with an icon too. */
export function Varselstatus({ v }: { v: Statusdel }) {
  const t = useTranslations('respons');
  const live = useLive();
  const naa = useNaa();
  const tid = (iso: string | null) => (iso ? visTid(iso, naa) : '');
  const navn = v.tattAvNavn ?? '';
  const still = v.paaminnet && (v.status === 'TATT' || v.status === 'AVVENTER') && (
    <Statusmerke tone="fare" ikon={<ExclamationmarkTriangleFillIcon aria-hidden />} tekst={t('operator.paaminnet')} />
  );
  const overfort = v.overfort && (
    <Statusmerke
      tone="fare"
      ikon={<ArrowsSquarepathIcon aria-hidden />}
      tekst={v.tattAvId === live?.meg ? t('operator.overfortDeg', { tid: tid(v.tatt) }) : t('operator.overfort', { navn, tid: tid(v.tatt) })}
    />
  );
  if (v.status === 'TATT' && overfort) return overfort;
  if (v.status === 'TATT')
    return (
      <>
        <Statusmerke
          tone="advarsel"
          ikon={<PersonCheckmarkIcon aria-hidden />}
          tekst={v.tattAvId === live?.meg ? t('operator.tattAvDeg', { tid: tid(v.tatt) }) : t('operator.tattAv', { navn, tid: tid(v.tatt) })}
        />
        {still}
      </>
    );
  if (v.status === 'UTRYKNING') {
    const u = v.utrykning;
    const lag = u?.navn === 'mottaksvakt' ? t('mottaksvakt') : (u?.navn ?? '');
    return (
      <>
        {u?.utrykker ? (
          <Statusmerke
            tone="noytral"
            ikon={<CarIcon aria-hidden />}
            tekst={t(u.framme ? 'operator.framme' : 'operator.paaVei', { navn: u.utrykker })}
          />
        ) : (
          <Statusmerke tone="advarsel" ikon={<CarIcon aria-hidden />} tekst={t('operator.sendt', { lag })} />
        )}
        {overfort}
      </>
    );
  }
  if (v.status === 'AVVENTER')
    return (
      <>
        <Statusmerke tone="noytral" ikon={<HourglassIcon aria-hidden />} tekst={t('operator.avventer', { tid: tid(v.avventTil), navn })} />
        {overfort || still}
      </>
    );
  if (v.status === 'LUKKET') return <Statusmerke tone="ok" tekst={t('status.LUKKET')} />;
  return (
    <Statusmerke
      tone="fare"
      ikon={<XMarkOctagonFillIcon aria-hidden />}
      tekst={t(v.status === 'MOTTATT' ? 'operator.mottattNaa' : 'operator.ingenHarTatt')}
    />
  );
}
