import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { motorpool } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { varsleAnsvarlige } from '../kanal/ansvarlige';
import type { Kilde } from '../mottak/kilder';
import { taImot } from '../mottak/ko';
import { godtaKilde, nyKilde, settModell, settPaaVakt, varsel } from '../testhjelp';
import { utforForfalte } from './forfall';
import { MAKS_UKJENTE } from './leverandor';
import { rutNye } from './ruter';

const db = testdb();
const sql = async <T>(s: string, p: unknown[] = []) => (await motorpool().query(s, p)).rows as T[];
const rut = async () => {
  while ((await rutNye()) > 0);
};
const forfall = async (hvis = 'true') => {
  await sql(`update respons.varsel set "nesteForfall" = now() - interval '1 second' where "nesteForfall" is not null and ${hvis}`);
  await utforForfalte();
  await rut();
};
type Rad = { id: string; virksomhetId: string; status: string; merker: string[]; utfall: string | null; om: number | null; tekst: string | null };
const rader = (serie = 'UKJENT-1') =>
  sql<Rad>(`select *, extract(epoch from "nesteForfall" - now())::int om from respons.varsel where serie = $1 order by mottatt, kopi`, [serie]);
const fortalt = async (id: string | undefined) =>
  (await sql<{ navn: string }>(`select navn from respons.utsending where "varselId" = $1 order by id`, [id])).map((r) => r.navn);
const typer = async (id: string | undefined) =>
  (await sql<{ type: string }>('select type from respons.hendelse where "varselId" = $1 order by id', [id])).map((r) => r.type);

let lev: string;
let a: Actor;
let b: Actor;
let kilde: Kilde;
const send = async (mer = {}) => {
  const [s] = await taImot(kilde, [varsel({ tekst: 'Fru Nes ropte', ...mer })]);
  await rut();
  return s?.id as string;
};
const hos = async (v: string, serie?: string) => (await rader(serie)).filter((r) => r.virksomhetId === v);

beforeAll(async () => {
  [a, b] = [await db.actor('hjemmetjeneste'), await db.actor('leder', 'skogvang')];
  lev = (await db.admin.virksomhet.findUniqueOrThrow({ where: { kode: 'tryggnett' } })).id;
  await settModell(a.virksomhetId);
});
beforeEach(async () => {
  for (const t of ['vakt', 'felles', 'utsending', 'varsel']) await sql(`delete from respons.${t}`);
  kilde = (await nyKilde(lev, true)).kilde;
  for (const v of [a, b]) await godtaKilde(kilde.id, v.virksomhetId);
});

describe('an unknown device of a supplier', () => {
  it('without staff goes to the kommuner it serves at once: who is on duty there is told, and where nobody is, those who answer for it', async () => {
    await settPaaVakt(a.virksomhetId, 'hjemme', a);
    const id = await send();
    const [egen, ...kommuner] = await rader();
    expect(egen).toMatchObject({ id, virksomhetId: lev, merker: ['UKJENT_ENHET', 'GITT_VIDERE'] });
    expect(await typer(id)).toContain('GITT_VIDERE');
    expect(kommuner.map((r) => r.virksomhetId).sort()).toEqual([a.virksomhetId, b.virksomhetId].sort());
    const [her] = await hos(a.virksomhetId);
    const [der] = await hos(b.virksomhetId);
    expect(await fortalt(her?.id)).toEqual([a.navn]);
    expect(her).toMatchObject({ status: 'VENTER', merker: ['UKJENT_ENHET', 'FRA_LEVERANDOR'], tekst: null });
    expect(der).toMatchObject({ status: 'VENTER', merker: ['UKJENT_ENHET', 'FRA_LEVERANDOR', 'UTEN_VAKT'] });
    expect(await varsleAnsvarlige()).toBeGreaterThan(0);
    expect(await sql(`select distinct "virksomhetId" from respons.utsending where mottaker like 'ansvarlig:%'`)).toEqual([
      { virksomhetId: b.virksomhetId },
    ]);
  });

  it('nobody decides: each kommune is told again, and after five minutes those who answer for it', async () => {
    await settPaaVakt(a.virksomhetId, 'hjemme', a);
    await settPaaVakt(b.virksomhetId, 'mottaksvakt', b);
    await send();
    await forfall();
    expect(await fortalt((await hos(a.virksomhetId))[0]?.id)).toEqual([a.navn, a.navn]);
    expect(await rader(), 'and no more of them').toHaveLength(3);
    expect(await varsleAnsvarlige()).toBe(0);
    await sql(`update respons.varsel set mottatt = mottatt - interval '6 minutes'`);
    expect(await varsleAnsvarlige()).toBeGreaterThan(1);
    const til = await sql<{ v: string; melding: string }>(
      `select distinct "virksomhetId" v, innhold->>'melding' melding from respons.utsending where mottaker like 'ansvarlig:%'`,
    );
    expect(til.map((t) => [t.v, t.melding]).sort()).toEqual([a, b].map((x) => [x.virksomhetId, 'ukjentEnhet']).sort());
    expect(await varsleAnsvarlige(), 'not again within ten minutes').toBe(0);
  });

  it('the supplier’s own is carried by theirs until the last is closed, and closes with it', async () => {
    const id = await send();
    const lukk = (v: string) =>
      sql(`update respons.varsel set status = 'LUKKET', lukket = now(), "nesteForfall" = null where "virksomhetId" = $1`, [v]);
    await lukk(a.virksomhetId);
    await forfall();
    expect((await rader())[0]).toMatchObject({ id, status: 'VENTER' });
    expect((await rader())[0]?.om).toBeGreaterThan(0);
    await lukk(b.virksomhetId);
    await forfall();
    expect((await rader())[0]).toMatchObject({ id, status: 'LUKKET', utfall: 'gitt_videre', om: null });
    expect(await rader()).toHaveLength(3);
    // Pressed again after that: a new one to each.
    await send();
    expect(await rader()).toHaveLength(6);
  });

  it('with staff is told there first, and goes to the kommuner when nobody has taken it by the next beat', async () => {
    const stab = { ansattId: randomUUID(), navn: 'Kundeservice' };
    await db.admin.ansatt.create({ data: { id: stab.ansattId, virksomhetId: lev, navn: stab.navn, epost: 'kundeservice@tryggnett.demo' } });
    await settPaaVakt(lev, 'mottaksvakt', stab);
    const id = await send();
    expect(await rader()).toHaveLength(1);
    expect(await fortalt(id)).toEqual([stab.navn]);
    await forfall();
    expect(await rader()).toHaveLength(3);
    // Taken there: it is theirs.
    await sql(`delete from respons.varsel`);
    const to = await send();
    await sql(`update respons.varsel set status = 'TATT', "nesteForfall" = now() + interval '5 minutes' where id = $1`, [to]);
    await forfall();
    expect(await rader()).toHaveLength(1);
  });

  it('every press counts, one device is one to each, and unknown numbers cannot fill a kommune', async () => {
    await send();
    await send();
    expect(await rader()).toHaveLength(4);
    expect((await rader()).filter((r) => r.virksomhetId === lev).every((r) => r.merker.includes('GITT_VIDERE'))).toBe(true);
    // Somebody has it: the next press is a new one there.
    await sql(`update respons.varsel set status = 'TATT', tatt = now(), "nesteForfall" = now() + interval '5 minutes' where "virksomhetId" = $1`, [
      a.virksomhetId,
    ]);
    await send();
    expect(await hos(a.virksomhetId)).toHaveLength(2);
    expect(await hos(b.virksomhetId)).toHaveLength(1);
    await taImot(
      kilde,
      Array.from({ length: 60 }, (_, i) => varsel({ enhet: `FLOM-${i}` })),
    );
    await rut();
    const antall = await sql<{ n: number }>(
      `select count(*)::int n from respons.varsel where "virksomhetId" = $1 and status in ('MOTTATT', 'VENTER')`,
      [b.virksomhetId],
    );
    expect(antall).toEqual([{ n: MAKS_UKJENTE }]);
    // What there was no room for says so, and is tried again.
    const [over] = await sql<Rad>(
      `select *, extract(epoch from "nesteForfall" - now())::int om from respons.varsel where "virksomhetId" = $1 and 'UTEN_VAKT' = any(merker) limit 1`,
      [lev],
    );
    expect(over?.om).toBeLessThanOrEqual(30);
  });

  it('that no kommune has accepted says that nobody is reached; what is technical stays with the supplier', async () => {
    const id = await send({ type: 'teknisk', verdi: 'nett' });
    expect((await rader()).map((r) => r.id)).toEqual([id]);
    await sql('delete from respons.kildeavtale');
    const to = await send({ enhet: 'UKJENT-2' });
    expect(await rader('UKJENT-2')).toMatchObject([{ id: to, merker: ['UKJENT_ENHET', 'UTEN_VAKT'] }]);
    // Accepted while it waits: it goes there.
    await godtaKilde(kilde.id, a.virksomhetId);
    await forfall();
    expect(await hos(a.virksomhetId, 'UKJENT-2')).toHaveLength(1);
    expect((await rader('UKJENT-2'))[0]?.merker).toEqual(['UKJENT_ENHET', 'GITT_VIDERE']);
  });

  it('a kommune’s own platform keeps its unknown devices', async () => {
    kilde = (await nyKilde(a.virksomhetId)).kilde;
    await send();
    expect(await rader()).toMatchObject([{ virksomhetId: a.virksomhetId, merker: ['UKJENT_ENHET', 'UTEN_VAKT'] }]);
  });
});
