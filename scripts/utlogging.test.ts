// The server's own: what next-auth reads cookies and headers through.
import 'next/dist/server/node-environment-baseline';
import { createHash, randomUUID } from 'node:crypto';
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external';
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external';
import { NextRequest } from 'next/server';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/auth/[...nextauth]/route';
import { loggUtAlleSteder } from '@/lib/innlogging/commands';
import { startSesjon } from '@/lib/innlogging/konto';
import type { Actor } from '@/lib/platform/actor';
import { lagKapsel } from '@/lib/platform/auth';
import { nokkel } from '@/lib/platform/nokler';
import { slaaOppSesjon } from '@/lib/platform/session';
import { testdb } from '@/lib/platform/testdb';
import { abonner } from '@/lib/respons/oppdrag/kilde/commands-abonnement';
import { MASKIN, UTKASTET } from '@/lib/respons/oppdrag/kilde/commands-maskin';
import { rader } from '@/lib/respons/oppdrag/testhjelp';
import { avsluttSesjoner } from '@/lib/virksomhet/commands-konto';

const db = testdb();
const n = () => ({ nokkel: randomUUID() });
const HER = 'https://fcm.googleapis.com/';
let a: Actor;
let b: Actor;
const paa = (hvem: Actor, maskin: string) => abonner(hvem, { ...n(), endpoint: `${HER}${maskin}`, p256dh: 'x'.repeat(87), auth: 'y'.repeat(22) });
const maskiner = async () =>
  (await rader<{ endpoint: string }>('select endpoint from respons.abonnement order by endpoint')).map((r) => r.endpoint.slice(HER.length));

/** The route as the server runs it: the request, with its cookies and headers where next-auth looks for them. */
async function post(
  handling: string,
  kapsler: Record<string, string>,
  hoder: Record<string, string> = {},
  felt: Record<string, string> = {},
): Promise<Response> {
  const token = randomUUID();
  const csrf = `${token}|${createHash('sha256')
    .update(`${token}${nokkel('sesjon').verdi}`)
    .digest('hex')}`;
  const alle = { 'next-auth.csrf-token': csrf, ...kapsler };
  const req = new NextRequest(`http://localhost:3000/api/auth/${handling}`, {
    method: 'POST',
    headers: {
      host: 'localhost:3000',
      'content-type': 'application/x-www-form-urlencoded',
      cookie: Object.entries(alle)
        .map(([k, v]) => `${k}=${encodeURIComponent(v)}`)
        .join('; '),
      ...hoder,
    },
    body: new URLSearchParams({ csrfToken: token, json: 'true', ...felt }).toString(),
  });
  const enhet = { type: 'request', phase: 'render', cookies: req.cookies, userspaceMutableCookies: req.cookies, headers: req.headers };
  return workAsyncStorage.run({ route: '/api/auth/[...nextauth]' } as never, () =>
    workUnitAsyncStorage.run(enhet as never, () => POST(req, { params: Promise.resolve({ nextauth: handling.split('/') }) })),
  );
}

beforeAll(async () => {
  [a, b] = [await db.actor('hjemmetjeneste'), await db.actor('responsoperator')];
});
beforeEach(() => rader('delete from respons.abonnement'));

describe('the route of logging out', () => {
  it('ends what this browser was told, and no other machine’s', async () => {
    const { id } = await paa(a, 'her');
    await paa(a, 'telefonen');
    const svar = await post('signout', { [MASKIN]: id });
    expect([svar.status, await svar.json()]).toEqual([200, { url: expect.any(String) }]);
    expect(await maskiner()).toEqual(['telefonen']);
  });

  it('keeps it for whoever was thrown out for want of clicks', async () => {
    const { id } = await paa(a, 'her');
    expect((await post('signout', { [MASKIN]: id, [UTKASTET]: '1' })).status).toBe(200);
    expect(await maskiner()).toEqual(['her']);
  });

  it.each([
    ['another site', { origin: 'https://ond.example' }],
    ['another site, by the browser’s own word', { 'sec-fetch-site': 'cross-site' }],
  ])('is refused from %s, and ends nothing', async (_, hoder) => {
    const { id } = await paa(a, 'her');
    expect((await post('signout', { [MASKIN]: id }, hoder)).status).toBe(403);
    expect(await maskiner()).toEqual(['her']);
  });

  it('other posts, and a browser that carries nothing, end nothing', async () => {
    const { id } = await paa(a, 'her');
    await post('_log', { [MASKIN]: id });
    await post('signout', {});
    expect(await maskiner()).toEqual(['her']);
  });
});

describe('the route of logging in', () => {
  it('ends the session this browser had, whoever it was, and no other of theirs', async () => {
    Object.assign(process.env, { HELHET_DEMO: '1' });
    delete (globalThis as Record<symbol, unknown>)[Symbol.for('helhet.env')];
    const [foer, annet] = [await startSesjon(a.kontoId), await startSesjon(a.kontoId)];
    if (!foer || !annet) throw new Error('ingen sesjon');
    const { name, value } = await lagKapsel(foer);
    const logg = (passord: string) => post('callback/demo', { [name]: value }, {}, { epost: 'responsoperator@fjordvik.demo', passord });
    expect((await logg('feil')).headers.getSetCookie().join()).not.toContain(name);
    expect(await slaaOppSesjon(foer)).not.toBeNull();
    expect((await logg('demo-helhet')).headers.getSetCookie().join()).toContain(name);
    // What is on its way with the old cookie is answered first: an answer that it is over would take the new one with it.
    expect(await slaaOppSesjon(foer)).not.toBeNull();
    // It is written already: this process may die before the time has come.
    expect(await db.admin.avsluttetSesjon.count({ where: { id: foer.sesjonId } })).toBe(1);
    await expect.poll(() => slaaOppSesjon(foer), { timeout: 10_000 }).toBeNull();
    expect(await slaaOppSesjon(annet)).not.toBeNull();
  });
});

describe('sessions ended from afar', () => {
  it('«logg ut alle steder» ends it on every machine of the login, in every virksomhet, and of nobody else', async () => {
    const skogvang = await db.admin.virksomhet.findUniqueOrThrow({ where: { kode: 'skogvang' } });
    const der = await db.admin.ansatt.create({
      data: { virksomhetId: skogvang.id, kontoId: a.kontoId, navn: a.navn, epost: 'ekstra@skogvang.demo' },
    });
    await paa(a, 'her');
    await paa(a, 'telefonen');
    await paa({ ...a, virksomhetId: skogvang.id, ansattId: der.id }, 'der');
    await paa(b, 'en annens');
    await loggUtAlleSteder(a, n());
    expect(await maskiner()).toEqual(['en annens']);
  });

  it('sessions ended by the virksomhet: theirs there, and not at another virksomhet', async () => {
    const der = await db.admin.ansatt.findFirstOrThrow({ where: { epost: 'ekstra@skogvang.demo' } });
    await paa(a, 'her');
    await paa({ ...a, virksomhetId: der.virksomhetId, ansattId: der.id }, 'der');
    await paa(b, 'en annens');
    await avsluttSesjoner(await db.actor('systemadministrator'), { ...n(), ansattId: a.ansattId });
    expect(await maskiner()).toEqual(['der', 'en annens']);
  });
});
