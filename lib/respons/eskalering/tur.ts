import type { PoolClient } from 'pg';

/*
 * Turns are rows of respons.felles, which the engine's role alone may lock: an advisory lock could be held by whoever can
 * run SQL as the app. A turn lasts as long as its transaction.
 */
type Klient = Pick<PoolClient, 'query'>;

const lag = (c: Klient, navn: string) =>
  c.query(`insert into respons.felles (navn) values ('tur:' || $1) on conflict (navn) do nothing returning navn`, [navn]);

/** Whether it is ours; when somebody else has it, we pass by. */
export async function minTur(c: Klient, navn: string): Promise<boolean> {
  const { rows } = await c.query(`select 1 from respons.felles where navn = 'tur:' || $1 for update skip locked`, [navn]);
  // The first one ever makes the row, and has it by that.
  return rows.length > 0 || (await lag(c, navn)).rows.length > 0;
}

/** Waits until it is ours. */
export async function ventPaaTur(c: Klient, navn: string): Promise<void> {
  const { rows } = await lag(c, navn);
  if (rows.length === 0) await c.query(`select 1 from respons.felles where navn = 'tur:' || $1 for update`, [navn]);
}
