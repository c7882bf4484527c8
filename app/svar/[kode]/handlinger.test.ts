import { NextRequest } from 'next/server';
import { expect, it, vi } from 'vitest';
import { testdb } from '@/lib/platform/testdb';
import { proxy } from '@/proxy';
import { svarHandling } from './handlinger';

const fra = vi.hoisted(() => ({ adresse: '' }));
vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-forwarded-for': fra.adresse }) }));
vi.mock('next/navigation', () => ({
  notFound: () => {
    throw new Error('404');
  },
  redirect: (til: string) => {
    throw new Error(`302 ${til}`);
  },
}));

testdb();

const gjett = (kode: unknown, skjema: unknown = new FormData()) => svarHandling(kode as string, skjema as FormData);

it('a guess that is sent counts as one that is looked at, against the address it came from', async () => {
  fra.adresse = '203.0.113.7';
  for (let i = 0; i < 30; i++) await expect(gjett(`feil-kode-${i}`)).rejects.toThrow('404');
  const be = (ip: string, method: string) =>
    proxy(new NextRequest('http://helhet.no/svar/feil', { method, headers: { 'x-forwarded-for': ip, 'content-length': '0' } }));
  for (const metode of ['GET', 'POST']) {
    const nei = await be('203.0.113.7', metode);
    expect(nei.status, 'the thirty-first').toBe(429);
    expect(Number(nei.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await nei.text()).toMatch(/<h1>For mange forsøk<\/h1>.*Vent et kvarter.*tel:113/);
  }
  expect((await be('203.0.113.8', 'GET')).status).toBe(200);
});

it('what no form of ours sends is not found', async () => {
  fra.adresse = '203.0.113.9';
  for (const kode of [null, undefined, 1, {}, ['a']]) await expect(gjett(kode)).rejects.toThrow('404');
  await expect(gjett('kode', { get: () => 'ta' })).rejects.toThrow('404');
});
