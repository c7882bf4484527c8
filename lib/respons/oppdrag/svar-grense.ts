import 'server-only';
import { createHmac } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';

/** In a quarter of an hour: codes that are none, from one address; and answers by one code. A code that is good is always served. */
const GRENSER = { bom: 30, svar: 60 } as const;

const teller = (navn: keyof typeof GRENSER): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'forsok',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: `svarlenke-${navn}`,
    points: GRENSER[navn],
    duration: 15 * 60,
  });

/** Keys name nobody: the table holds no code and no address. */
const skjul = (s: string) => createHmac('sha256', env().NEXTAUTH_SECRET).update(s).digest('base64url').slice(0, 24);

const tell = (navn: keyof typeof GRENSER, nokkel: string): Promise<boolean> =>
  teller(navn)
    .consume(skjul(nokkel))
    .then(() => true)
    .catch((e: unknown) => {
      if (e instanceof RateLimiterRes) return false;
      throw e;
    });

/** Counts a code that is none. */
export const tellBom = (ip: string): Promise<boolean> => tell('bom', ip);

/** Counts an answer; false when there have been too many by this code. */
export const tellSvar = (kode: string): Promise<boolean> => tell('svar', kode);
