'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { sporAvtaleSchema } from '@/lib/respons/oppdrag/kilde/schema';
import { avgjorSerieHandling, avsluttAvtaleHandling, godtaAvtaleHandling, sporIgjenHandling, sporOmAvtaleHandling } from './handlinger';
import s from './Kilder.module.css';

type Avtale = { kildeId: string; virksomhetId: string; motpart: string; kilde: string | null; status: string; spurtOss: boolean; versjon: number };
/** Whom it is with, and about which source: there may be several. */
const hvem = (a: Avtale) => (a.kilde ? `${a.motpart} (${a.kilde})` : a.motpart);

/** Accept, decline, take back or end an agreement; ask again for one that has ended. `egne`: our own sources for the same supplier, which the end of it does not stop. */
export function Avtaleknapper({ avtale: a, egne }: { avtale: Avtale; egne: string[] }) {
  const t = useTranslations('respons.kilder.avtale');
  const ruter = useRouter();
  const om = { id: a.kildeId, virksomhetId: a.virksomhetId, versjon: a.versjon };
  const paaNytt = () => ruter.refresh();
  if (a.status === 'AVSLUTTET')
    return (
      <Knapphandling
        handling={() => medNokkel(sporIgjenHandling, om)}
        bekreft={{ tittel: t('sporIgjenSpor', { navn: hvem(a) }), tekst: t('sporIgjenTekst'), knapp: t('sporIgjen') }}
        etterpaa={paaNytt}
      >
        {t('sporIgjen')}
      </Knapphandling>
    );
  const svar = a.status === 'SPURT' && a.spurtOss;
  const nei = a.status !== 'SPURT' ? 'avslutt' : svar ? 'siNei' : 'trekk';
  return (
    <div className={s.handlinger}>
      {svar && (
        <Knapphandling
          handling={() => medNokkel(godtaAvtaleHandling, om)}
          bekreft={{ tittel: t('godtaSpor', { navn: hvem(a) }), tekst: t('godtaTekst'), knapp: t('godta') }}
          etterpaa={paaNytt}
        >
          {t('godta')}
        </Knapphandling>
      )}
      <Knapphandling
        variant="tertiary"
        farge="danger"
        handling={() => medNokkel(avsluttAvtaleHandling, om)}
        bekreft={{
          tittel: t(`${nei}Spor`, { navn: hvem(a) }),
          tekst: `${t(`${nei}Tekst`)}${nei === 'avslutt' && egne.length > 0 ? ` ${t('egneSender', { kilder: egne.join(', ') })}` : ''}`,
          knapp: t(nei),
        }}
        etterpaa={paaNytt}
      >
        {t(nei)}
      </Knapphandling>
    </div>
  );
}

type Valg = { verdi: string; tekst: string };

/** A supplier asks a virksomhet. */
export function SporOmAvtale({ kilder, virksomheter }: { kilder: Valg[]; virksomheter: Valg[] }) {
  const t = useTranslations('respons.kilder.avtale');
  const ruter = useRouter();
  return (
    <Handlingsskjema
      schema={sporAvtaleSchema}
      standardverdier={{ id: kilder[0]?.verdi ?? '', virksomhetId: '' }}
      handling={sporOmAvtaleHandling}
      sendTekst={t('spor')}
      kvittering={t('spurtNaa')}
      etiketter={{ id: t('kilde'), virksomhetId: t('virksomhet') }}
      tomEtter
      etterpaa={() => ruter.refresh()}
    >
      <Velger navn="id" etikett={t('kilde')} valg={kilder} paakrevd />
      <Velger navn="virksomhetId" etikett={t('virksomhet')} valg={virksomheter} paakrevd />
    </Handlingsskjema>
  );
}

/** Whose a device is that another virksomhet has in use too. */
export function Tvistknapper({ serie, svart }: { serie: string; svart: string | null }) {
  const t = useTranslations('respons.kilder.tvist');
  const ruter = useRouter();
  const svar = (hva: 'VAAR' | 'IKKE_VAAR') => medNokkel(avgjorSerieHandling, { serie, svar: hva });
  return (
    <div className={s.handlinger}>
      {svart !== 'VAAR' && (
        <Knapphandling handling={() => svar('VAAR')} etterpaa={() => ruter.refresh()}>
          {t('vaar')}
        </Knapphandling>
      )}
      {svart !== 'IKKE_VAAR' && (
        <Knapphandling
          variant="tertiary"
          farge="danger"
          handling={() => svar('IKKE_VAAR')}
          bekreft={{ tittel: t('ikkeVaarSpor', { serie }), tekst: t('ikkeVaarTekst'), knapp: t('ikkeVaar') }}
          etterpaa={() => ruter.refresh()}
        >
          {t('ikkeVaar')}
        </Knapphandling>
      )}
    </div>
  );
}
