import type { PoolClient } from 'pg';
import { sum } from '@/lib/platform/jobb/hver';
import { samletEllerHver } from '../eskalering/deling';
import { iTransaksjon } from '../eskalering/transaksjon';
import { minTur } from '../eskalering/tur';
import { reisVarsler } from '../mottak/intern';
import { INTERVALLER, MISTET } from './intervaller';
import { meldTilbake } from './tilbake';

/** The most that one round raises; the next follows at once. */
const BUNKE = 5000;
/** When nobody has watched for so long, the silence may be ours: the count starts again. */
const HULL = '60 seconds';

/** Gives devices the interval of their technology, unless they have one of their own. */
const SETT_INTERVALL = `
  update respons.enhet e set intervall = x.sekunder from json_to_recordset($1) x (teknologi text, sekunder int)
  where e.intervall is null and e."teknologiKode" = x.teknologi and ($2::uuid is null or e."virksomhetId" = $2)`;

/** Since when somebody has been here to hear the devices, without a gap. */
const HOERT_SIDEN = `
  insert into respons.felles (navn, verdi, tid) values ('livstegn', jsonb_build_object('siden', clock_timestamp()), clock_timestamp())
  on conflict (navn) do update set tid = excluded.tid,
    verdi = case when felles.tid < clock_timestamp() - interval '${HULL}' then excluded.verdi else felles.verdi end
  returning (verdi->>'siden')::timestamptz siden`;

/** Installed devices that have been heard, and are not heard any more. One that has never given a sign is not missing. */
export const TAUSE = `
  select "virksomhetId", serie, "sistLivstegn" from respons.enhet
  where installert and not mangler and intervall is not null and "sistLivstegn" is not null
    and greatest("sistLivstegn", $1::timestamptz) + make_interval(secs => intervall * ${MISTET}) < clock_timestamp()
    and ($2::uuid is null or "virksomhetId" = $2)
  limit ${BUNKE}`;

const KOMMET_TILBAKE = `
  update respons.enhet set mangler = false
  where mangler and (not installert or "sistLivstegn" + make_interval(secs => intervall * ${MISTET}) >= clock_timestamp()) and ($1::uuid is null or "virksomhetId" = $1)
  returning "virksomhetId", serie, installert`;

type Taus = { virksomhetId: string; serie: string; sistLivstegn: Date };
export type Runde = { mistet: number; tilbake: number };

/**
 * One round: each device that has gone silent raises one technical varsel (those of one cause are joined when routed), and
 * each that is back closes it, if nobody has taken it. All in one transaction: a device is marked with its varsel or not.
 */
export const vaakOverLivstegn = (bare: string | null = null): Promise<Runde> =>
  iTransaksjon(async (c) => {
    // One watcher works at a time; the others pass by.
    if (!(await minTur(c, 'livstegn'))) return { mistet: 0, tilbake: 0 };
    await c.query(SETT_INTERVALL, [JSON.stringify(INTERVALLER), bare]);
    const { rows: siden } = await c.query<{ siden: Date }>(HOERT_SIDEN);
    const { rows: tilbake } = await c.query<{ virksomhetId: string; serie: string; installert: boolean }>(KOMMET_TILBAKE, [bare]);
    await meldTilbake(
      c,
      tilbake.filter((e) => e.installert),
    );
    const { rows: tause } = await c.query<Taus>(TAUSE, [siden[0]?.siden, bare]);
    await meld(c, tause);
    return { mistet: tause.length, tilbake: tilbake.length };
  });

async function meld(c: PoolClient, tause: Taus[]): Promise<void> {
  if (tause.length === 0) return;
  await reisVarsler(
    c,
    tause.map((t) => ({
      virksomhetId: t.virksomhetId,
      eksternId: `livstegn:${t.serie}:${t.sistLivstegn.getTime()}`,
      type: 'teknisk' as const,
      verdi: 'livstegn_mangler',
      serie: t.serie,
    })),
  );
  await c.query(
    `update respons.enhet e set mangler = true from unnest($1::uuid[], $2::text[]) x (v, s) where e."virksomhetId" = x.v and e.serie = x.s`,
    [tause.map((t) => t.virksomhetId), tause.map((t) => t.serie)],
  );
}

/** Runs rounds until there is nothing more. */
export async function vaakTilFerdig(): Promise<Runde> {
  const alle = await samletEllerHver('livstegn', async (bare) => {
    const runder: Runde[] = [];
    do runder.push(await vaakOverLivstegn(bare));
    while (runder.at(-1)?.mistet === BUNKE);
    return runder;
  });
  return { mistet: sum(alle.flat().map((r) => r.mistet)), tilbake: sum(alle.flat().map((r) => r.tilbake)) };
}
