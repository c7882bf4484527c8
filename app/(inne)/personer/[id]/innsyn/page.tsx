import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { hentInnsyn } from '@/lib/innsyn/queries';
import { kan } from '@/lib/platform/policy';
import { serAlltid } from '@/lib/platform/policy-felt';
import { krevActor } from '@/lib/platform/session';
import { Innsynstabell, lesSide } from '../../../innsyn/Innsynstabell';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ side?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('innsyn'))('tittel') };
}

/** Who has looked at one person's record: for the leader and the personvernombud. */
export default async function Innsyn({ params, searchParams }: Props) {
  const actor = await krevActor();
  const { id } = await params;
  const side = lesSide((await searchParams).side);
  const logg = await hentInnsyn(actor, id, side);
  if (!logg) notFound();
  const t = await getTranslations('innsyn');
  const smuler = [
    kan(actor, 'person.les') ? { tekst: t('personer'), href: '/personer' } : { tekst: t('start.tittel'), href: '/innsyn' },
    ...(serAlltid(actor.rolle, 'navn') ? [{ tekst: logg.navn, href: `/personer/${id}` }] : []),
  ];
  return (
    <>
      <SideTopp tittel={t('tittel')} smuler={smuler} ingress={t('ingress', { navn: logg.navn, antall: logg.antall })} />
      <div className="stabel">
        <Innsynstabell tittel={t('tittel')} rader={logg.rader} />
        <Sidevelger side={side} sider={logg.sider} adresse={`/personer/${id}/innsyn${side > 1 ? `?side=${side}` : ''}`} antall={logg.antall} />
      </div>
    </>
  );
}
