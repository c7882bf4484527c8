import { setTimeout as vent } from 'node:timers/promises';
import type { Handling } from './handlinger.ts';

/** What became of one try. `kode` is the answer's code, `JA` when it was done, or the HTTP status. */
export type Svar = { kode: string; status: number; tekst: string };

/** Calls a server action as the browser does. The body may be given raw. */
export async function kallHandling(adresse: string, h: Pick<Handling, 'id' | 'side'>, arg: unknown, kake?: string, raa?: string): Promise<Svar> {
  const r = await fetch(`${adresse}${h.side}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'next-action': h.id,
      'content-type': 'text/plain;charset=UTF-8',
      accept: 'text/x-component',
      origin: adresse,
      ...(kake ? { cookie: kake } : {}),
    },
    body: raa ?? JSON.stringify([arg]),
  });
  const tekst = await r.text();
  const rad = /^\w+:(\{"ok":.*)$/m.exec(tekst)?.[1];
  const svar = rad ? (JSON.parse(rad) as { ok: boolean; kode?: string }) : null;
  return { kode: svar ? (svar.ok ? 'JA' : (svar.kode ?? '?')) : String(r.status), status: r.status, tekst };
}

/** What is not answered in so long, never is. */
const VENTER_MS = 30_000;
const UBESVART: Svar = { kode: 'ubesvart', status: 599, tekst: '' };

/** A plain request: the status and what came; 599 when nobody answers. */
export async function be(url: string, init: RequestInit & { kake?: string } = {}): Promise<Svar> {
  const { kake, ...mer } = init;
  const signal = AbortSignal.timeout(VENTER_MS);
  try {
    const r = await fetch(url, { redirect: 'manual', signal, ...mer, headers: { ...(kake ? { cookie: kake } : {}), ...mer.headers } });
    // A stream has no end: its door is what is tried here.
    if (r.headers.get('content-type')?.startsWith('text/event-stream')) {
      await r.body?.cancel();
      return { kode: String(r.status), status: r.status, tekst: '' };
    }
    return { kode: String(r.status), status: r.status, tekst: await r.text() };
  } catch (e) {
    if (signal.aborted) return UBESVART;
    // Hung up on in the middle of a body is a refusal; nobody there is not.
    const kode = (e as { cause?: { code?: string } }).cause?.code ?? '';
    if (['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(kode)) return { kode, status: 499, tekst: '' };
    throw e;
  }
}

/** Runs work eight at a time. */
export async function flere<T>(liste: readonly T[], fn: (x: T) => Promise<void>, samtidig = 8): Promise<void> {
  const ko = [...liste];
  await Promise.all(
    Array.from({ length: samtidig }, async () => {
      for (let x = ko.shift(); x !== undefined; x = ko.shift()) await fn(x);
    }),
  );
}

/** What nobody else may wait for longer, whatever one sends. */
const ANDRE_VENTER_MS = 10_000;

/**
 * Asks as others do while something is tried: each answer that did not come, or came too late. A server that went down under
 * it, and was started again, is seen here.
 */
export function foelgMed(adresse: string): () => Promise<{ spurt: number; ventet: string[] }> {
  const ventet: string[] = [];
  let [spurt, slutt] = [0, false];
  const gang = (async () => {
    while (!slutt) {
      const fra = performance.now();
      const r = await be(`${adresse}/api/helse`).catch((e: Error) => ({ status: 599, kode: e.message }));
      const ms = Math.round(performance.now() - fra);
      spurt++;
      // Too many asked for by the ones beside it is an answer.
      if (![200, 429].includes(r.status) || ms > ANDRE_VENTER_MS) ventet.push(`${r.kode} etter ${ms} ms`);
      await vent(500);
    }
  })();
  return async () => {
    slutt = true;
    await gang;
    return { spurt, ventet };
  };
}
