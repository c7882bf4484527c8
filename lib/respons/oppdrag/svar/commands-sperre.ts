import { RateLimiterMemory } from 'rate-limiter-flexible';
import { tellesSom } from '@/lib/platform/inngang/tempo';

/** Addresses that have guessed too often, as this process knows them: the door asks without the database. */
const NOKKEL = Symbol.for('helhet.svarsperre');
const global = globalThis as { [NOKKEL]?: RateLimiterMemory };
const stengte = (): RateLimiterMemory => {
  global[NOKKEL] ??= new RateLimiterMemory({ points: 1, duration: 1 });
  return global[NOKKEL];
};

/** Closes the answer pages to an address, for so many seconds. */
export const steng = (ip: string, sekunder: number) => stengte().block(tellesSom(ip), sekunder);

/** The seconds an address must wait that has guessed too often; null for all others, and for a code that is good: it is always served. */
export async function svarVent(sti: string, ip: string): Promise<number | null> {
  const kode = /^\/svar\/([^/]+)/.exec(sti)?.[1];
  const stengt = kode ? await stengte().get(tellesSom(ip)) : null;
  if (!kode || !stengt || stengt.remainingPoints > 0) return null;
  const { finnesKode } = await import('./queries-lenke');
  return (await finnesKode(kode)) ? null : Math.ceil(stengt.msBeforeNext / 1000);
}
