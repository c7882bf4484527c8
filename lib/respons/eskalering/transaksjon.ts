import { setImmediate as pust } from 'node:timers/promises';
import type { PoolClient, QueryConfig, QueryResultRow } from 'pg';
import { motorpool } from '@/lib/platform/db';

const IGJEN = new Set(['40001', '40P01']);
/** Classes of the database's own faults that pass: its connections, locks and resources, and that it is being stopped. */
const FORBI = /^(08|25|40|53|55|57|58)/;

/** Whether it comes back however often it is run again: the database refuses what it was given, or the fault is in our code. */
export function erVarig(e: unknown): boolean {
  const { severity, code = '', name } = e as { severity?: string; code?: string; name?: string };
  // A connection that is lost is a plain Error, or has a code of the system.
  return severity === undefined ? code === '' && name !== 'Error' : !FORBI.test(code);
}

/** One transaction of the module; a serialization failure or deadlock is tried again. */
export async function iTransaksjon<T>(fn: (c: PoolClient) => Promise<T>, forsok = 3): Promise<T> {
  const c = await motorpool().connect();
  let tapt: Error | undefined;
  // A connection that is lost between two statements says so here, and at the next statement; alone it would end the process.
  const mistet = (e: Error) => {
    tapt = e;
  };
  c.on('error', mistet);
  try {
    await c.query('begin');
    const r = await fn(c);
    await c.query('commit');
    return r;
  } catch (e) {
    // What does not come from the database may be that it does not answer: then there is nothing to say to it on this connection.
    if ((e as { severity?: string }).severity === undefined && !erVarig(e)) tapt = e as Error;
    else
      await c.query('rollback').catch((x: Error) => {
        tapt = x;
      });
    if (forsok > 1 && IGJEN.has((e as { code?: string }).code ?? '')) return await iTransaksjon(fn, forsok - 1);
    throw e;
  } finally {
    if (!tapt) c.off('error', mistet);
    c.release(tapt);
  }
}

/**
 * Claims rows in the order of the query's index. The planner knows little of rows that come and go this fast, and may
 * otherwise gather and sort all that wait to find the first ones, or keep a plan made while the table was empty.
 */
export async function krev<T extends QueryResultRow>(c: Pick<PoolClient, 'query'>, sporring: QueryConfig): Promise<T[]> {
  await c.query('set local enable_sort = off; set local enable_bitmapscan = off; set local enable_seqscan = off');
  const { rows } = await c.query<T>(sporring);
  await c.query('set local enable_sort to default; set local enable_bitmapscan to default; set local enable_seqscan to default');
  return rows;
}

/** Rows handled before the intake, which shares the process, has its turn. */
const OM_GANGEN = 10;
/** Called with the number of each row, or each beat of a row, in a loop over many. */
export const slippTil = async (nr: number): Promise<void> => {
  if (nr % OM_GANGEN === 0) await pust();
};
