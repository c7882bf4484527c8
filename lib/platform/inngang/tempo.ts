import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How often one address may ask in a minute: pages and files that are open to all, and what machines ask for. */
export const TEMPO = { side: 300, fil: 30, maskin: 600 } as const;
export type Tempo = keyof typeof TEMPO;

/**
 * Counted in this process alone, unlike guesses at passwords and codes: to refuse must cost less than to serve, and nobody is
 * shut out because the database does not answer.
 */
const NOKKEL = Symbol.for('helhet.tempo');
const global = globalThis as { [NOKKEL]?: Record<Tempo, RateLimiterMemory> };
const tellere = (): Record<Tempo, RateLimiterMemory> => {
  const ny = (hva: Tempo) => new RateLimiterMemory({ keyPrefix: hva, points: TEMPO[hva], duration: 60 });
  global[NOKKEL] ??= { side: ny('side'), fil: ny('fil'), maskin: ny('maskin') };
  return global[NOKKEL];
};

/** Forgets everybody: for tests. */
export const tomTempo = (): void => {
  delete global[NOKKEL];
};

/** Whom an address is counted as: over IPv6 one subscriber has a whole network (/64). */
export function tellesSom(ip: string): string {
  if (!isIPv6(ip) || ip.toLowerCase().startsWith('::ffff:')) return ip;
  const [foran = [], bak = []] = ip.split('::').map((d) => d.split(':').filter(Boolean));
  const deler = [...foran, ...Array.from({ length: 8 - foran.length - bak.length }, () => '0'), ...bak];
  return deler
    .slice(0, 4)
    .map((d) => Number.parseInt(d, 16).toString(16))
    .join(':');
}

/** Counts a request. Null when it may go on, else the seconds to wait. */
export const forOfte = (hva: Tempo, ip: string): Promise<number | null> =>
  tellere()
    [hva].consume(tellesSom(ip))
    .then(() => null)
    .catch((e: unknown) => {
      if (e instanceof RateLimiterRes) return Math.ceil(e.msBeforeNext / 1000);
      throw e;
    });

/** What of the addresses is open to all and costs something. Those that count for themselves (login, answer links) are not here. */
export const aapenFor = (sti: string): Tempo | null => {
  if (/^\/tjenestetilbud\/.*\/pdf\/?$/.test(sti)) return 'fil';
  if (/^\/tjenestetilbud(\/|$)/.test(sti)) return 'side';
  return sti === '/api/helse' ? 'maskin' : null;
};
