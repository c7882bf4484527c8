import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { visTid } from '@/components/felles/dato';
import { SideTopp } from '@/components/skall/SideTopp';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { hentOppslagAv } from '@/lib/innsyn/queries';
import { DOGN_MS, lesTil } from '@/lib/innsyn/rules';
import { krevActor } from '@/lib/platform/session';
import { Innsynstabell, lesSide } from '../Innsynstabell';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ side?: string; til?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('innsyn'))('av.tittel') };
}

/** What one employee has been shown: for the leader and the personvernombud. */
export default async function Side({ params, searchParams }: Props) {
  const actor = await krevActor();
  const { id } = await params;
  const sok = await searchParams;
  const [side, til] = [lesSide(sok.side), lesTil(sok.til)];
  const logg = await hentOppslagAv(actor, id, side, til);
  if (!logg) notFound();
  const t = await getTranslations('innsyn');
  const { navn, antall } = logg;
  const ingress = til
    ? t('av.nummer', { navn, antall, fra: visTid(new Date(til.getTime() - DOGN_MS)), til: visTid(til) })
    : t('av.ingress', { navn, antall });
  const adresse = `/innsyn/${id}${til ? `?til=${til.toISOString()}` : ''}`;
  return (
    <>
      <SideTopp tittel={t('av.tittel')} ingress={ingress} />
      <div className="stabel">
        <Innsynstabell tittel={t('av.tittel')} rader={logg.rader} alle />
        <Sidevelger side={side} sider={logg.sider} adresse={adresse} antall={antall} />
        {til && <Link href={`/innsyn/${id}`}>{t('av.alt')}</Link>}
      </div>
    </>
  );
}
