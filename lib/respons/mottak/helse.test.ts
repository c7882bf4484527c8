import { type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forOfte, TEMPO, tomTempo } from '@/lib/platform/inngang/tempo';
import { testdb } from '@/lib/platform/testdb';
import { startMottak, type Tilstand } from './server';

testdb();
let server: Server;
let base: string;
let tilstand: Tilstand = { koe: 0, forsinketSekunder: 0 };

beforeAll(async () => {
  server = await startMottak(0, '127.0.0.1', async () => tilstand);
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/respons/v1`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it('every answer is for programs alone: not guessed at, framed, kept or asked for without TLS', async () => {
  for (const sti of ['helse', 'openapi.json', 'varsler', 'finnes-ikke']) {
    const { headers } = await fetch(`${base}/${sti}`);
    expect([
      headers.get('x-content-type-options'),
      headers.get('content-security-policy'),
      headers.get('strict-transport-security'),
      headers.get('cache-control'),
    ]).toEqual([
      'nosniff',
      "default-src 'none'; frame-ancestors 'none'",
      'max-age=31536000; includeSubDomains',
      // What is the same for everybody may be kept.
      sti === 'openapi.json' ? 'public, max-age=3600' : 'no-store',
    ]);
  }
});

it('TRACE gives nothing back', async () => {
  const svar = await new Promise<IncomingMessage>((ok, feil) =>
    request(`${base}/helse`, { method: 'TRACE', headers: { 'x-hemmelig': 'abc' } }, ok)
      .on('error', feil)
      .end(),
  );
  expect(svar.statusCode).toBe(401);
  expect(Buffer.concat(await svar.toArray()).toString()).not.toContain('abc');
});

describe('health', () => {
  it('is 200 while varsler are passed on, and 503 when the queue stands still', async () => {
    const sporr = async () => {
      const r = await fetch(`${base}/helse`);
      return [r.status, ((await r.json()) as { status: string }).status];
    };
    expect(await sporr()).toEqual([200, 'oppe']);
    tilstand = { koe: 12, forsinketSekunder: 75, staar: true };
    expect(await sporr()).toEqual([503, 'nede']);
  });
});

describe('what is open to all', () => {
  it('is answered so often to one address in a minute, then 429 in words', async () => {
    tomTempo();
    tilstand = { koe: 0, forsinketSekunder: 0 };
    for (let i = 0; i < TEMPO.maskin - 10; i++) await forOfte('maskin', '127.0.0.1');
    const svar = await Promise.all(Array.from({ length: 12 }, (_, i) => fetch(`${base}/${i % 2 ? 'helse' : 'openapi.json'}`)));
    expect(svar.map((r) => r.status).sort()).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429]);
    const nei = svar.find((r) => r.status === 429);
    expect(Number(nei?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await nei?.json()).toMatchObject({ title: expect.stringMatching(/^For mange/), status: 429 });
    expect((await fetch(`${base}/varsler`, { method: 'POST', body: '{}' })).status, 'a source is told by its token').toBe(401);
  });
});
