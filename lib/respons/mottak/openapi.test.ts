import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testdb } from '@/lib/platform/testdb';
import { z } from '@/lib/platform/zod';
import { nyKilde, varsel } from '../testhjelp';
import { startMottak } from './server';

const db = testdb();
let server: Server;
let base: string;
let token: string;
type Skjema = { type?: string; oneOf?: Skjema[]; items?: Skjema; properties?: Record<string, unknown>; required?: string[] };
type Dok = {
  paths: Record<string, Record<string, { description?: string; responses: Record<string, { content?: Record<string, { schema: Skjema }> }> }>>;
};

beforeAll(async () => {
  ({ token } = await nyKilde((await db.actor('leder')).virksomhetId));
  server = await startMottak(0, '127.0.0.1', async () => ({ koe: 0, forsinketSekunder: 0 }));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/respons/v1`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The value is of the form the document tells: every key known, every required one there. */
function stemmer(skjema: Skjema | undefined, verdi: unknown): boolean {
  if (skjema?.oneOf) return skjema.oneOf.some((x) => stemmer(x, verdi));
  if (skjema?.type === 'array') return Array.isArray(verdi) && verdi.every((v) => stemmer(skjema.items, v));
  const o = z.record(z.string(), z.unknown()).safeParse(verdi);
  return (
    o.success &&
    Object.keys(o.data).every((k) => k in (skjema?.properties ?? {})) &&
    (skjema?.required ?? []).every((k) => k in (o.data as Record<string, unknown>))
  );
}

it('the document tells what the listener answers: each status and each form, and what a repeat is', async () => {
  const dok = (await (await fetch(`${base}/openapi.json`)).json()) as Dok;
  const om = dok.paths['/respons/v1/varsler']?.post;
  const en = varsel();
  const forsok: [unknown, number][] = [
    [en, 201],
    [en, 200],
    [{ ...en, type: 'fall' }, 201],
    [{ ...varsel(), type: 'panikk' }, 201],
    [[en, varsel()], 201],
    [[en], 200],
    [[varsel(), null], 400],
    ['', 400],
  ];
  for (const [kropp, status] of forsok) {
    const r = await fetch(`${base}/varsler`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: JSON.stringify(kropp) });
    const svar = await r.json();
    expect([kropp, r.status]).toEqual([kropp, status]);
    expect(om?.responses[String(status)]).toBeDefined();
    if (status < 400) expect([svar, stemmer(om?.responses[String(status)]?.content?.['application/json']?.schema, svar)]).toEqual([svar, true]);
  }
  for (const ord of ['enhet, type og tidspunkt', 'advarsler', 'NUL', 'UTF-8']) expect(om?.description).toContain(ord);
  for (const status of ['401', '408', '413', '415', '429', '503']) expect(om?.responses[status]).toBeDefined();
});
