import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { motorpool } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { varsleAnsvarlige } from '../kanal/ansvarlige';
import { folgOpp } from '../kanal/utboks';
import { vaakOverUhoerte } from '../livstegn/aldri';
import { vaakOverKilder } from '../livstegn/kilder';
import { vaakOverLivstegn, vaakTilFerdig } from '../livstegn/vakt';
import type { Kilde } from '../mottak/kilder';
import { taImot } from '../mottak/ko';
import { eskalerTilsyn } from '../oppdrag/runde/commands-plan';
import { ett, installert, rader } from '../oppdrag/testhjelp';
import { alleForfaller, MODELL, nyKilde, settModell, settPaaVakt, varsel } from '../testhjelp';
import { utforForfalte } from './forfall';
import { rutNye } from './ruter';
import { erVarig } from './transaksjon';

const db = testdb();
let vi: Actor;
let andre: Actor;
let vaar: Kilde;
let deres: Kilde;

const send = async (k: Kilde, enhet: string) => (await taImot(k, [varsel({ enhet })]))[0]?.id ?? '';
const felt = async (ider: string[], navn: string) => Promise.all(ider.map(async (id) => (await ett(id))[navn]));
const fortalt = (v: string) =>
  rader<{ verdi: string }>(`select verdi from respons.varsel where verdi = 'varsel_feilet' and "virksomhetId" = $1`, [v]);
/** The database refuses these rows, for good. */
const nekt = (naar: string, tabell: string, hva: string) =>
  db.admin.$executeRawUnsafe(`
    do $do$ begin
      create function respons.nekt() returns trigger language plpgsql as $$ begin if ${hva} then raise exception 'nei'; end if; return new; end $$;
      create trigger nekt before ${naar} on ${tabell} for each row execute function respons.nekt();
    end $do$`);

beforeAll(async () => {
  [vi, andre] = [await db.actor('hjemmetjeneste'), await db.actor('hjemmetjeneste', 'skogvang')];
  [vaar, deres] = [(await nyKilde(vi.virksomhetId)).kilde, (await nyKilde(andre.virksomhetId)).kilde];
  const sone = await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId: vi.virksomhetId, type: 'HJEMMETJENESTE' } });
  await installert(db, 'D-1', sone.id);
});
beforeEach(async () => {
  await motorpool().query('delete from respons.vakt');
  await motorpool().query('delete from respons.varsel');
  for (const a of [vi, andre]) {
    await settModell(a.virksomhetId);
    await settPaaVakt(a.virksomhetId, 'hjemme', a);
  }
});
afterEach(() => db.admin.$executeRawUnsafe('drop function if exists respons.nekt cascade'));

describe('a row that fails for good', () => {
  it('in the router: its neighbours are routed, it goes to the mottaksvakt, and its owner is told once', async () => {
    await nekt('update', 'respons.varsel', `new.serie = 'GIFT' and jsonb_array_length(new.plan) > 1`);
    await installert(db, 'GIFT', (await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId: vi.virksomhetId, type: 'HJEMMETJENESTE' } })).id);
    // What is told in a bunch that fails, is told by the next one.
    await motorpool().query(`update respons.modell set binding = '{"x": 1}', versjon = versjon + 1 where "virksomhetId" = $1`, [andre.virksomhetId]);
    const gode = [await send(vaar, 'D-1'), await send(vaar, 'D-1'), await send(deres, 'X-1')];
    const gift = await send(vaar, 'GIFT');
    while ((await rutNye()) > 0);
    expect(await felt(gode, 'status')).toEqual(['VENTER', 'VENTER', 'VENTER']);
    expect(await felt(gode, 'slag')).toEqual([1, 1, 1]);
    expect(await ett(gift)).toMatchObject({ status: 'VENTER', merker: ['UTEN_REGEL'], slag: 0 });
    expect(await fortalt(vi.virksomhetId)).toHaveLength(1);
    expect(await fortalt(andre.virksomhetId)).toHaveLength(0);
    expect(await rader(`select 1 from respons.varsel where verdi = 'oppsett_uleselig'`)).toHaveLength(1);
    await utforForfalte();
    expect(await rader<{ navn: string }>('select navn from respons.utsending where "varselId" = $1', [gift])).toMatchObject([{ navn: vi.navn }]);
  });

  it('when its beat is due: the others get theirs, and it is tried again in two minutes', async () => {
    const gode = [await send(vaar, 'D-1'), await send(deres, 'X-1')];
    const gift = await send(vaar, 'D-1');
    while ((await rutNye()) > 0);
    await nekt('update', 'respons.varsel', `new.id = '${gift}' and new.slag > old.slag`);
    await alleForfaller();
    await utforForfalte();
    expect(await felt(gode, 'slag')).toEqual([2, 2]);
    expect(await rader('select 1 from respons.utsending where "varselId" = any($1::uuid[])', [gode])).toHaveLength(4);
    const { om } = await ett(gift);
    expect(om).toBeGreaterThan(60);
    expect(await fortalt(vi.virksomhetId)).toHaveLength(1);
    expect(await utforForfalte()).toBe(0);
  });

  it('or whose plan our own code cannot take', async () => {
    const [god, gift] = [await send(vaar, 'D-1'), await send(vaar, 'D-1')];
    while ((await rutNye()) > 0);
    await motorpool().query(`update respons.varsel set plan = '[{}, {}, {}]' where id = $1`, [gift]);
    await alleForfaller();
    await utforForfalte();
    expect((await ett(god)).slag).toBe(2);
    expect(await fortalt(vi.virksomhetId)).toHaveLength(1);
  });

  it('that cannot even be set aside keeps nobody waiting, and is told once', async () => {
    await nekt('update', 'respons.varsel', `new.serie = 'X-9'`);
    const gift = await send(deres, 'X-9');
    for (let i = 0; i < 3; i++) {
      const god = await send(vaar, 'D-1');
      await rutNye();
      expect((await ett(god)).status).toBe('VENTER');
    }
    expect((await ett(gift)).status).toBe('MOTTATT');
    expect(await fortalt(andre.virksomhetId)).toHaveLength(1);
  });

  it('is not what a lost connection or a deadlock is', () => {
    const feil = (x: object) => Object.assign(new Error('x'), x);
    const db = (code: string) => feil({ severity: 'ERROR', code });
    for (const e of [db('40001'), db('40P01'), db('57P01'), db('08006'), db('53300'), feil({}), feil({ code: 'ECONNRESET' })])
      expect(erVarig(e)).toBe(false);
    for (const e of [db('23505'), db('22P02'), db('P0001'), db('42501'), new TypeError('x')]) expect(erVarig(e)).toBe(true);
  });
});

describe('a round over all virksomheter, when one of them is refused', () => {
  const begge = () => [vi.virksomhetId, andre.virksomhetId];
  const reist = (verdi: string) =>
    rader<{ v: string }>(`select "virksomhetId" v from respons.varsel where verdi = $1`, [verdi]).then((r) => r.map((x) => x.v));
  const nektAndres = (tabell: string) => nekt('insert', tabell, `new."virksomhetId" = '${andre.virksomhetId}'`);

  it('the silent devices, the silent sources, and the devices never heard of the others are told of', async () => {
    await vaakOverLivstegn();
    await motorpool().query(`update respons.felles set verdi = jsonb_build_object('siden', now() - interval '30 days') where navn = 'livstegn'`);
    for (const v of begge())
      for (const serie of ['TAUS', 'ALDRI'])
        await db.admin.utstyr.create({ data: { virksomhetId: v, serienummer: `${serie}-${v.slice(-4)}`, teknologiKode: 'alarmknapp', modell: 'X' } });
    await motorpool().query(
      `update respons.enhet set installert = true, intervall = 60, "installertSiden" = now() - interval '9 days', "sistLivstegn" = case when serie like 'TAUS%' then now() - interval '2 days' end
       where serie like 'TAUS-%' or serie like 'ALDRI-%'`,
    );
    await motorpool().query(
      `update respons.kilde set "sistSett" = now() - interval '9 days', "vaaketFra" = now() - interval '9 days' where id = any($1::uuid[])`,
      [[vaar.id, deres.id]],
    );
    await nektAndres('respons.varsel');
    expect((await vaakTilFerdig()).mistet).toBe(1);
    expect(await vaakOverKilder()).toMatchObject({ tause: 1 });
    expect((await vaakOverUhoerte()).aldri).toBeGreaterThan(0);
    for (const verdi of ['livstegn_mangler', 'kilde_taus', 'aldri_hoert'])
      expect(new Set(await reist(verdi)), verdi).toEqual(new Set([vi.virksomhetId]));
  });

  it('the tilsyn that nobody has done becomes a varsel', async () => {
    const egen = await db.admin.tjeneste.findFirstOrThrow({ where: { virksomhetId: vi.virksomhetId } });
    await db.admin.$transaction([
      // The other one has no such tjeneste.
      db.admin.$executeRawUnsafe('set local session_replication_role = replica'),
      ...begge().map(
        (v) => db.admin.$executeRaw`insert into respons.runde (id, "virksomhetId", art, "tjenesteId", "personId", planlagt)
          values (gen_random_uuid(), ${v}::uuid, 'TILSYN', ${egen.id}::uuid, ${egen.personId}::uuid, now() - interval '3 hours')`,
      ),
    ]);
    await nektAndres('respons.varsel');
    expect(await eskalerTilsyn()).toBe(1);
    expect(await reist('tilsyn_ikke_utfort')).toEqual([vi.virksomhetId]);
  });

  it('those on duty get their other channels, and the leaders hear that nobody is on duty', async () => {
    for (const a of [vi, andre]) {
      await settModell(a.virksomhetId, MODELL, {}, { kanaler: ['app', 'sms'], driftsansvarlig: { kanal: 'epost', adresse: 'drift@x.no' } });
      await motorpool().query(`update respons.vakt set telefon = '90000003'`);
    }
    await send(vaar, 'D-1');
    await send(deres, 'X-1');
    while ((await rutNye()) > 0);
    await nektAndres('respons.utsending');
    await folgOpp();
    const kanaler = () => rader<{ v: string; kanal: string }>(`select distinct "virksomhetId" v, kanal from respons.utsending where kanal <> 'app'`);
    expect(await kanaler()).toEqual([{ v: vi.virksomhetId, kanal: 'sms' }]);
    await motorpool().query(`update respons.varsel set merker = '{UTEN_VAKT}'`);
    expect(await varsleAnsvarlige()).toBeGreaterThan(0);
    expect((await kanaler()).every((k) => k.v === vi.virksomhetId)).toBe(true);
  });
});
