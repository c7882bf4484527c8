'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { leggTilAnsattHandling } from '@/lib/virksomhet/actions';
import { nyAnsattSchema } from '@/lib/virksomhet/schema';

/** Name and e-mail, and where: the leder there orders the role. */
export function NyAnsatt({ enheter }: { enheter: { id: string; navn: string }[] }) {
  const t = useTranslations('organisasjon');
  const router = useRouter();
  const etiketter = {
    navn: t('navn'),
    epost: t('epost'),
    tittel: t('stilling'),
    telefon: t('telefon'),
    enhetId: t('enhet'),
  };
  return (
    <Handlingsskjema
      schema={nyAnsattSchema}
      standardverdier={{
        navn: '',
        epost: '',
        tittel: '',
        telefon: '',
        enhetId: '',
      }}
      handling={leggTilAnsattHandling}
      sendTekst={t('leggTil')}
      etiketter={etiketter}
      etterpaa={({ id }) => router.push(`/organisasjon/ansatte/${id}`)}
    >
      <Tekstfelt navn="navn" etikett={t('navn')} autoComplete="off" paakrevd />
      <Tekstfelt navn="epost" etikett={t('epost')} hjelp={t('epostHjelp')} type="email" autoComplete="off" paakrevd />
      <Velger navn="enhetId" etikett={t('enhet')} hjelp={t('nyEnhetsvalgHjelp')} valg={enheter.map((e) => ({ verdi: e.id, tekst: e.navn }))} />
      <Tekstfelt navn="tittel" etikett={t('stilling')} autoComplete="off" />
      <Tekstfelt navn="telefon" etikett={t('telefon')} type="tel" autoComplete="off" />
    </Handlingsskjema>
  );
}
