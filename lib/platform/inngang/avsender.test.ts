import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testdb } from '../testdb';
import { passPaaAvsender, rettAvsender } from './avsender';

testdb();

const rett = (fra: string, headers: Record<string, string>, proxyer: string[] = []) => {
  const req = { headers: { host: 'helhet.no', ...headers }, socket: { remoteAddress: fra } };
  rettAvsender(req, proxyer);
  return req.headers as Record<string, string>;
};
const LOGN = {
  'x-forwarded-for': '1.2.3.4',
  'x-forwarded-host': 'ond.no',
  'x-forwarded-proto': 'https',
  'x-real-ip': '1.2.3.4',
  forwarded: 'for=1.2.3.4',
};

describe('hvem som spør', () => {
  it('den som ikke er en proxy vi stoler på, blir ikke trodd', () => {
    expect(rett('::ffff:5.6.7.8', LOGN)).toEqual({ host: 'helhet.no', 'x-forwarded-for': '5.6.7.8' });
    expect(rett('5.6.7.8', LOGN, ['10.0.0.0/8'])).toEqual({ host: 'helhet.no', 'x-forwarded-for': '5.6.7.8' });
  });
  it.each([
    ['én proxy', '10.0.0.1', '9.9.9.9', '9.9.9.9'],
    ['det brukeren selv har skrevet foran, teller ikke', '10.0.0.1', '1.1.1.1, 9.9.9.9', '9.9.9.9'],
    ['to proxyer', '10.0.0.1', '1.1.1.1, 9.9.9.9, 10.0.0.2', '9.9.9.9'],
    ['innenfra', '10.0.0.1', '10.3.3.3', '10.3.3.3'],
    ['uten kjede', '10.0.0.1', '', '10.0.0.1'],
  ])('%s', (_, fra, kjede, ut) =>
    expect(rett(fra, { 'x-forwarded-for': kjede, 'x-forwarded-host': 'helhet.no' }, ['10.0.0.0/8'])).toMatchObject({
      'x-forwarded-for': ut,
      'x-forwarded-host': 'helhet.no',
    }),
  );
});

describe('en server i prosessen', () => {
  let fikk: Record<string, unknown> = {};
  const server = createServer((req, res) => {
    fikk = req.headers;
    res.end();
  });
  beforeAll(async () => {
    await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
    passPaaAvsender();
    passPaaAvsender();
  });
  afterAll(() => server.close());

  it('ser aldri det en fremmed har skrevet, også når den var startet før', async () => {
    const port = (server.address() as AddressInfo).port;
    await new Promise<void>((ok) => request({ port, host: '127.0.0.1', headers: LOGN }, (r) => r.resume().on('end', () => ok())).end());
    expect(fikk['x-forwarded-for']).toBe('127.0.0.1');
    expect(fikk['x-forwarded-host']).toBeUndefined();
  });

  it.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'PURGE'])('svarer 405 på %s, uten at noe leser det', async (method) => {
    fikk = {};
    const port = (server.address() as AddressInfo).port;
    const svar = await new Promise<IncomingMessage>((ok) => request({ port, host: '127.0.0.1', method, path: '/api/helse' }, ok).end());
    expect([svar.resume().statusCode, svar.headers.allow, fikk]).toEqual([405, 'GET, HEAD, POST, OPTIONS', {}]);
  });
});
