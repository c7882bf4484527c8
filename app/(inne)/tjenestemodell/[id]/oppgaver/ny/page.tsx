import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { krev } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { hentOppgaver } from '@/lib/tjenestemodell/oppgave/queries-sjekk';
import { NyOppgave } from './NyOppgave';

export async function generateMetadata() {
  return { title: (await getTranslations('tjenestemodell.oppgaver'))('nyEgen') };
}

/** Adds a task that the template does not have. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  krev(actor, 'modell.endre');
  const { id } = await params;
  const { omraader } = await hentOppgaver(actor, id);
  const t = await getTranslations('tjenestemodell.oppgaver');
  return (
    <div className="stabel">
      <SideTopp tittel={t('nyEgen')} ingress={t('nyIngress')} />
      <Flate>
        <NyOppgave modellId={id} omraader={omraader.map((o) => ({ verdi: o.id, tekst: o.navn }))} />
      </Flate>
    </div>
  );
}
