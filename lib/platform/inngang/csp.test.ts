import { readdirSync } from 'node:fs';
import { NextRequest } from 'next/server';
import { expect, it, vi } from 'vitest';
import config from '@/next.config';
import { config as dor, proxy } from '@/proxy';
import { CSP_FILER, csp } from './csp';

vi.mock('../auth', () => ({ kapselnavn: () => 'kapsel', lesToken: async () => null }));

const hoder = async (sti: string): Promise<Record<string, string>> => {
  const regler = (await config.headers?.()) ?? [];
  const treff = regler.filter((r) => new RegExp(`^${r.source.replaceAll(':sti*', '.*')}$`).test(sti));
  return Object.fromEntries(treff.flatMap((r) => r.headers.map((h) => [h.key.toLowerCase(), h.value])));
};
/** What the proxy lets past as it is. */
const UTENFOR = ['/_next/static/chunks/a.js', '/favicon.ico'];

it('every answer says how it may be used', async () => {
  for (const sti of ['/', '/saker/1', '/api/helse', '/varsel-sw.js', ...UTENFOR])
    expect(await hoder(sti), sti).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    });
});

it('what the proxy lets past has a policy too, and the rest none beside the page’s own', async () => {
  const egen = async (sti: string) => (await proxy(new NextRequest(`http://helhet${sti}`))).headers.has('content-security-policy');
  for (const sti of UTENFOR) expect([await egen(sti), (await hoder(sti))['content-security-policy']], sti).toEqual([false, CSP_FILER]);
  for (const sti of ['/', '/saker/1', '/api/helse', ...readdirSync('public').map((f) => `/${f}`)])
    expect([await egen(sti), (await hoder(sti))['content-security-policy']], sti).toEqual([true, undefined]);
});

it('no address has a way past the door for what is sent', async () => {
  expect(dor.matcher).toBe('/:path*');
  const hoder = { 'next-action': 'abc', 'content-type': 'text/plain;charset=UTF-8', 'content-length': '12000000' };
  for (const sti of [...UTENFOR, '/favicon.ico/x', '/faviconXico', '/_next/staticX', '/_next/data/x.json'])
    expect((await proxy(new NextRequest(`http://helhet${sti}`, { method: 'POST', headers: hoder, body: 'x' }))).status, sti).toBe(413);
});

it('nothing is framed, no base is moved, no plug-in runs, and scripts need the nonce', () => {
  for (const regel of [csp('abc', false), CSP_FILER])
    for (const del of ["frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"]) expect(regel.split('; ')).toContain(del);
  expect(csp('abc', false)).toMatch(/script-src 'self' 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval';/);
  expect(csp('abc', false)).not.toMatch(/'unsafe-eval'|script-src[^;]*unsafe-inline/);
});
