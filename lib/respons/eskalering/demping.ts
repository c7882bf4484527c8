import type { PoolClient } from 'pg';

type Dempbart = { id: string; virksomhetId: string; type: string; serie: string | null };
export type Dempet = { id: string; tittel: string; til: Date };

/** The planned maintenance that mutes each of these varsler now. A person's varsel is never muted. */
export async function dempede(c: Pick<PoolClient, 'query'>, varsler: Dempbart[]): Promise<Map<string, Dempet>> {
  const ut = new Map<string, Dempet>();
  const tekniske = varsler.filter((v) => v.type === 'teknisk' && v.serie);
  if (tekniske.length === 0) return ut;
  const { rows } = await c.query<Dempet & { varselId: string }>({
    name: 'respons-dempede',
    text: `select distinct on (x.id) x.id "varselId", w.id, w.tittel, w.til
      from unnest($1::uuid[], $2::uuid[], $3::text[]) x (id, v, serie)
      join respons.vedlikehold w on w."virksomhetId" = x.v and w.avlyst is null and w.fra <= clock_timestamp() and w.til > clock_timestamp() and x.serie = any(w.serier)
      order by x.id, w.til desc`,
    values: [tekniske.map((t) => t.id), tekniske.map((t) => t.virksomhetId), tekniske.map((t) => t.serie)],
  });
  for (const { varselId, ...r } of rows) ut.set(varselId, r);
  return ut;
}

/** Lets these varsler rest until the maintenance is over; then their plan begins. */
export async function utsett(c: Pick<PoolClient, 'query'>, liste: { id: string; til: Date }[]): Promise<void> {
  if (liste.length === 0) return;
  await c.query(
    `update respons.varsel v set "nesteForfall" = x.til, versjon = v.versjon + 1 from json_to_recordset($1) x (id uuid, til timestamptz) where v.id = x.id`,
    [JSON.stringify(liste)],
  );
}
