import { getTranslations } from 'next-intl/server';
import { forbudt } from '@/lib/platform/errors';
import { krevActor } from '@/lib/platform/session';
import { SORTERINGER } from '@/lib/region/oversikt';
import { serEgetSamarbeid, serRegion } from '@/lib/region/policy';
import { hentEgetSamarbeid } from '@/lib/region/queries';
import { hentRegion } from '@/lib/region/queries-oversikt';
import { Egen } from './Egen';
import { Region } from './Region';

export async function generateMetadata() {
  return { title: (await getTranslations('samarbeid'))('tittel') };
}

type Sok = Record<string, string | string[] | undefined>;
const tekst = (v: string | string[] | undefined) => (typeof v === 'string' ? v : undefined);

/** For a TMS or sekretariat the region; for others their own agreements and contacts. */
export default async function Side({ searchParams }: { searchParams: Promise<Sok> }) {
  const actor = await krevActor();
  const q = await searchParams;
  if (serRegion(actor) && q.vis !== 'egne') {
    const sortering = SORTERINGER.find((s) => s === q.sorter) ?? 'navn';
    const filter = { mal: tekst(q.mal), sortering };
    return <Region region={await hentRegion(actor, filter)} filter={filter} />;
  }
  if (!serEgetSamarbeid(actor)) throw forbudt();
  return <Egen samarbeid={await hentEgetSamarbeid(actor)} egenId={actor.virksomhetId} medRegion={serRegion(actor)} />;
}
