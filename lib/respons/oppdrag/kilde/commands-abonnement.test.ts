import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { motorpool } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { nyKilde, settModell } from '../../testhjelp';
import { nokkel, rader, rutet } from '../testhjelp';
import { abonner, avmeld, erUtsendingMin, fornyAbonnement, hvemsAbonnement, kvitterUtsending } from './commands-abonnement';
import { glemMaskin, maskinenHar } from './commands-maskin';

const db = testdb();
let a: Actor;
let b: Actor;
const HER = 'https://fcm.googleapis.com/maskinen';
const paa = (hvem: Actor, endpoint = HER) => abonner(hvem, { nokkel: nokkel(), endpoint, p256dh: 'x'.repeat(87), auth: 'y'.repeat(22) });
/** A message to a's browsers. */
const sendt = async (): Promise<string> => {
  const varselId = await rutet((await nyKilde(a.virksomhetId)).kilde);
  const [u] = await rader<{ id: string }>(
    `insert into respons.utsending ("virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, adresse, status) values ($1, $2, $3, 0, $4, 'A', 'webpush', '-', 'SENDT') returning id::text id`,
    [a.virksomhetId, varselId, nokkel(), `ansatt:${a.ansattId}`],
  );
  return u?.id ?? '';
};
const eiere = async () => (await rader<{ ansattId: string }>('select "ansattId" from respons.abonnement')).map((r) => r.ansattId);

beforeAll(async () => {
  [a, b] = [await db.actor('hjemmetjeneste'), await db.actor('responsoperator')];
  await settModell(a.virksomhetId);
});
beforeEach(() => motorpool().query('delete from respons.abonnement'));

describe('whose this browser is, by the server', () => {
  it('mine; another’s, which ends; nobody’s, when the push service has ended it', async () => {
    await paa(a);
    expect(await hvemsAbonnement(a, { endpoint: HER })).toEqual({ hvem: 'min' });
    expect(await hvemsAbonnement(b, { endpoint: HER })).toEqual({ hvem: 'annen' });
    expect(await eiere()).toEqual([]);
    expect(await hvemsAbonnement(a, { endpoint: HER })).toEqual({ hvem: 'ingen' });
  });

  it('logging out ends it; logging in as another ends it; as oneself keeps it', async () => {
    const { id } = await paa(a);
    await maskinenHar(id, a.kontoId);
    expect(await eiere()).toEqual([a.ansattId]);
    await maskinenHar(id, b.kontoId);
    expect(await eiere()).toEqual([]);
    const ny = await paa(a);
    await glemMaskin(undefined);
    await glemMaskin('tull');
    expect(await eiere()).toEqual([a.ansattId]);
    await glemMaskin(ny.id);
    expect(await eiere()).toEqual([]);
  });

  it('another machine of the same person is left alone', async () => {
    const { id } = await paa(a);
    await paa(a, `${HER}-2`);
    await glemMaskin(id);
    expect(await rader('select endpoint from respons.abonnement')).toEqual([{ endpoint: `${HER}-2` }]);
  });

  it('a new address is taken for one’s own subscription alone', async () => {
    const { id } = await paa(a);
    const ny = { gammel: HER, endpoint: `${HER}-ny`, p256dh: 'x'.repeat(87), auth: 'y'.repeat(22) };
    expect(await fornyAbonnement(b, ny)).toBe(false);
    expect(await fornyAbonnement(a, ny)).toBe(true);
    expect(await rader('select id, endpoint, "ansattId" from respons.abonnement')).toEqual([{ id, endpoint: `${HER}-ny`, ansattId: a.ansattId }]);
  });

  it('a message for another ends what this browser was told', async () => {
    const id = await sendt();
    await paa(a);
    expect(await erUtsendingMin(a, { id, endpoint: HER })).toBe(true);
    expect(await eiere()).toEqual([a.ansattId]);
    expect(await erUtsendingMin(b, { id, endpoint: HER })).toBe(false);
    expect(await eiere()).toEqual([]);
  });
});

describe('a login with two employments', () => {
  /** The same login, at work in another virksomhet. */
  let to: Actor;
  beforeAll(async () => {
    const der = await db.actor('hjemmetjeneste', 'skogvang');
    const felles = { virksomhetId: der.virksomhetId, kontoId: a.kontoId };
    const ansatt = await db.admin.ansatt.create({ data: { ...felles, epost: 'to@skogvang.test', navn: a.navn } });
    await db.admin.rolletildeling.create({
      data: { ...felles, ansattId: ansatt.id, enhetId: der.enhetId, rolle: der.rolle, gyldigFra: new Date('2025-01-01') },
    });
    to = { ...der, kontoId: a.kontoId, ansattId: ansatt.id };
  });

  it('is told as the first while it works as the second', async () => {
    const id = await sendt();
    await paa(a);
    expect(await hvemsAbonnement(to, { endpoint: HER })).toEqual({ hvem: 'egen' });
    expect(await erUtsendingMin(to, { id, endpoint: HER })).toBe(true);
    await kvitterUtsending(to, id);
    expect(await rader('select status from respons.utsending where id = $1', [id])).toEqual([{ status: 'LEVERT' }]);
    expect(await eiere()).toEqual([a.ansattId]);
  });

  it('may be told as both in one browser, at a new address too, until it turns it off or logs out', async () => {
    const { id } = await paa(a);
    const andre = await paa(to);
    expect(andre.id).toBe(id);
    for (const hvem of [a, to]) expect(await hvemsAbonnement(hvem, { endpoint: HER })).toEqual({ hvem: 'min' });
    const ny = { gammel: HER, endpoint: `${HER}-ny`, p256dh: 'x'.repeat(87), auth: 'y'.repeat(22) };
    expect(await fornyAbonnement(to, ny)).toBe(true);
    const venter = [a, to].map((x) => ({ id, endpoint: ny.endpoint, ansattId: x.ansattId, virksomhetId: x.virksomhetId }));
    const staar = await rader('select id, endpoint, "ansattId", "virksomhetId" from respons.abonnement');
    expect(staar).toHaveLength(2);
    expect(staar).toEqual(expect.arrayContaining(venter));
    await maskinenHar(id, a.kontoId);
    expect(await eiere()).toHaveLength(2);
    await avmeld(to, { nokkel: nokkel(), endpoint: ny.endpoint });
    expect(await eiere()).toEqual([]);
    await paa(a);
    await glemMaskin((await paa(to)).id);
    expect(await eiere()).toEqual([]);
  });

  it('another who turns it on in that browser ends both', async () => {
    await paa(a);
    await paa(to);
    await paa(b);
    expect(await eiere()).toEqual([b.ansattId]);
  });
});

describe('the service worker', () => {
  const MELDING = { tittel: 'Helhet', tekst: 'Nytt varsel i Helhet, prioritet 1', lenke: '/respons/1', merke: '1', utsending: '7' };
  /** The worker as the browser runs it, with what it says to the server and shows. */
  function arbeider(svar: Record<string, number>) {
    const [vist, sendt, lyttere] = [[] as string[], [] as { sti: string; d: Record<string, string> }[], new Map<string, (e: object) => void>()];
    const abonnement = {
      endpoint: HER,
      options: {},
      avsluttet: false,
      unsubscribe: async () => {
        abonnement.avsluttet = true;
      },
      toJSON: () => ({ endpoint: `${HER}-ny`, keys: { p256dh: 'p', auth: 'a' } }),
    };
    const registration = {
      showNotification: async (_: string, o: { body: string }) => void vist.push(o.body),
      pushManager: { getSubscription: async () => abonnement, subscribe: async () => abonnement },
    };
    const fetch_ = async (sti: string, o: { body: string }) => {
      sendt.push({ sti, d: JSON.parse(o.body) });
      const status = svar[sti];
      if (!status) throw new Error('uten nett');
      return { ok: status < 300, status, json: async () => ({ tittel: 'Helhet', tekst: 'Slått av' }) };
    };
    const self = { addEventListener: (n: string, f: (e: object) => void) => lyttere.set(n, f), skipWaiting: () => {}, clients: {}, registration };
    runInContext(readFileSync('public/varsel-sw.js', 'utf8'), createContext({ self, fetch: fetch_, AbortSignal }));
    const skje = async (navn: string, e: object) => {
      let venter: Promise<unknown> = Promise.resolve();
      lyttere.get(navn)?.({
        ...e,
        waitUntil: (p: Promise<unknown>) => {
          venter = p;
        },
      });
      await venter;
    };
    return { vist, sendt, abonnement, skje };
  }

  it.each<[string, Record<string, number>, string, boolean]>([
    ['mine', { '/api/varsling/min': 204, '/api/varsling/levert': 204 }, MELDING.tekst, false],
    ['somebody else’s', { '/api/varsling/min': 409 }, 'Slått av', true],
    ['nobody is logged in now', { '/api/varsling/min': 401, '/api/varsling/levert': 401 }, MELDING.tekst, false],
    ['without network', {}, MELDING.tekst, false],
  ])('%s', async (_, svar, tekst, avsluttet) => {
    const w = arbeider(svar);
    await w.skje('push', { data: { json: () => MELDING } });
    expect(w.vist).toEqual([tekst]);
    expect(w.abonnement.avsluttet).toBe(avsluttet);
    expect(w.sendt[0]).toEqual({ sti: '/api/varsling/min', d: { id: '7', endpoint: HER } });
  });

  it.each([
    [204, false],
    [409, true],
    [401, true],
  ])('a new address is told to the server; refused with %i it is given up', async (status, avsluttet) => {
    const w = arbeider({ '/api/varsling/forny': status });
    await w.skje('pushsubscriptionchange', { oldSubscription: w.abonnement });
    expect(w.sendt).toEqual([{ sti: '/api/varsling/forny', d: { gammel: HER, endpoint: `${HER}-ny`, p256dh: 'p', auth: 'a' } }]);
    expect(w.abonnement.avsluttet).toBe(avsluttet);
  });
});
