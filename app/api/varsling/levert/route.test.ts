import { beforeAll, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { testdb } from '@/lib/platform/testdb';

const innlogget = vi.hoisted(() => ({ actor: undefined as Actor | undefined }));
vi.mock('@/lib/platform/session', () => ({ hentSesjon: async () => innlogget.actor && { actor: innlogget.actor } }));

const db = testdb();
const VERT = 'helhet.eksempel.no';
let post: (kropp: string, hoder?: Record<string, string>) => Promise<number>;

beforeAll(async () => {
  innlogget.actor = await db.actor('responsoperator');
  const { POST } = await import('./route');
  post = async (body, hoder = { origin: `https://${VERT}`, host: VERT }) =>
    (await POST(new Request(`https://${VERT}/api/varsling/levert`, { method: 'POST', body, headers: hoder }))).status;
});

const dyp = (n: number) => `${'{"id":'.repeat(n)}1${'}'.repeat(n)}`;

it('answers what is no receipt with 400, whatever it is', async () => {
  for (const kropp of [
    '',
    'null',
    '[]',
    '"1"',
    '1',
    '{}',
    '{"id":null}',
    '{"id":1}',
    '{"id":["1"]}',
    '{"id":"-1"}',
    '{"id":"1"',
    dyp(2),
    dyp(5000),
    dyp(200_000),
  ])
    expect(await post(kropp), kropp.slice(0, 20)).toBe(400);
});

it('takes a receipt, also for what is not there', async () => {
  expect(await post('{"id":"999999999"}')).toBe(204);
});

it('is for our own pages, and for whoever is logged in', async () => {
  for (const hoder of [{}, { host: VERT }, { host: VERT, origin: 'https://annen.no' }, { host: VERT, origin: 'null' }])
    expect(await post('{"id":"1"}', hoder as Record<string, string>)).toBe(403);
  const { actor } = innlogget;
  innlogget.actor = undefined;
  expect(await post('{"id":"1"}')).toBe(401);
  innlogget.actor = actor;
});
