import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { testdb } from '@/lib/platform/testdb';
import { rutet } from '@/lib/respons/oppdrag/testhjelp';
import { stoppStrom } from '@/lib/respons/strom/strom';
import { nyKilde, settModell, settPaaVakt } from '@/lib/respons/testhjelp';
import { GET } from './route';

const innlogget = vi.hoisted(() => ({ actor: undefined as Actor | undefined, sesjonId: 'a' }));
vi.mock('@/lib/platform/auth', () => ({ gyldigToken: () => true }));
vi.mock('@/lib/platform/session', () => ({
  tokenHer: async () => ({ sesjonId: innlogget.sesjonId }),
  slaaOppSesjon: async () => innlogget.actor && { actor: innlogget.actor },
}));

const db = testdb();
const avbryt = new AbortController();
beforeAll(async () => {
  innlogget.actor = await db.actor('responsoperator');
  await settModell(innlogget.actor.virksomhetId);
});
afterAll(async () => {
  avbryt.abort();
  await stoppStrom();
});

const hent = (hvem = '') => GET(new Request(`http://helhet.no/api/respons/strom${hvem && `?hvem=${hvem}`}`, { signal: avbryt.signal }));

/** Reads a stream until it has said `hva`, or is over; gives all of it, and whether it is over. */
async function les(svar: Response, hva: string): Promise<{ tekst: string; over: boolean }> {
  const leser = svar.body?.getReader();
  const dekoder = new TextDecoder();
  let tekst = '';
  for (;;) {
    const { value, done } = (await leser?.read()) ?? { done: true, value: undefined };
    if (done) return { tekst, over: true };
    tekst += dekoder.decode(value, { stream: true });
    if (tekst.includes(hva)) {
      leser?.releaseLock();
      return { tekst, over: false };
    }
  }
}

it('is for the role that the page was made for, and tells another nothing but that', async () => {
  expect(await les(await hent(randomUUID()), 'event: alt')).toEqual({ tekst: 'event: annen\ndata: {}\n\n', over: true });
  const egen = await les(await hent(innlogget.actor?.rolletildelingId), 'event: alt');
  expect(egen.tekst).toContain('event: alt');
  expect(egen.tekst, 'with what was lost').toContain('"mistet":[]');
});

it('a session has four; the fifth ends the oldest with a word, and another session is let be', async () => {
  innlogget.sesjonId = 'b';
  const annen = await hent();
  await les(annen, 'event: alt');
  innlogget.sesjonId = 'c';
  const fire = [await hent(), await hent(), await hent(), await hent()];
  for (const s of fire) await les(s, 'event: alt');
  const femte = await hent();
  expect(await les(femte, 'event: alt')).toMatchObject({ over: false });
  const forst = await les(fire[0] as Response, 'aldri');
  expect(forst.over).toBe(true);
  expect(forst.tekst).toBe('event: flere\ndata: {}\n\n');
  innlogget.sesjonId = 'b';
  expect(await les(await hent(), 'event: alt')).toMatchObject({ over: false });
});

it('what happens to a varsel is told to those on whose list it is, and to those who see all', async () => {
  const operator = innlogget.actor as Actor;
  await settPaaVakt(operator.virksomhetId, 'hjemme', operator);
  const [, fra = ''] = /id: (\S+)\nevent: alt/.exec((await les(await hent(), 'event: alt')).tekst) ?? [];
  const id = await rutet((await nyKilde(operator.virksomhetId)).kilde);
  for (const [rolle, ser] of [
    ['ressursperson', false],
    ['responsoperator', true],
  ] as const) {
    innlogget.actor = await db.actor(rolle);
    innlogget.sesjonId = randomUUID();
    const svar = await GET(new Request(`http://helhet.no/api/respons/strom?etter=${encodeURIComponent(fra)}`, { signal: avbryt.signal }));
    const { tekst } = await les(svar, 'event: nytt');
    const [, data] = /event: nytt\ndata: (.*)\n/.exec(tekst) ?? [];
    const { hendelser } = JSON.parse(data ?? '{}') as { hendelser: { varselId: string }[] };
    expect(
      hendelser.some((h) => h.varselId === id),
      rolle,
    ).toBe(ser);
    if (!ser) expect(hendelser).toEqual([]);
  }
});
