import { expect, it } from 'vitest';
import { testdb } from '@/lib/platform/testdb';

testdb();

it.each([
  ['', 'empty'],
  ['{', 'cut'],
  ['['.repeat(50_000), 'deep'],
  ['{"a":'.repeat(20_000), 'deep and cut'],
  ['x', 'text'],
])('a body that is not the JSON it says it is, is 400: %#', async (body) => {
  const [{ NextRequest }, { POST }] = [await import('next/server'), await import('./route')];
  const req = new NextRequest('https://helhet.eksempel.no/api/auth/callback/demo', {
    method: 'POST',
    body,
    headers: { host: 'helhet.eksempel.no', origin: 'https://helhet.eksempel.no', 'content-type': 'application/json' },
  });
  expect((await POST(req, { params: Promise.resolve({ nextauth: ['callback', 'demo'] }) })).status).toBe(400);
});
