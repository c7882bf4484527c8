'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { leggTilAnsattHandling } from '@/lib/virksomhet/actions';
import { nyAnsattSchema } from '@/lib/virksomhet/schema';
import { Rollefelt } from '../Rollefelt';

/** Name, e-mail and first role. */
export function NyAnsatt({ enheter, roller, iDag }: { enheter: { id: string; navn: string }[]; roller: Rolle[]; iDag: string }) {
  const t = useTranslations('organisasjon');
  const router = useRouter();
  const etiketter = {
    navn: t('navn'),
    epost: t('epost'),
    tittel: t('stilling'),
    telefon: t('telefon'),
    enhetId: t('enhet'),
    rolle: t('rolle'),
    gyldigFra: t('fra'),
    gyldigTil: t('til'),
  };
  return (
    <Handlingsskjema
      schema={nyAnsattSchema}
      standardverdier={{
        navn: '',
        epost: '',
        tittel: '',
        telefon: '',
        enhetId: enheter.length === 1 ? enheter[0]?.id : '',
        gyldigFra: iDag,
        gyldigTil: '',
      }}
      handling={leggTilAnsattHandling}
      sendTekst={t('leggTil')}
      etiketter={etiketter}
      etterpaa={({ id }) => router.push(`/organisasjon/ansatte/${id}`)}
    >
      <Tekstfelt navn="navn" etikett={t('navn')} autoComplete="off" paakrevd />
      <Tekstfelt navn="epost" etikett={t('epost')} hjelp={t('epostHjelp')} type="email" autoComplete="off" paakrevd />
      <Tekstfelt navn="tittel" etikett={t('stilling')} autoComplete="off" />
      <Tekstfelt navn="telefon" etikett={t('telefon')} type="tel" autoComplete="off" />
      <Rollefelt enheter={enheter} roller={roller} />
    </Handlingsskjema>
  );
}
