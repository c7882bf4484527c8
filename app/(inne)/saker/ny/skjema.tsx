'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Datofelt } from '@/components/felt/Datofelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { type Valg, Velger } from '@/components/felt/Velger';
import { Flate } from '@/components/skall/Flate';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import type { Treff } from '@/lib/personoversikt/queries-sok';
import { registrerHenvendelseHandling } from '@/lib/sak/actions-registrer';
import { henvendelseSchema } from '@/lib/sak/schema-registrer';
import { usePersonetiketter } from '../../personer/etiketter';
import type { Sone } from '../../personer/Personfelt';
import { Henviser, Kvitteringsmottaker } from './Henviser';
import { Paarorendeliste } from './Paarorendeliste';
import { Personvalg } from './Personvalg';

type Props = { enheter: { id: string; navn: string }[]; soner: Sone[]; lesSak: boolean; valgt: Treff | null; iDag: string; tjenester: Valg[] };

/** One page, in the order of the conversation: who asks, for whom, next of kin, why, and then our own part. */
export function Skjema({ enheter, soner, lesSak, valgt, iDag, tjenester }: Props) {
  const t = useTranslations('henvendelse');
  const router = useRouter();
  const etiketter = {
    ...usePersonetiketter('nyPerson.'),
    kilde: t('felt.kilde'),
    ...Object.fromEntries(
      (
        [
          'henviserNavn',
          'henviserTelefon',
          'henviserAdresse',
          'personId',
          'behov',
          'onsketTjeneste',
          'mottatt',
          'enhetId',
          'registrerLikevel',
          'likevelGrunn',
        ] as const
      ).map((f) => [f, t(`felt.${f}`)]),
    ),
  };
  return (
    <Handlingsskjema
      schema={henvendelseSchema}
      standardverdier={{
        kilde: '' as 'BRUKER',
        henviserNavn: '',
        henviserTelefon: '',
        personId: valgt?.id ?? '',
        nyPerson: null,
        paarorende: [],
        behov: '',
        onsketTjeneste: '',
        mottatt: iDag,
        enhetId: enheter[0]?.id ?? '',
        registrerLikevel: false,
        likevelGrunn: '',
        kvitteringTil: 'BRUKER',
        henviserAdresse: '',
      }}
      handling={registrerHenvendelseHandling}
      sendTekst={t('registrer')}
      etiketter={etiketter}
      etterpaa={(s) => router.push(`/saker/ny/kvittering/${s.sakId}`)}
    >
      <Flate tittel={t('seksjon.henviser')}>
        <Henviser />
      </Flate>
      <Flate tittel={t('seksjon.person')}>
        <Personvalg valgt={valgt} soner={soner} lesSak={lesSak} />
      </Flate>
      <Flate tittel={t('seksjon.paarorende')} ingress={t('paarorendeHjelp')}>
        <Paarorendeliste />
      </Flate>
      <Flate tittel={t('seksjon.behov')}>
        <div className="stabel lesebredde">
          <Tekstomraade navn="behov" etikett={t('felt.behov')} hjelp={t('behovHjelp')} paakrevd rader={5} maks={4000} />
          <Velger navn="onsketTjeneste" etikett={t('felt.onsketTjeneste')} valg={tjenester} tomTekst={t('vetIkke')} />
        </div>
      </Flate>
      <Flate tittel={t('seksjon.sak')}>
        <div className="stabel lesebredde">
          <Datofelt navn="mottatt" etikett={t('felt.mottatt')} paakrevd til={iDag} />
          <Velger navn="enhetId" etikett={t('felt.enhetId')} paakrevd valg={enheter.map((e) => ({ verdi: e.id, tekst: e.navn }))} />
          <Kvitteringsmottaker />
        </div>
      </Flate>
    </Handlingsskjema>
  );
}
