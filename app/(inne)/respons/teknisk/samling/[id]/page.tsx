import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { visTid } from '@/components/felles/dato';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { krevActor } from '@/lib/platform/session';
import { hentSamling } from '@/lib/respons/oppdrag/kilde/queries-teknisk';
import { Varseltabell } from '../../Varseltabell';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.teknisk'))('samling.sidetittel') };
}

/** The members of technical varsler of one cause. */
export default async function Side({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ side?: string | string[] }>;
}) {
  const actor = await krevActor();
  const { id } = await params;
  const { side } = await searchParams;
  const s = await hentSamling(actor, id, typeof side === 'string' ? side : undefined);
  if (!s) notFound();
  const t = await getTranslations('respons.teknisk');
  const r = await getTranslations('respons');
  const hva = s.verdi && r.has(`verdi.${s.verdi as 'nett'}`) ? r(`verdi.${s.verdi as 'nett'}`) : r('type.teknisk');
  return (
    <div className="stabel">
      <SideTopp
        tittel={t('samling.tittel', { hva, antall: s.antall })}
        smuler={[{ tekst: t('tittel'), href: '/respons/teknisk' }]}
        ingress={t('samling.ingress', { fra: visTid(s.startet), sist: visTid(s.sist) })}
        handlinger={s.kanAapne && <Knappelenke href={`/respons/${s.hovedvarsel}`}>{t('samling.tilHoved')}</Knappelenke>}
      />
      <Varseltabell tittel={t('samling.medlemmer')} rader={s.medlemmer} aapne={s.kanAapne} />
      <Sidevelger side={s.side} sider={s.sider} adresse={`/respons/teknisk/samling/${s.id}`} antall={s.antall} />
    </div>
  );
}
