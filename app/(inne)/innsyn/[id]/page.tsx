import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { medParameter } from '@/components/tabell/adresse';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { hentOppslagAv } from '@/lib/innsyn/queries';
import { lesMonster, lesTil, monsterMs } from '@/lib/innsyn/rules';
import { hentViste } from '@/lib/personoversikt/queries-viste';
import { kan } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { Innsynstabell, Innsynsvalg, lesSide } from '../Innsynstabell';
import { Viste } from './Viste';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ side?: string; til?: string; dager?: string; hva?: string; oppslag?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('innsyn'))('av.tittel') };
}

/** What one employee has been shown: for the leader and the personvernombud. */
export default async function Side({ params, searchParams }: Props) {
  const actor = await krevActor();
  const { id } = await params;
  const sok = await searchParams;
  const [side, til, monster] = [lesSide(sok.side), lesTil(sok.til), lesMonster(sok.dager)];
  const logg = await hentOppslagAv(actor, id, side, til && { til, monster }, typeof sok.hva === 'string' ? sok.hva : null);
  const viste = typeof sok.oppslag === 'string' ? await hentViste(actor, id, sok.oppslag) : null;
  if (!logg || (sok.oppslag && !viste)) notFound();
  const t = await getTranslations('innsyn');
  const { navn, antall, hva } = logg;
  const ingress = til
    ? t('av.nummer', { navn, antall, fra: visTid(new Date(til.getTime() - monsterMs(monster))), til: visTid(til) })
    : t('av.ingress', { navn, antall });
  const adresse = medParameter(`/innsyn/${id}${til ? `?til=${til.toISOString()}&dager=${monster.dager}` : ''}`, 'hva', hva ?? undefined);
  return (
    <>
      <SideTopp tittel={t('av.tittel')} ingress={ingress} />
      <div className="stabel">
        {til && (
          <Flate tittel={t('av.neste')} tone="info">
            <p>{t('av.nesteTekst', { navn })}</p>
            {kan(actor, 'organisasjon.les') && <Link href={`/organisasjon/ansatte/${id}`}>{t('av.seAnsatt')}</Link>}
          </Flate>
        )}
        {viste && <Viste viste={viste} />}
        <Innsynsvalg slag={logg.slag} adresse={adresse} />
        <Innsynstabell tittel={t('av.tittel')} rader={logg.rader} alle={(oppslag) => medParameter(adresse, 'oppslag', oppslag)} />
        <Sidevelger side={side} sider={logg.sider} adresse={adresse} antall={hva ? undefined : antall} />
        {til && <Link href={`/innsyn/${id}`}>{t('av.alt')}</Link>}
      </div>
    </>
  );
}
