import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tjenernsAapne } from '@/scripts/felles/rettigheter';
import { motorpool, pool } from '../db';
import { env } from '../env';
import { testdb } from '../testdb';

const db = testdb();
const inn: Record<string, pg.Client> = {};
beforeAll(async () => {
  for (const [navn, connectionString] of [
    ['app', env().DATABASE_APP_URL],
    ['motor', env().DATABASE_MOTOR_URL],
  ] as const) {
    inn[navn] = new pg.Client({ connectionString });
    await inn[navn].connect();
  }
});
afterAll(() => Promise.all(Object.values(inn).map((c) => c.end())));

/** What somebody tries who can run SQL as one of our roles. */
const FORSOK = [
  'create temp table x (a int)',
  'create temp view x as select 1',
  'create table public.x (a int)',
  'create table respons.x (a int)',
  'create schema x',
  `create function public.x() returns int language sql as 'select 1'`,
  `do $$ begin perform 1; end $$`,
  'select lo_create(0)',
  'select lo_creat(-1)',
  `select lo_from_bytea(0, 'x')`,
  'select lo_unlink(1)',
  'select lo_open(1, 131072)',
  'select lo_get(1)',
  `select lo_import('/etc/passwd')`,
  `select pg_read_file('/etc/passwd')`,
  `select pg_ls_dir('.')`,
  `copy (select 1) to '/tmp/x'`,
  `copy (select 1) to program 'true'`,
  'create extension dblink',
  'select pg_advisory_lock(4715211)',
  'select pg_try_advisory_lock(4715211)',
  'select pg_terminate_backend(pg_backend_pid())',
  'select pg_cancel_backend(pg_backend_pid())',
  'set session_replication_role = replica',
  'set role postgres',
  'alter table "Person" disable row level security',
  'alter table "Person" no force row level security',
  'create policy x on "Person" using (true)',
  'drop trigger fast_eier on "Person"',
  'truncate "Gjentakelse"',
  'select * from vern.nokkel',
  'select * from pg_authid',
  'create role x',
];

describe('what a role of the house cannot do', () => {
  it.each(['app', 'motor'])('%s', async (rolle) => {
    for (const sql of FORSOK) {
      const f = await inn[rolle]?.query(sql).then(
        () => 'gikk',
        (e: { code?: string }) => e.code,
      );
      expect(f, sql).toBe('42501');
    }
    const [r] =
      (
        await inn[rolle]?.query(
          'select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication noe, exists (select from pg_auth_members where member = r.oid) medlem from pg_roles r where rolname = current_user',
        )
      )?.rows ?? [];
    expect(r).toEqual({ noe: false, medlem: false });
  });

  it('what only the server’s superuser can close is told, until it is closed', async () => {
    const c = new pg.Client({ connectionString: db.adminUrl });
    await c.connect();
    expect(await tjenernsAapne(c)).toEqual([]);
    await c.query('grant usage on language plpgsql to public; grant execute on function pg_catalog.lo_create(oid) to public');
    const sql = await tjenernsAapne(c);
    expect(sql).toEqual(['revoke usage on language plpgsql from public', 'revoke execute on function pg_catalog.lo_create(oid) from public']);
    await c.query(sql.join(';'));
    expect(await tjenernsAapne(c)).toEqual([]);
    await c.end();
  });

  it('the app takes away no count of guesses that still counts', async () => {
    await pool().query(`insert into forsok values ('prove-ny', 5, ${Date.now() + 60_000}), ('prove-gammel', 5, 1)`);
    await expect(pool().query('delete from forsok')).rejects.toMatchObject({ code: '42501' });
    await expect(motorpool().query('select forsok_rydd()')).rejects.toMatchObject({ code: '42501' });
    await pool().query('select forsok_rydd()');
    expect((await pool().query(`select key from forsok where key like 'prove-%'`)).rows).toEqual([{ key: 'prove-ny' }]);
  });

  it('the app locks no table but those it takes rows away from', async () => {
    const { rows } = await pool().query<{ t: string }>(
      `select oid::regclass::text t from pg_class where relnamespace in ('public'::regnamespace, 'respons'::regnamespace) and relkind in ('r', 'p') and not relispartition`,
    );
    const laast: string[] = [];
    for (const { t } of rows)
      for (const maate of ['access exclusive', 'exclusive', 'share row exclusive', 'share'])
        if (!laast.includes(t))
          await inn.app
            ?.query('begin')
            .then(() => inn.app?.query(`lock table ${t} in ${maate} mode`))
            .then(
              () => laast.push(t),
              (e: { code?: string }) => expect(e.code, t).toBe('42501'),
            )
            .finally(() => inn.app?.query('rollback'));
    expect(laast.sort()).toEqual([
      '"AvsluttetSesjon"',
      '"Kontaktpunkt"',
      '"Oppgavestatus"',
      '"Oppgraderingsendring"',
      '"Paarorende"',
      '"Sokeord"',
      'respons.abonnement',
      'respons.besok',
      'respons.enhet',
      'respons.gammeltoken',
      'respons.runde',
    ]);
  });

  it('a statement that never ends is ended, and a transaction that rests lets go', async () => {
    for (const p of [pool(), motorpool()]) {
      const { rows } = await p.query(
        `select current_setting('statement_timeout') s, current_setting('idle_in_transaction_session_timeout') <> '0' i`,
      );
      expect(rows).toEqual([{ s: '1min', i: true }]);
    }
  });
});
