import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { hentAvklaring } from '@/lib/avklaring/queries';
import { naa } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { Traad } from '../../../Traad';

export async function generateMetadata() {
  return { title: (await getTranslations('avklaring'))('sidetittel') };
}

/** One of our questions with its thread: what to do next with it, answers, and the decision. */
export default async function Side({ params }: { params: Promise<{ id: string; avklaringId: string }> }) {
  const actor = await krevActor();
  const { id, avklaringId } = await params;
  const a = await hentAvklaring(actor, avklaringId);
  if (a.modellId !== id || a.side !== 'EIER') notFound();
  return <Traad a={a} naa={naa()} />;
}
