import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
