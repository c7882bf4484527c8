import type { PoolClient } from 'pg';

/** Whether it is time for what has this name: once in `igjen`, whoever asks. */
export async function erTid(c: Pick<PoolClient, 'query'>, navn: string, igjen: string): Promise<boolean> {
  const { rowCount } = await c.query(
    `insert into respons.felles (navn, tid) values ($1, clock_timestamp())
     on conflict (navn) do update set tid = excluded.tid where felles.tid < clock_timestamp() - $2::interval returning navn`,
    [navn, igjen],
  );
  return rowCount === 1;
}
