import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signert } from '../base/kontekst';
import { type Kommando, utfor } from '../command';
import { env } from '../env';
import { testdb } from '../testdb';

/*
 * Every table, as each role of the database, with the other virksomhet's ids and with mixed ids. Tables, columns and keys
 * are read from the catalogue: a new table is tried from the day it is made.
 */
const db = testdb();

/** `forste`: the first value of an enum; `maa`: cannot be left out. */
type Kolonne = { navn: string; type: string; forste: string | null; maa: boolean };
type Knytning = { kolonne: string; maal: string };
type Tabell = { navn: string; kolonner: Kolonne[]; knytninger: Knytning[] };
type Rad = Record<string, string>;

const TABELLER = `
  select c.oid::regclass::text navn,
    (select json_agg(json_build_object('navn', attname, 'type', t.typname, 'forste', (select quote_literal(enumlabel) from pg_enum where enumtypid = t.oid order by enumsortorder limit 1), 'maa', attnotnull and attidentity = '' and not atthasdef) order by attnum)
       from pg_attribute a join pg_type t on t.oid = a.atttypid where attrelid = c.oid and attnum > 0 and not attisdropped) kolonner,
    coalesce((select json_agg(json_build_object('kolonne', a.attname, 'maal', k.confrelid::regclass::text)) from pg_constraint k
       join lateral unnest(k.conkey, k.confkey) u (egen, deres) on true join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.egen
       join pg_attribute m on m.attrelid = k.confrelid and m.attnum = u.deres and m.attname = 'id'
       where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> '"Virksomhet"'::regclass), '[]') knytninger
  from pg_class c where relnamespace in ('public'::regnamespace, 'respons'::regnamespace) and relkind in ('r', 'p') and not relispartition
    and exists (select from pg_attribute where attrelid = c.oid and attname = 'virksomhetId') order by 1`;

let eier: pg.Client;
let app: pg.Client;
let motor: pg.Client;
let tabeller: Tabell[];
let A: string;
let B: string;
/** The planted row of each table, by virksomhet. */
const plantet = new Map<string, Map<string, Rad>>();
let nr = 9_000_000;

beforeAll(async () => {
  A = (await db.actor('saksbehandler')).virksomhetId;
  B = (await db.actor('saksbehandler', 'skogvang')).virksomhetId;
  eier = new pg.Client({ connectionString: db.adminUrl });
  app = new pg.Client({ connectionString: env().DATABASE_APP_URL });
  motor = new pg.Client({ connectionString: env().DATABASE_MOTOR_URL });
  await Promise.all([eier, app, motor].map((c) => c.connect()));
  tabeller = (await eier.query<Tabell>(TABELLER)).rows;
  for (const v of [A, B]) {
    const egne = new Map<string, Rad>();
    const konto = `'${randomUUID()}'`;
    await eier.query(`insert into "Konto" (id, epost) values (${konto}, md5(random()::text))`);
    egne.set('"Konto"', { id: konto });
    for (const t of tabeller) if (t.kolonner.some((k) => k.navn === 'id')) egne.set(t.navn, { id: nyId(t) });
    // Two rounds, so that a row that points at a row that points at a third names the same third.
    for (let i = 0; i < 2; i++)
      for (const t of tabeller) egne.set(t.navn, { ...rad(t, v, egne), ...(egne.get(t.navn)?.id ? { id: egne.get(t.navn)?.id as string } : {}) });
    plantet.set(v, egne);
    await eier.query('set session_replication_role = replica');
    for (const t of tabeller) await eier.query(sett(t, egne.get(t.navn) as Rad));
    await eier.query('set session_replication_role = origin');
  }
});
afterAll(() => Promise.all([eier, app, motor].map((c) => c?.end())));

const nyId = (t: Tabell): string => (t.kolonner.find((k) => k.navn === 'id')?.type === 'int8' ? String(nr++) : `'${randomUUID()}'`);

/** A row of a virksomhet with what a row must have, pointing at that virksomhet's planted rows. */
function rad(t: Tabell, v: string, egne: Map<string, Rad>): Rad {
  const r: Rad = {};
  for (const k of t.kolonner) {
    const maal = t.knytninger.find((x) => x.kolonne === k.navn)?.maal;
    if (k.navn === 'id') r.id = nyId(t);
    else if (k.navn === 'virksomhetId' || (k.maa && k.navn.endsWith('VirksomhetId'))) r[k.navn] = `'${v}'`;
    else if (k.maa) r[k.navn] = egne.get(maal ?? '')?.id ?? verdi(k);
  }
  if (t.navn === '"Oppgave"' || t.navn === '"Innsyn"' || t.navn === '"Hendelse"') r.tjenesteId = egne.get('"Tjeneste"')?.id ?? 'null';
  // Whoever acts is the login that acts.
  if (t.navn === '"Ansatt"') r.kontoId = egne.get('"Konto"')?.id ?? 'null';
  if (t.navn === '"Hendelse"' || t.navn === '"Innsyn"') r.ansattId = egne.get('"Ansatt"')?.id ?? 'null';
  // The number of the transaction is its own.
  if (t.navn === '"Hendelse"' || t.navn === '"Innsyn"') delete r.xid;
  // Nobody orders for themselves.
  if (t.navn === '"Rollebestilling"') r.bestiltAvId = `'${randomUUID()}'`;
  if (!t.kolonner.some((k) => k.navn === 'tjenesteId')) delete r.tjenesteId;
  return r;
}

function verdi({ type, forste }: Kolonne): string {
  if (forste) return forste;
  if (type === 'uuid') return `'${randomUUID()}'`;
  if (type === 'json' || type === 'jsonb') return `'{}'`;
  if (type === 'bytea') return `'\\x00'`;
  if (type === 'date' || type.startsWith('timestamp')) return 'now()';
  if (type === 'bool') return 'false';
  if (type.startsWith('int')) return String(nr++ % 30_000);
  if (type.startsWith('_')) return `'{}'`;
  return `'prove-${nr++}'`;
}

const sett = (t: Tabell, r: Rad): string =>
  `insert into ${t.navn} (${Object.keys(r).map((k) => `"${k}"`)}) overriding system value values (${Object.values(r)})`;

/** What came of it: the number of rows, or the code it was refused with. Nothing is left of it. */
async function prov(c: pg.Client, v: string | null, sql: string): Promise<{ rader: number; kode?: string; melding?: string }> {
  await c.query('begin');
  try {
    if (v) await c.query('select app_apne($1, $2, $3)', signert({ virksomhet: v, konto: plantet.get(v)?.get('"Konto"')?.id?.slice(1, -1) }));
    const r = await c.query(sql);
    return { rader: r.rowCount ?? 0 };
  } catch (e) {
    const f = e as { code?: string; message?: string };
    return { rader: 0, kode: f.code ?? '?', melding: f.message ?? '' };
  } finally {
    await c.query('rollback');
  }
}

/** By the rules of the role, the owner's key or the table's own rule. */
const NEKTET = ['42501', '23503', '23514'];
/** Where the app can make no row of its own either: the order comes first, or the row is the engine's. */
const IKKE_APPENS = [
  '"Rollebestilling"',
  '"Rolletildeling"',
  'respons.avvist',
  'respons.hendelse',
  'respons.kildeavtale',
  'respons.svarlenke',
  'respons.utsending',
  'respons.varsel',
];

/** While `fn` runs the planted row of one's own is not there, so that nothing but the ids is refused. */
async function utenEgen(t: Tabell, fn: () => Promise<void>): Promise<void> {
  const rad = egen(A, t);
  const [hvor] = rad.id ? [`id = ${rad.id}`] : [`"virksomhetId" = '${A}'`];
  const igjen = async (sql: string) => {
    await eier.query('set session_replication_role = replica');
    await eier.query(sql);
    await eier.query('set session_replication_role = origin');
  };
  await igjen(`delete from ${t.navn} where ${hvor}`);
  await fn();
  await igjen(sett(t, rad));
}
const egen = (v: string, t: Tabell): Rad => plantet.get(v)?.get(t.navn) as Rad;

describe('the rows of another virksomhet', () => {
  it('there are tables to try, and every one of them has its planted rows', async () => {
    expect(tabeller.length).toBeGreaterThan(45);
    for (const t of tabeller)
      for (const v of [A, B]) expect((await eier.query(`select 1 from ${t.navn} where "virksomhetId" = '${v}'`)).rowCount, t.navn).toBeGreaterThan(0);
  });

  it('the app sees, changes and removes none of them, and its own it sees', async () => {
    for (const t of tabeller)
      for (const v of [A, null]) {
        const hvor = `where "virksomhetId" = '${B}'`;
        for (const sql of [
          `select 1 from ${t.navn} ${hvor}`,
          `update ${t.navn} set "virksomhetId" = "virksomhetId" ${hvor}`,
          `update ${t.navn} set "virksomhetId" = '${A}' ${hvor}`,
          `delete from ${t.navn} ${hvor}`,
        ]) {
          const r = await prov(app, v, sql);
          expect(r.rader, `${t.navn} ${v ? 'som A' : 'uten kontekst'}: ${sql}`).toBe(0);
          if (r.kode) expect(r.kode, `${sql}: ${r.melding}`).toBe('42501');
        }
        const ser = await prov(app, v, `select 1 from ${t.navn} where "virksomhetId" = '${A}'`);
        if (!ser.kode) expect(ser.rader > 0, `${t.navn}: egne rader`).toBe(v === A);
      }
  });

  it('the app makes none in their name, and gives none of its own away', async () => {
    for (const t of tabeller) {
      for (const v of [A, null]) {
        const r = await prov(app, v, sett(t, rad(t, B, plantet.get(B) as Map<string, Rad>)));
        expect(r.kode, `${t.navn}: ${r.melding}`).toBe('42501');
      }
      const r = await prov(app, A, `update ${t.navn} set "virksomhetId" = '${B}' where "virksomhetId" = '${A}'`);
      expect(r.rader, t.navn).toBe(0);
      if (r.kode) expect(r.kode, `${t.navn}: ${r.melding}`).toBe('42501');
    }
  });

  /** Another's id is answered as nobody's: by no row, and by the same words. */
  async function fremmedI(t: Tabell, kolonne: string, lag: (id: string) => string): Promise<void> {
    const maal = t.knytninger.find((k) => k.kolonne === kolonne)?.maal ?? '';
    const deres = plantet.get(B)?.get(maal)?.id ?? '';
    const ingens = deres.startsWith("'") ? `'${randomUUID()}'` : '8999999';
    const [a, b] = [await prov(app, A, lag(deres)), await prov(app, A, lag(ingens))];
    expect(a.rader, `${t.navn}.${kolonne}: ${lag(deres)}`).toBe(0);
    expect(NEKTET, `${t.navn}.${kolonne}: ${a.kode} ${a.melding}`).toContain(a.kode);
    expect([a.kode, a.melding], `${t.navn}.${kolonne}`).toEqual([b.kode, b.melding]);
  }

  it('no row of one virksomhet points at a row of another; whether that row is there cannot be told', async () => {
    let provd = 0;
    const ikke: string[] = [];
    for (const t of tabeller) {
      const alle = [...new Set(t.knytninger.map((k) => k.kolonne))].filter((k) => k !== 'kontoId');
      const base = rad(t, A, plantet.get(A) as Map<string, Rad>);
      // The log gives its own numbers.
      if (t.navn === '"Hendelse"' || t.navn === '"Innsyn"') delete base.id;
      await utenEgen(t, async () => {
        const r = await prov(app, A, sett(t, base));
        if (r.kode) {
          ikke.push(t.navn);
          expect(r.kode, `${t.navn}: ${r.melding}`).toBe('42501');
        }
        for (const kolonne of alle) await fremmedI(t, kolonne, (id) => sett(t, { ...base, [kolonne]: id }));
      });
      for (const kolonne of alle) await fremmedI(t, kolonne, (id) => `update ${t.navn} set "${kolonne}" = ${id} where "virksomhetId" = '${A}'`);
      provd += 2 * alle.length;
    }
    expect(provd).toBeGreaterThan(150);
    // Else it is something other than the ids that was refused.
    expect(ikke).toEqual(IKKE_APPENS);
  });

  it('a command that is given another’s id, or nobody’s, answers the same', async () => {
    const actor = await db.actor('saksbehandler');
    const egne = plantet.get(B) as Map<string, Rad>;
    const id = (tabell: string) => egne.get(tabell)?.id?.slice(1, -1) ?? '';
    const svar = (fn: (k: Kommando) => Promise<unknown>) =>
      utfor(actor, randomUUID(), async (k) => {
        await fn(k);
        return null;
      }).catch((e: { kode?: string; tekst?: string }) => ({ kode: e.kode, tekst: e.tekst }));
    const ny = (personId: string) => (k: Kommando) =>
      k.tx.paarorende.createMany({ data: { virksomhetId: A, personId, navn: 'N', relasjon: 'datter' } });
    const raa = (personId: string) => (k: Kommando) =>
      k.tx.$executeRaw`insert into "Sokeord" ("virksomhetId", ord, "personId") values (${A}::uuid, 'ord', ${personId}::uuid)`;
    const hos = (v: string) => (k: Kommando) => k.tx.enhet.createMany({ data: { virksomhetId: v, navn: 'N', type: 'LEDELSE' } });
    for (const [deres, ingens] of [
      [ny(id('"Person"')), ny(randomUUID())],
      [raa(id('"Person"')), raa(randomUUID())],
      [hos(B), hos(randomUUID())],
    ] as const) {
      const a = await svar(deres);
      expect(a).toEqual({ kode: 'IKKE_FUNNET', tekst: 'ikkeFunnet' });
      expect(await svar(ingens)).toEqual(a);
    }
  });

  it('the engine changes nothing outside its own schema, and reads there only what it acts for', async () => {
    for (const t of tabeller) {
      if (t.navn.startsWith('respons.')) continue;
      for (const v of [A, null]) expect((await prov(motor, v, `select 1 from ${t.navn} where "virksomhetId" = '${B}'`)).rader, t.navn).toBe(0);
      for (const sql of [sett(t, egen(B, t)), `update ${t.navn} set "virksomhetId" = "virksomhetId"`, `delete from ${t.navn}`])
        expect((await prov(motor, B, sql)).kode, sql).toBe('42501');
    }
  });
});
