import 'server-only';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { tellesSom } from '@/lib/platform/inngang/tempo';
import { teller } from '@/lib/platform/jobb/grense';
import { logg } from '@/lib/platform/log';
import { skjul } from '@/lib/platform/nokler';
import { steng } from './commands-sperre';

/** In a quarter of an hour: codes that are none, from one address; and answers by one code. A code that is good is always served. */
const GRENSER = { bom: 30, svar: 60 } as const;

/** Counts one; how many it is, and how long they are remembered. Told once, whoever goes on. */
async function tell(navn: keyof typeof GRENSER, nokkel: string): Promise<{ over: boolean; full: boolean; sekunder: number }> {
  const r = await teller(`svarlenke-${navn}`, GRENSER[navn])
    .consume(skjul(nokkel))
    .catch((e: unknown) => {
      if (e instanceof RateLimiterRes) return e;
      throw e;
    });
  if (r.consumedPoints === GRENSER[navn]) logg('advarsel', 'svarlenke: for mange', { grense: navn });
  return { over: r.consumedPoints > GRENSER[navn], full: r.consumedPoints >= GRENSER[navn], sekunder: Math.ceil(r.msBeforeNext / 1000) };
}

/** Counts a code that is none. The last that is allowed closes the door to more from there (`svarVent`). */
export async function tellBom(ip: string): Promise<void> {
  const { full, sekunder } = await tell('bom', tellesSom(ip));
  if (full) await steng(ip, sekunder);
}

/** Counts an answer; false when there have been too many by this code. */
export const tellSvar = async (kode: string): Promise<boolean> => !(await tell('svar', kode)).over;
