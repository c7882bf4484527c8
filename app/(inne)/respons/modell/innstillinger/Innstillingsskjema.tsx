'use client';
import { useTranslations } from 'next-intl';
import { Avkryssing } from '@/components/felt/Avkryssing';
import { Avkryssingsgruppe } from '@/components/felt/Avkryssingsgruppe';
import { Tallfelt } from '@/components/felt/Tallfelt';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Velger } from '@/components/felt/Velger';
import { Flate } from '@/components/skall/Flate';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import type { z } from '@/lib/platform/zod';
import { KANALER, lagreInnstillingerSchema } from '@/lib/respons/oppdrag/modell/schema';
import { lagreInnstillingerHandling } from '../handlinger-modell';
import { Lagret } from '../Lagret';
import { Grunnliste } from './Grunnliste';

type Verdier = Omit<z.input<typeof lagreInnstillingerSchema>, 'nokkel'>;
const TALL = [
  'svarmaal',
  'prosent',
  'svarmaalTo',
  'paaminnelse',
  'tilbake',
  'kvittering',
  'framme',
  'frammeProsent',
  'stedet',
  'smsEtter',
  'usett',
  'aldriHoert',
  'tilsynsfrist',
  'evalueringAntall',
  'evalueringDager',
] as const;
const FELT = {
  svarmaal: 'svarmaalSekunder',
  prosent: 'svarmaalProsent',
  svarmaalTo: 'svarmaalToSekunder',
  paaminnelse: 'paaminnelseSekunder',
  tilbake: 'tilbakeSekunder',
  kvittering: 'kvitteringSekunder',
  framme: 'frammeMinutter',
  frammeProsent: 'frammeProsent',
  stedet: 'ferdigMinutter',
  smsEtter: 'smsEtterSekunder',
  usett: 'usettSekunder',
  aldriHoert: 'aldriHoertTimer',
  tilsynsfrist: 'tilsynsfristMinutter',
  evalueringAntall: 'evalueringAntall',
  evalueringDager: 'evalueringDager',
} as const;
const ENHET = {
  svarmaal: 'sek',
  prosent: 'prosentTegn',
  svarmaalTo: 'sek',
  paaminnelse: 'sek',
  tilbake: 'sek',
  kvittering: 'sek',
  framme: 'min',
  frammeProsent: 'prosentTegn',
  stedet: 'min',
  smsEtter: 'sek',
  usett: 'sek',
  aldriHoert: 'tim',
  tilsynsfrist: 'min',
  evalueringAntall: 'ganger',
  evalueringDager: 'dager',
} as const;
const UTEN_HJELP: readonly string[] = ['tilsynsfrist', 'evalueringAntall', 'evalueringDager'];

/** Everything a virksomhet sets for all its varsler, in groups. */
export function Innstillingsskjema({ standard, standardgrunner }: { standard: Verdier; standardgrunner: string }) {
  const t = useTranslations('respons.modell.innstillinger');
  const m = useTranslations('respons.modell');
  const kanal = useTranslations('respons.modell.bemanning.kanalvalg');
  const tall = (k: (typeof TALL)[number]) => (
    <Tallfelt
      navn={FELT[k]}
      etikett={t(k)}
      hjelp={UTEN_HJELP.includes(k) ? undefined : t(`${k}Hjelp` as 'svarmaalHjelp')}
      enhet={t(ENHET[k])}
      heltall
      paakrevd
    />
  );
  return (
    <Lagret versjon={standard.versjon}>
      {(etterpaa) => (
        <Handlingsskjema
          schema={lagreInnstillingerSchema}
          standardverdier={standard}
          handling={lagreInnstillingerHandling}
          sendTekst={m('lagre')}
          etterpaa={() => etterpaa()}
          etiketter={{
            ...Object.fromEntries(TALL.map((k) => [FELT[k], t(k)])),
            avklaringsgrunner: t('avklaring'),
            kanaler: t('kanaler'),
            vakttelefon: t('vakttelefon'),
            driftKanal: t('driftKanal'),
            driftAdresse: t('driftAdresse'),
          }}
        >
          <Flate tittel={t('svar')}>
            {tall('svarmaal')}
            {tall('prosent')}
            {tall('svarmaalTo')}
          </Flate>
          <Flate tittel={t('frister')}>
            {tall('paaminnelse')}
            {tall('tilbake')}
          </Flate>
          <Flate tittel={t('utrykning')}>
            {tall('kvittering')}
            {tall('framme')}
            {tall('frammeProsent')}
            {tall('stedet')}
          </Flate>
          <Flate tittel={t('beskjed')}>
            <Avkryssingsgruppe
              navn="kanaler"
              etikett={t('kanaler')}
              valg={(['app', 'webpush', 'sms'] as const).map((verdi) => ({ verdi, tekst: t(`kanalvalg.${verdi}`) }))}
            />
            {tall('smsEtter')}
            {tall('usett')}
          </Flate>
          <Flate tittel={t('avklaring')} ingress={t('avklaringHjelp', { standard: standardgrunner })}>
            <Grunnliste />
          </Flate>
          <Flate tittel={t('evaluering')} ingress={t('evalueringHjelp')}>
            {tall('evalueringAntall')}
            {tall('evalueringDager')}
          </Flate>
          <Flate tittel={t('ute')} ingress={t('uteHjelp')}>
            <Avkryssing navn="paarorendeLukker" etikett={t('paarorendeLukker')} hjelp={t('paarorendeLukkerHjelp')} />
            <Tekstfelt navn="vakttelefon" etikett={t('vakttelefon')} hjelp={t('vakttelefonHjelp')} type="tel" autoComplete="off" />
          </Flate>
          <Flate tittel={t('enheter')}>{tall('aldriHoert')}</Flate>
          <Flate tittel={t('tilsyn')}>{tall('tilsynsfrist')}</Flate>
          <Flate tittel={t('drift')} ingress={t('driftHjelp')}>
            <Velger
              navn="driftKanal"
              etikett={t('driftKanal')}
              tomTekst={t('ingen')}
              valg={KANALER.map((verdi) => ({ verdi, tekst: kanal(verdi) }))}
            />
            <Tekstfelt navn="driftAdresse" etikett={t('driftAdresse')} autoComplete="off" />
          </Flate>
        </Handlingsskjema>
      )}
    </Lagret>
  );
}
