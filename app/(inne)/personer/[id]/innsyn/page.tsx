import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { medParameter } from '@/components/tabell/adresse';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { hentInnsyn } from '@/lib/innsyn/queries';
import { kan } from '@/lib/platform/policy';
import { serAlltid } from '@/lib/platform/policy-felt';
import { krevActor } from '@/lib/platform/session';
import { SITTING_MINUTTER } from '@/lib/respons/oppdrag/varsel/rules';
import { Innsynstabell, Innsynsvalg, lesSide } from '../../../innsyn/Innsynstabell';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ side?: string; hva?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('innsyn'))('tittel') };
}

/** Who has looked at one person's record: for the leader and the personvernombud. */
export default async function Innsyn({ params, searchParams }: Props) {
  const actor = await krevActor();
  const { id } = await params;
  const sok = await searchParams;
  const logg = await hentInnsyn(actor, id, lesSide(sok.side), typeof sok.hva === 'string' ? sok.hva : null);
  if (!logg) notFound();
  const { side, hva } = logg;
  const t = await getTranslations('innsyn');
  const smuler = [
    kan(actor, 'person.les') ? { tekst: t('personer'), href: '/personer' } : { tekst: t('start.tittel'), href: '/innsyn' },
    ...(serAlltid(actor.rolle, 'navn') ? [{ tekst: logg.navn, href: `/personer/${id}` }] : []),
  ];
  const adresse = medParameter(medParameter(`/personer/${id}/innsyn`, 'hva', hva ?? undefined), 'side', side > 1 ? side : undefined);
  return (
    <>
      <SideTopp
        tittel={t('tittel')}
        smuler={smuler}
        ingress={
          <>
            <p>{t('ingress', { navn: logg.navn, antall: logg.antall })}</p>
            <p>{t('samlet', { minutter: SITTING_MINUTTER })}</p>
          </>
        }
      />
      <div className="stabel">
        <Innsynsvalg slag={logg.slag} adresse={adresse} />
        <Innsynstabell tittel={t('tittel')} rader={logg.rader} />
        <Sidevelger side={side} sider={logg.sider} adresse={adresse} />
      </div>
    </>
  );
}
