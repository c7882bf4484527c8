import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { handlingFor } from './action';
import type { Actor } from './actor';
import { utfor } from './command';
import { Feil, forbudt, konflikt } from './errors';
import { testdb } from './testdb';
import { z } from './zod';

vi.mock('next-intl/server', () => ({ getTranslations: async () => Object.assign((n: string) => n, { has: () => true }) }));

vi.mock('next/headers', async (ekte) => ({ ...(await ekte<object>()), headers: vi.fn().mockRejectedValue(new Error('utenfor')) }));

const db = testdb();
const sakId = randomUUID();
let saksbehandler: Actor;

beforeAll(async () => {
  saksbehandler = await db.actor('saksbehandler');
  await utfor(saksbehandler, randomUUID(), async (k) => {
    await k.hendelse('SAK_MOTTATT', { type: 'Sak', id: sakId }, { felt: ['fornavn'] });
    return null;
  });
});

/** What an actor is answered by an action that was too late. */
const svarTil = (actor: Actor) =>
  handlingFor(
    async () => actor,
    z.object({}),
    async () => {
      throw konflikt(sakId);
    },
  )({});

it('a conflict names who changed the record and what, to whoever may read it', async () => {
  expect(await svarTil(saksbehandler)).toMatchObject({
    ok: false,
    kode: 'KONFLIKT',
    endret: { av: saksbehandler.navn, hva: ['SAK_MOTTATT: fornavn'] },
  });
});

it('and to nobody else, neither in another role nor in another kommune', async () => {
  for (const actor of [await db.actor('systemadministrator'), await db.actor('saksbehandler', 'skogvang')]) {
    const svar = await svarTil(actor);
    expect(svar).toMatchObject({ ok: false, kode: 'KONFLIKT' });
    expect(svar).not.toHaveProperty('endret');
  }
});

it('what nobody expected is told in our own words, and nothing of it', async () => {
  const linjer = vi.spyOn(console, 'log').mockImplementation(() => {});
  const feil = Object.assign(new Error('kall:\n  postgresql://app:hemmelig@db/helhet'), { detail: 'Key (ident)=(13116900216) already exists.' });
  const svar = await handlingFor(
    async () => saksbehandler,
    z.object({}),
    () => Promise.reject(feil),
  )({});
  expect(svar).toEqual({ ok: false, kode: 'INTERN', melding: 'intern' });
  expect(JSON.stringify(linjer.mock.calls)).not.toMatch(/hemmelig|13116900216/);
  linjer.mockRestore();
});

it('nothing is done with what the schema refuses, or for whoever is not logged in', async () => {
  const kommando = vi.fn(async () => null);
  const skjema = z.object({ antall: z.number().max(3) });
  expect(await handlingFor(async () => saksbehandler, skjema, kommando)({ antall: 4 })).toMatchObject({ ok: false, kode: 'UGYLDIG' });
  expect(await handlingFor(() => Promise.reject(new Feil('IKKE_INNLOGGET', 'ikkeInnlogget')), skjema, kommando)({ antall: 1 })).toMatchObject({
    kode: 'IKKE_INNLOGGET',
  });
  expect(kommando).not.toHaveBeenCalled();
});

describe('a key that is used again', () => {
  const gjort: string[] = [];
  const schema = z.object({ nokkel: z.uuid(), tekst: z.string() });
  const handling = (hvem: () => Actor, hva = '') =>
    handlingFor(
      async () => hvem(),
      schema,
      (actor, d) =>
        utfor(actor, d.nokkel, async () => {
          if (actor.rolle === 'leder') throw forbudt();
          gjort.push(`${hva}${d.tekst}`);
          return d.tekst;
        }),
    );
  beforeEach(() => gjort.splice(0));

  it('with the same content is the same submission', async () => {
    const d = { nokkel: randomUUID(), tekst: 'en' };
    for (let i = 0; i < 2; i++) expect(await handling(() => saksbehandler)(d)).toEqual({ ok: true, verdi: 'en' });
    expect(gjort).toEqual(['en']);
  });

  it('with other content, or for another action, is another', async () => {
    const d = { nokkel: randomUUID(), tekst: 'en' };
    const navn = vi.mocked(headers);
    navn.mockResolvedValue(new Headers({ 'next-action': 'a' }) as never);
    await handling(() => saksbehandler)(d);
    expect(await handling(() => saksbehandler)({ ...d, tekst: 'to' })).toEqual({ ok: true, verdi: 'to' });
    navn.mockResolvedValue(new Headers({ 'next-action': 'b' }) as never);
    await handling(() => saksbehandler, 'annen: ')(d);
    expect(gjort).toEqual(['en', 'to', 'annen: en']);
    navn.mockRejectedValue(new Error('utenfor'));
  });

  it('in a role that may not is refused, whatever was answered before', async () => {
    const d = { nokkel: randomUUID(), tekst: 'en' };
    await handling(() => saksbehandler)(d);
    expect(await handling(() => ({ ...saksbehandler, rolle: 'leder' }))(d)).toMatchObject({ ok: false, kode: 'FORBUDT' });
    expect(await handling(() => ({ ...saksbehandler, rolletildelingId: randomUUID() }))(d)).toMatchObject({ ok: true });
    expect(gjort).toEqual(['en', 'en']);
  });
});
