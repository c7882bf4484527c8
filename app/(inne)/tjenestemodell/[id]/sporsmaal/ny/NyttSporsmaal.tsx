'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { stillHandling } from '@/lib/avklaring/actions';
import type { Mottakervalg } from '@/lib/avklaring/queries';
import { stillSchema } from '@/lib/avklaring/schema';
import { Mottakerfelt, useMottakeretiketter } from '../../../Mottakerfelt';

type Sporsmaalsprops = { modellId: string; oppgaver: { id: string; tittel: string }[]; oppgaveId: string; valg: Mottakervalg };

/** The form for a new question. */
export function NyttSporsmaal({ modellId, oppgaver, oppgaveId, valg }: Sporsmaalsprops) {
  const t = useTranslations('avklaring.skjema');
  const router = useRouter();
  return (
    <Handlingsskjema
      schema={stillSchema}
      standardverdier={{ oppgaveId, sporsmaal: '', til: 'APEN', ansvarligId: '', aktorId: '', tilVirksomhetId: '', frist: '' }}
      handling={stillHandling}
      etterpaa={({ id }) => router.push(`/tjenestemodell/${modellId}/sporsmaal/${id}`)}
      sendTekst={t('still')}
      etiketter={{ oppgaveId: t('oppgave'), sporsmaal: t('sporsmaal'), ...useMottakeretiketter() }}
    >
      <Velger navn="oppgaveId" etikett={t('oppgave')} valg={oppgaver.map((o) => ({ verdi: o.id, tekst: o.tittel }))} paakrevd />
      <Tekstomraade navn="sporsmaal" etikett={t('sporsmaal')} paakrevd maks={1000} />
      <Mottakerfelt valg={valg} />
    </Handlingsskjema>
  );
}
