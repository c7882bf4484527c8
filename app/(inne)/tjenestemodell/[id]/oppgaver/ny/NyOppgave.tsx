'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { leggTilOppgaveHandling } from '@/lib/tjenestemodell/oppgave/actions';
import { nyOppgaveSchema } from '@/lib/tjenestemodell/oppgave/schema';

const schema = nyOppgaveSchema.omit({ nokkel: true, modellId: true });

/** The form for an own task. */
export function NyOppgave({ modellId, omraader }: { modellId: string; omraader: { verdi: string; tekst: string }[] }) {
  const t = useTranslations('modellskjema.oppgave');
  const router = useRouter();
  return (
    <Handlingsskjema
      schema={schema}
      standardverdier={{ omraade: '', tittel: '', ingress: '' }}
      handling={(d) => leggTilOppgaveHandling({ ...d, modellId })}
      etterpaa={({ id }) => router.push(`/tjenestemodell/${modellId}/oppgaver/${id}?tilpass=1`)}
      sendTekst={t('leggTil')}
      etiketter={{ omraade: t('omraade'), tittel: t('tittel'), ingress: t('ingress') }}
    >
      <Velger navn="omraade" etikett={t('omraade')} valg={omraader} paakrevd />
      <Tekstfelt navn="tittel" etikett={t('tittel')} hjelp={t('tittelHjelp')} paakrevd maxLength={120} />
      <Tekstomraade navn="ingress" etikett={t('ingress')} maks={700} />
    </Handlingsskjema>
  );
}
