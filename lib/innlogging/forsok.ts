import 'server-only';
import { createHmac } from 'node:crypto';
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';

const KVARTER = 15 * 60;

/** Wrong attempts allowed in a quarter of an hour. The last one bounds guessing from many addresses. */
export const GRENSER = { kontoOgIp: 5, ip: 50, konto: 25 } as const;
type Grense = keyof typeof GRENSER;

/** Counters live in Postgres: every node shares them and a restart keeps them. */
function teller(navn: Grense): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'forsok',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: `innlogging-${navn}`,
    points: GRENSER[navn],
    duration: KVARTER,
  });
}

/** Keys name nobody: the table holds no e-mail and no address. */
const skjul = (s: string) => createHmac('sha256', env().NEXTAUTH_SECRET).update(s).digest('base64url').slice(0, 24);

const nokler = (ip: string, konto?: string): [Grense, string][] =>
  konto === undefined
    ? [['ip', skjul(ip)]]
    : [
        ['ip', skjul(ip)],
        ['konto', skjul(konto)],
        ['kontoOgIp', skjul(`${konto}\n${ip}`)],
      ];

/**
 * Counts one attempt before it is tried, so that many at once cannot slip through. Gives the seconds to wait when there
 * have been too many, else null. `konto` is left out where the caller does not say who it is (OIDC).
 */
export async function tellForsok(ip: string, konto?: string): Promise<number | null> {
  const svar = await Promise.allSettled(nokler(ip, konto).map(([g, k]) => teller(g).consume(k)));
  const nei = svar.filter((s) => s.status === 'rejected').map((s) => s.reason as RateLimiterRes | Error);
  const brudd = nei.find((n) => n instanceof Error);
  if (brudd) throw brudd;
  return nei.length ? Math.ceil(Math.max(...(nei as RateLimiterRes[]).map((r) => r.msBeforeNext)) / 1000) : null;
}

/** Takes back the attempt of a login that succeeded; the account's own counter at this address starts afresh. */
export async function glemForsok(ip: string, konto?: string): Promise<void> {
  await Promise.all(nokler(ip, konto).map(([g, k]) => (g === 'kontoOgIp' ? teller(g).delete(k) : teller(g).reward(k, 1))));
  await pool().query('delete from forsok where expire < $1', [Date.now()]);
}
