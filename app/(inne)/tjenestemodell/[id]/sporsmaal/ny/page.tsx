import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { hentNyAvklaring } from '@/lib/avklaring/queries';
import { krevActor } from '@/lib/platform/session';
import { NyttSporsmaal } from './NyttSporsmaal';

export async function generateMetadata() {
  return { title: (await getTranslations('avklaring'))('still') };
}

type Sti = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Puts a question on a task. */
export default async function Side({ params, searchParams }: Sti) {
  const actor = await krevActor();
  const { id } = await params;
  const { oppgave } = await searchParams;
  const { oppgaver, ...valg } = await hentNyAvklaring(actor, id);
  const t = await getTranslations('avklaring');
  return (
    <div className="stabel">
      <SideTopp tittel={t('still')} ingress={t('stillIngress')} />
      <Flate>
        <NyttSporsmaal modellId={id} oppgaver={oppgaver} oppgaveId={oppgaver.find((o) => o.id === oppgave)?.id ?? ''} valg={valg} />
      </Flate>
    </div>
  );
}
