import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { motorpool } from '@/lib/platform/db';
import { tomTempo } from '@/lib/platform/inngang/tempo';
import { testdb } from '@/lib/platform/testdb';
import { nyKilde, varsel } from '../testhjelp';
import { startMottak } from './server';

const db = testdb();
const MAKS = { alle: 40, perKilde: 6, ukjente: 20, perAdresse: 8 };
let server: Server;
let port: number;
let token: string;
let annen: string;
const aapne: Socket[] = [];

beforeAll(async () => {
  token = (await nyKilde((await db.actor('leder')).virksomhetId)).token;
  annen = (await nyKilde((await db.actor('leder', 'skogvang')).virksomhetId)).token;
  server = await startMottak(0, '127.0.0.1', async () => ({ koe: 0, forsinketSekunder: 0 }), MAKS);
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  tomTempo();
  for (const s of aapne.splice(0)) s.destroy();
  await vi.waitFor(async () => expect(await antall()).toBe(0));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const antall = () => new Promise<number>((ok, feil) => server.getConnections((e, n) => (e ? feil(e) : ok(n))));
const koble = (localAddress: string) =>
  new Promise<Socket>((ok) => {
    const s = connect({ port, host: '127.0.0.1', localAddress });
    aapne.push(s);
    s.on('error', () => {});
    s.once('connect', () => ok(s));
  });
const send = (s: Socket, tekst: string) =>
  new Promise<string>((ok) => {
    s.once('data', (d) => ok(d.toString()));
    s.once('close', () => ok(''));
    s.write(tekst);
  });
const helse = 'GET /respons/v1/helse HTTP/1.1\r\nHost: x\r\n\r\n';
const alarm = (t: string) => {
  const kropp = JSON.stringify(varsel());
  return `POST /respons/v1/varsler HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${t}\r\nContent-Length: ${kropp.length}\r\n\r\n${kropp}`;
};
const lukket = (s: Socket) => vi.waitFor(() => expect(s.destroyed).toBe(true));

describe('connections of one source', () => {
  /** A request whose body does not come. */
  const henger = (t: string) => alarm(t).slice(0, -5);

  it('that hung up while the token was looked up, take no share', async () => {
    const { kilde, token: ny } = await nyKilde((await db.actor('leder')).virksomhetId);
    const c = await motorpool().connect();
    await c.query('begin');
    await c.query('select 1 from respons.kilde where id = $1 for update', [kilde.id]);
    for (let i = 0; i < MAKS.perKilde; i++) (await koble('127.0.0.1')).write(alarm(ny));
    const venter = () =>
      db.admin.$queryRaw<unknown[]>`select 1 a from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await vi.waitFor(async () => expect(await venter()).toHaveLength(1));
    for (const s of aapne.splice(0)) s.destroy();
    await vi.waitFor(async () => expect(await antall()).toBe(0));
    await c.query('commit');
    c.release();
    await vi.waitFor(async () => expect(await send(await koble('127.0.0.1'), alarm(ny))).toMatch(/^HTTP\/1\.1 201/));
    // All of its share is free.
    for (const s of await Promise.all(Array.from({ length: MAKS.perKilde - 1 }, () => koble('127.0.0.1')))) s.write(henger(ny));
    expect(await send(await koble('127.0.0.1'), alarm(ny))).toMatch(/^HTTP\/1\.1 201/);
  });

  it('have their share: its own idle ones go for new ones, and nobody else’s', async () => {
    const deres = await koble('127.0.0.1');
    expect(await send(deres, alarm(annen))).toMatch(/^HTTP\/1\.1 201/);
    const egne: Socket[] = [];
    for (let i = 0; i < 3 * MAKS.perKilde; i++) {
      const s = await koble('127.0.0.1');
      egne.push(s);
      expect(await send(s, alarm(token))).toMatch(/^HTTP\/1\.1 201/);
    }
    await vi.waitFor(() => expect(egne.filter((s) => !s.destroyed)).toHaveLength(MAKS.perKilde));
    expect(await send(deres, alarm(annen))).toMatch(/^HTTP\/1\.1 201/);
  });

  it('when all of them are in use, one more is told to wait, and what is under way is not broken', async () => {
    const opptatt = await Promise.all(Array.from({ length: MAKS.perKilde }, () => koble('127.0.0.1')));
    for (const s of opptatt) s.write(henger(token));
    await vi.waitFor(async () => expect(await send(await koble('127.0.0.1'), alarm(token))).toMatch(/^HTTP\/1\.1 429[\s\S]*retry-after: 1/i), {
      timeout: 10_000,
    });
    expect(await send(await koble('127.0.0.1'), alarm(annen))).toMatch(/^HTTP\/1\.1 201/);
    expect(opptatt.filter((s) => s.destroyed)).toEqual([]);
  });
});

describe('connections without a token', () => {
  it('fill nothing: another’s alarms get in on new connections, and those that have shown a token stay', async () => {
    const kjent = await koble('127.0.0.1');
    expect(await send(kjent, alarm(token))).toMatch(/^HTTP\/1\.1 201/);
    for (let i = 0; i < 60; i++) await koble(`127.0.0.${2 + (i % 9)}`);
    await vi.waitFor(async () => expect(await antall()).toBeLessThanOrEqual(MAKS.ukjente + 1));
    for (let i = 0; i < 5; i++) expect(await send(await koble('127.0.0.20'), alarm(token))).toMatch(/^HTTP\/1\.1 201/);
    expect(await send(kjent, alarm(token))).toMatch(/^HTTP\/1\.1 201[\s\S]*keep-alive/i);
  });

  it('of one address are so many; the oldest goes', async () => {
    const gamle = await Promise.all(Array.from({ length: MAKS.perAdresse }, () => koble('127.0.0.9')));
    await new Promise((ok) => setTimeout(ok, 1_100));
    await koble('127.0.0.9');
    await lukket(gamle[0] as Socket);
    expect(gamle.filter((s) => !s.destroyed)).toHaveLength(MAKS.perAdresse - 1);
  });

  it('are closed with the answer: what is open to all, a token that is nobody’s, an address that is not ours', async () => {
    for (const [sporr, status] of [
      [helse, 200],
      [alarm(`hlh_${'x'.repeat(43)}`), 401],
      [helse.replace('/respons/v1/helse', '/annet'), 404],
    ] as const) {
      const s = await koble('127.0.0.1');
      expect(await send(s, sporr)).toMatch(new RegExp(`^HTTP/1\\.1 ${status}[\\s\\S]*connection: close`, 'i'));
      await lukket(s);
    }
  });
});
