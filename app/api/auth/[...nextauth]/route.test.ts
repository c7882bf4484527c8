import { expect, it, vi } from 'vitest';
import { authOptions } from '@/lib/innlogging/auth';
import { testdb } from '@/lib/platform/testdb';

testdb();

const ADRESSE = 'https://helhet.eksempel.no';

async function be(sti: string, init: RequestInit & { type?: string; kake?: string } = {}): Promise<Response> {
  const [{ NextRequest }, { GET, POST }] = [await import('next/server'), await import('./route')];
  const { type = 'application/json', kake, method = 'POST', body } = init;
  const req = new NextRequest(`${ADRESSE}/api/auth/${sti}`, {
    ...{ method, body },
    headers: { host: new URL(ADRESSE).host, origin: ADRESSE, 'content-type': type, ...(kake ? { cookie: kake } : {}) },
  });
  return (method === 'GET' ? GET : POST)(req, { params: Promise.resolve({ nextauth: sti.split('?')[0]?.split('/') ?? [] }) });
}

it.each(['', '{', '['.repeat(50_000), '{"a":'.repeat(20_000), 'x', '1', '"abc"', '{"callbackUrl":{}}', '{"a":['.concat(']}')])(
  'takes no JSON, whatever stands there: %#',
  async (body) => {
    for (const sti of ['callback/demo', 'signout', 'signin/oidc']) expect((await be(sti, { body })).status).toBe(400);
  },
);

it('a login with a password is a form', async () => {
  expect((await be('callback/demo', { method: 'GET' })).status).toBe(405);
});

it('lets no browser write in our log', async () => {
  const skrev = vi.spyOn(console, 'log').mockImplementation(() => {});
  const hemmelig = 'Ola Nordmann 13116900216';
  expect((await be('_log', { body: JSON.stringify({ level: 'error', code: hemmelig }) })).status).toBe(400);
  expect((await be('_log', { body: `level=error&code=${hemmelig}`, type: 'application/x-www-form-urlencoded' })).status).toBe(404);
  authOptions().logger?.error?.(hemmelig, new Error(hemmelig));
  expect(JSON.stringify(skrev.mock.calls)).not.toContain('Nordmann');
  skrev.mockRestore();
});

it.each([
  ['session?callbackUrl=abc', ''],
  ['csrf?callbackUrl=%00', ''],
  ['session', 'next-auth.callback-url=abc'],
])('where to go that is no address is 400, and is forgotten: %s', async (sti, kake) => {
  const svar = await be(sti, { method: 'GET', kake });
  expect(svar.status).toBe(400);
  expect(svar.headers.getSetCookie().join()).toMatch(/next-auth\.callback-url=;.*Max-Age=0/i);
});

it.each([
  ['/saker?x=1', `${ADRESSE}/saker?x=1`],
  [`${ADRESSE}/saker`, `${ADRESSE}/saker`],
  ['abc', `${ADRESSE}/abc`],
  ['//ond.example/x', ADRESSE],
  ['https://ond.example', ADRESSE],
  ['https://helhet.eksempel.no.ond.example', ADRESSE],
  ['javascript:alert(1)', ADRESSE],
  ['http://helhet.eksempel.no', ADRESSE],
  [String.fromCharCode(0), `${ADRESSE}/`],
])('goes after login to an address of ours: %j', async (url, ut) => {
  expect(await authOptions().callbacks?.redirect?.({ url, baseUrl: ADRESSE })).toBe(ut);
});
