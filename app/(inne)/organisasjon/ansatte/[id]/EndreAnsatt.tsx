'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { endreAnsattHandling } from '@/lib/virksomhet/actions';
import { endreAnsattSchema } from '@/lib/virksomhet/schema';

/** Name, title and telephone. */
export function EndreAnsatt({ ansatt: a }: { ansatt: { id: string; versjon: number; navn: string; tittel: string | null; telefon: string | null } }) {
  const t = useTranslations('organisasjon');
  const router = useRouter();
  return (
    <Handlingsskjema
      key={a.versjon}
      schema={endreAnsattSchema}
      standardverdier={{ id: a.id, versjon: a.versjon, navn: a.navn, tittel: a.tittel ?? '', telefon: a.telefon ?? '' }}
      handling={endreAnsattHandling}
      sendTekst={t('lagre')}
      etiketter={{ navn: t('navn'), tittel: t('stilling'), telefon: t('telefon') }}
      etterpaa={() => router.refresh()}
    >
      <Tekstfelt navn="navn" etikett={t('navn')} autoComplete="off" paakrevd />
      <Tekstfelt navn="tittel" etikett={t('stilling')} autoComplete="off" />
      <Tekstfelt navn="telefon" etikett={t('telefon')} type="tel" autoComplete="off" />
    </Handlingsskjema>
  );
}
