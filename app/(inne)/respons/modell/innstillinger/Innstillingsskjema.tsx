'use client';
import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Avkryssingsgruppe } from '@/components/felt/Avkryssingsgruppe';
import { Tallfelt } from '@/components/felt/Tallfelt';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Velger } from '@/components/felt/Velger';
import { Flate } from '@/components/skall/Flate';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { KANALER, lagreInnstillingerSchema } from '@/lib/respons/oppdrag/modell-schema';
import { lagreInnstillingerHandling } from '../handlinger-modell';
import { Lagret } from '../Lagret';

type Verdier = Omit<z.input<typeof lagreInnstillingerSchema>, 'nokkel'>;
const TALL = [
  'svarmaal',
  'prosent',
  'paaminnelse',
  'tilbake',
  'kvittering',
  'smsEtter',
  'tilsynsfrist',
  'evalueringAntall',
  'evalueringDager',
] as const;
const FELT = {
  svarmaal: 'svarmaalSekunder',
  prosent: 'svarmaalProsent',
  paaminnelse: 'paaminnelseSekunder',
  tilbake: 'tilbakeSekunder',
  kvittering: 'kvitteringSekunder',
  smsEtter: 'smsEtterSekunder',
  tilsynsfrist: 'tilsynsfristMinutter',
  evalueringAntall: 'evalueringAntall',
  evalueringDager: 'evalueringDager',
} as const;
const ENHET = {
  svarmaal: 'sek',
  prosent: 'prosentTegn',
  paaminnelse: 'sek',
  tilbake: 'sek',
  kvittering: 'sek',
  smsEtter: 'sek',
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
          etterpaa={etterpaa}
          etiketter={{
            ...Object.fromEntries(TALL.map((k) => [FELT[k], t(k)])),
            avklaringsgrunner: t('avklaring'),
            kanaler: t('kanaler'),
            driftKanal: t('driftKanal'),
            driftAdresse: t('driftAdresse'),
          }}
        >
          <Flate tittel={t('svar')}>
            {tall('svarmaal')}
            {tall('prosent')}
          </Flate>
          <Flate tittel={t('frister')}>
            {tall('paaminnelse')}
            {tall('tilbake')}
            {tall('kvittering')}
          </Flate>
          <Flate tittel={t('kanaler')}>
            <Avkryssingsgruppe
              navn="kanaler"
              etikett={t('kanaler')}
              valg={(['app', 'webpush', 'sms'] as const).map((verdi) => ({ verdi, tekst: t(`kanalvalg.${verdi}`) }))}
            />
            {tall('smsEtter')}
          </Flate>
          <Flate tittel={t('avklaring')}>
            <Tekstomraade navn="avklaringsgrunner" etikett={t('avklaring')} hjelp={t('avklaringHjelp', { standard: standardgrunner })} rader={7} />
          </Flate>
          <Flate tittel={t('evaluering')} ingress={t('evalueringHjelp')}>
            {tall('evalueringAntall')}
            {tall('evalueringDager')}
          </Flate>
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
