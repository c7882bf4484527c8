import { afterEach, expect, it, vi } from 'vitest';
import { ventPaaNett } from './nett';

const ekte = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = ekte;
});
const SIDE = { headers: { rsc: '1' } };

/** The net, as a list of what it answers: a status, or nothing at all. */
function nett(...svar: (number | 'borte')[]) {
  const fetch = vi.fn(async () => {
    const s = svar.shift() ?? 200;
    if (s === 'borte') throw new TypeError('Failed to fetch');
    return new Response(null, { status: s });
  });
  globalThis.fetch = fetch as never;
  const sagt: boolean[] = [];
  return { fetch, sagt, slipp: ventPaaNett((ja) => sagt.push(ja), 1) };
}

it('a page that does not come is asked for until it does, and that is said once', async () => {
  const { fetch, sagt } = nett('borte', 502, 'borte', 504, 200);
  expect((await globalThis.fetch('/saker', SIDE)).status).toBe(200);
  expect(fetch).toHaveBeenCalledTimes(5);
  expect(sagt).toEqual([true, false]);
});

it('two that wait are one notice, until both have come', async () => {
  const { sagt } = nett('borte', 'borte', 'borte');
  await Promise.all([globalThis.fetch('/a', SIDE), globalThis.fetch('/b', SIDE)]);
  expect(sagt).toEqual([true, false]);
});

it.each([200, 204, 404, 429, 500, 501])('what is answered is given as it is: %d', async (status) => {
  const { fetch, sagt } = nett(status);
  await globalThis.fetch('/saker', SIDE);
  expect([fetch.mock.calls.length, sagt]).toEqual([1, []]);
});

it('whoever stops waiting leaves no notice behind', async () => {
  const { sagt } = nett(...Array.from({ length: 1000 }, () => 'borte' as const));
  const stopp = new AbortController();
  const svar = globalThis.fetch('/saker', { ...SIDE, signal: stopp.signal });
  await vi.waitFor(() => expect(sagt).toEqual([true]));
  stopp.abort();
  await expect(svar).rejects.toThrow('Failed');
  expect(sagt).toEqual([true, false]);
});

it('what is no page, or nobody waits for, fails as before; and so does all of it afterwards', async () => {
  const { sagt, slipp } = nett('borte', 'borte', 'borte');
  await expect(globalThis.fetch('/api/x', { method: 'POST' })).rejects.toThrow('Failed');
  await expect(globalThis.fetch('/saker', { ...SIDE, signal: AbortSignal.abort() })).rejects.toThrow('Failed');
  slipp();
  await expect(globalThis.fetch('/saker', SIDE)).rejects.toThrow('Failed');
  expect(sagt).toEqual([]);
});
