import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { hentAvklaring } from '@/lib/avklaring/queries';
import { naa } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { Traad } from '../../Traad';

export async function generateMetadata() {
  return { title: (await getTranslations('avklaring'))('sidetittel') };
}

/** A question that another virksomhet has put to us: read the thread, and answer. */
export default async function Side({ params }: { params: Promise<{ avklaringId: string }> }) {
  const actor = await krevActor();
  const a = await hentAvklaring(actor, (await params).avklaringId);
  if (a.side === 'EIER') redirect(`/tjenestemodell/${a.modellId}/sporsmaal/${a.id}`);
  const t = await getTranslations('avklaring');
  return <Traad a={a} naa={naa()} smuler={[{ tekst: t('tilOss.tittel'), href: '/tjenestemodell/sporsmaal' }]} />;
}
