import 'server-only';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { pool } from '../db';

/** Counts to `antall` in a quarter of an hour. Counters live in Postgres: every node shares them and a restart keeps them. */
export const teller = (navn: string, antall: number): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'forsok',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: navn,
    points: antall,
    duration: 15 * 60,
  });
