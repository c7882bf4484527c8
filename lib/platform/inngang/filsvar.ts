import { nb } from '@/content/tekster/nb';
import { erFeil } from '../errors';

const STATUS: Record<string, number> = { FORBUDT: 403, FOR_MANGE: 503, INTERN: 500 };

/** What a request for a file is answered when making it failed with `e`. A busy or broken maker says so in words; what is not expected is thrown on. */
export function filfeil(e: unknown): Response {
  if (!erFeil(e)) throw e;
  const status = STATUS[e.kode] ?? 404;
  if (status < 500) return new Response(null, { status });
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', 'Retry-After': '5' };
  return new Response(nb.feil[e.tekst], { status, headers });
}
