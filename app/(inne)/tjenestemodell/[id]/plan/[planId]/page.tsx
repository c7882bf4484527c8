import { getTranslations } from 'next-intl/server';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { hentPlan, type Planfilter } from '@/lib/handlingsplan/queries';
import { krevActor } from '@/lib/platform/session';
import { PLANTONE } from '../status';
import { Tilbake } from '../Tilbake';
import { Endringer } from './Endringer';
import { Fordel } from './Fordel';
import { Neste } from './Neste';
import { Tekst } from './Tekst';
import { Tiltaksliste } from './Tiltaksliste';

export async function generateMetadata() {
  return { title: (await getTranslations('plan'))('tittel') };
}

type Props = { params: Promise<{ id: string; planId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const lesFilter = (q: Record<string, string | string[] | undefined>): Planfilter => ({
  vis: q.vis === 'alle' || q.vis === 'mine' ? q.vis : 'aapne',
  side: Math.max(1, Number.parseInt(String(q.side ?? '1'), 10) || 1),
});

/** One plan: what to do next, its measures, and the words of the document. */
export default async function Side({ params, searchParams }: Props) {
  const { id, planId } = await params;
  const q = await searchParams;
  const filter = lesFilter(q);
  const p = await hentPlan(await krevActor(), id, planId, filter);
  const t = await getTranslations('plan');
  return (
    <div className="stabel">
      <Tilbake href={`/tjenestemodell/${id}/plan`} tekst={t('tittel')} />
      <SideTopp
        tittel={p.tittel}
        merker={<Statusmerke tekst={t(`status.${p.status}`)} tone={PLANTONE[p.status]} />}
        handlinger={
          <Knappelenke href={`/tjenestemodell/${id}/plan/${p.id}/dokument`} variant="secondary">
            {t('side.dokument')}
          </Knappelenke>
        }
      />
      {q.fantes === '1' && <p role="status">{t('side.fantes')}</p>}
      <Neste plan={p} />
      {p.kan.oppdatere && <Endringer plan={p} />}
      {p.kan.oppdatere && p.antall.utenAnsvarlig > 0 && <Fordel planId={p.id} omraader={p.omraader} ansatte={p.ansatte} />}
      <Tiltaksliste plan={p} vis={filter.vis} />
      {p.kan.redigere && (
        <Flate tittel={t('side.tekst')}>
          <Tekst plan={p} />
        </Flate>
      )}
    </div>
  );
}
