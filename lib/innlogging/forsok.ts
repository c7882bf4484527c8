import 'server-only';
import type { RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from '@/lib/platform/db';
import { teller } from '@/lib/platform/jobb/grense';
import { skjul } from '@/lib/platform/nokler';

/** Wrong attempts allowed in a quarter of an hour. The last one bounds guessing from many addresses. */
export const GRENSER = { kontoOgIp: 5, ip: 50, konto: 25 } as const;
type Grense = keyof typeof GRENSER;

const tell = (navn: Grense) => teller(`innlogging-${navn}`, GRENSER[navn]);

const nokler = (ip: string, konto: string): [Grense, string][] => [
  ['ip', skjul(ip)],
  ['konto', skjul(konto)],
  ['kontoOgIp', skjul(`${konto}\n${ip}`)],
];

/**
 * Counts one attempt before it is tried, so that many at once cannot slip through. Gives the seconds to wait when there
 * have been too many, else null. Only guesses at passwords are counted: a login by a provider never comes here.
 */
export async function tellForsok(ip: string, konto: string): Promise<number | null> {
  const svar = await Promise.allSettled(nokler(ip, konto).map(([g, k]) => tell(g).consume(k)));
  const nei = svar.filter((s) => s.status === 'rejected').map((s) => s.reason as RateLimiterRes | Error);
  const brudd = nei.find((n) => n instanceof Error);
  if (brudd) throw brudd;
  return nei.length ? Math.ceil(Math.max(...(nei as RateLimiterRes[]).map((r) => r.msBeforeNext)) / 1000) : null;
}

/** Takes back the attempt of a login that succeeded; the account's own counter at this address starts afresh. */
export async function glemForsok(ip: string, konto: string): Promise<void> {
  await Promise.all(nokler(ip, konto).map(([g, k]) => (g === 'kontoOgIp' ? tell(g).set(k, 0, 1) : tell(g).reward(k, 1))));
  await pool().query('select forsok_rydd()');
}
