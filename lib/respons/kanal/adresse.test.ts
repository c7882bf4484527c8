import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { env } from '@/lib/platform/env';
import { testdb } from '@/lib/platform/testdb';
import { erOffentlig, erSperret } from './adresse';
import { sendJson } from './http';

testdb();

const IKKE = [
  ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.127.255.254', '127.0.0.1', '127.8.8.8', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
  ...[
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.7',
    '203.0.113.7',
    '224.0.0.1',
    '239.255.255.250',
  ],
  ...['240.0.0.1', '255.255.255.255', '::', '::1', '::ffff:8.8.8.8', '::ffff:127.0.0.1', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1', '100::1'],
  ...[
    '2001::1',
    '2001:10::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    '5f00::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
  ],
  ...['', 'localhost', '127.1', '0x7f000001', '2130706433', '8.8.8.8.8', '8.8.8.8%1'],
];
const OFFENTLIGE = [
  '8.8.8.8',
  '1.1.1.1',
  '193.156.90.1',
  '172.32.0.1',
  '100.128.0.1',
  '192.0.1.1',
  '223.255.255.254',
  '2a01:4f8::1',
  '2606:4700::1111',
  '2001:700:300::1',
];

afterEach(() => Object.assign(env(), { RESPONS_KANAL_LOKAL: undefined, RESPONS_WEBHOOK_TILLATT: [] }));

it.each(IKKE)('%s er ingen offentlig adresse', (ip) => expect([erOffentlig(ip), erSperret(ip)]).toEqual([false, true]));
it.each(OFFENTLIGE)('%s er offentlig', (ip) => expect([erOffentlig(ip), erSperret(ip)]).toEqual([true, false]));

it('det driftsansvarlige har skrevet, er tillatt, og bare det', () => {
  Object.assign(env(), { RESPONS_KANAL_LOKAL: undefined, RESPONS_WEBHOOK_TILLATT: ['10.20.0.0/16', 'fd12::/16', '192.168.4.4'] });
  expect(['10.20.3.4', 'fd12::9', '192.168.4.4'].map(erSperret)).toEqual([false, false, false]);
  expect(['10.21.0.1', 'fd13::1', '192.168.4.5', '127.0.0.1', 'fe80::1%eth0'].map(erSperret)).toEqual([true, true, true, true, true]);
});

describe('en adresse som er sperret, nås ikke', () => {
  it.each([
    'http://127.0.0.1:1/',
    'http://127.1:1/',
    'http://0x7f000001:1/',
    'http://2130706433:1/',
    'http://[::1]:1/',
    'http://[::ffff:127.0.0.1]:1/',
    'http://[64:ff9b::7f00:1]:1/',
    'http://localhost:1/',
    'ftp://8.8.8.8/',
    'file:///etc/passwd',
  ])('%s', async (url) => {
    await expect((async () => sendJson(url, '{}'))()).rejects.toMatchObject({ code: 'ADRESSE_SPERRET' });
  });
});

it('et svar som viser videre, følges ikke', async () => {
  let besokt = 0;
  const server = createServer((req, res) => {
    if (req.url === '/videre') besokt++;
    res.writeHead(302, { location: '/videre' }).end();
  });
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
  const { port } = server.address() as AddressInfo;
  expect(await sendJson(`http://127.0.0.1:${port}/`, '{}', { fremmed: false })).toBe(302);
  expect(besokt).toBe(0);
  await new Promise((ok) => server.close(ok));
});
