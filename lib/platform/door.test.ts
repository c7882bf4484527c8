import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { lukk, motorpool, withActor } from './db';
import { testdb } from './testdb';

const db = testdb();

/** Every table that belongs to a virksomhet, read from the catalogue and not from a list that someone must remember. */
async function leietabeller(): Promise<string[]> {
  const r = await db.admin.$queryRaw<{ navn: string }[]>`
    select k.oid::regclass::text navn from information_schema.columns c
    join pg_class k on k.oid = format('%I.%I', c.table_schema, c.table_name)::regclass and k.relkind in ('r', 'p') and not k.relispartition
    where c.table_schema in ('public', 'respons') and c.column_name = 'virksomhetId' order by 1`;
  return r.map((x) => x.navn);
}

describe('the one door', () => {
  it('every tenant table has row-level security enabled, forced and with a policy for each verb', async () => {
    const tabeller = await leietabeller();
    expect(tabeller.length).toBeGreaterThan(18);
    const r = await db.admin.$queryRaw<{ navn: string; paa: boolean; tvungen: boolean; les: number; ny: number }[]>`
      select c.oid::regclass::text navn, c.relrowsecurity paa, c.relforcerowsecurity tvungen,
        count(*) filter (where p.polcmd in ('r', '*'))::int les, count(*) filter (where p.polcmd in ('a', '*'))::int ny
      from pg_class c left join pg_policy p on p.polrelid = c.oid
      where c.oid::regclass::text = any(${tabeller}) group by 1, 2, 3`;
    expect(r).toHaveLength(tabeller.length);
    for (const t of r) expect(t, t.navn).toMatchObject({ paa: true, tvungen: true, les: 1, ny: 1 });
  });

  it('the app role bypasses nothing and owns nothing', async () => {
    const rolle = process.env.DATABASE_APP_ROLE;
    const [r] = await db.admin.$queryRaw<{ super: boolean; forbi: boolean; eier: number }[]>`
      select rolsuper super, rolbypassrls forbi, (select count(*)::int from pg_class where relowner = pg_roles.oid) eier from pg_roles where rolname = ${rolle}`;
    expect(r).toEqual({ super: false, forbi: false, eier: 0 });
  });

  it('a row of another kommune is invisible and unwritable in every table, in raw SQL too', async () => {
    const fjordvik = await db.actor('saksbehandler');
    const skogvang = await db.actor('saksbehandler', 'skogvang');
    const tabeller = await leietabeller();
    // The owner plants one row of Skogvang in every table, with the constraints out of the way: only the policies are on trial.
    const eier = new pg.Client({ connectionString: db.adminUrl });
    await eier.connect();
    for (const t of tabeller) await plant(eier, t, skogvang.virksomhetId);
    await eier.end();

    for (const t of tabeller) {
      const antall = (v: string) => `select count(*)::int n from ${t} where "virksomhetId" = '${v}'`;
      const sett = await withActor(skogvang, (tx) => tx.$queryRawUnsafe<{ n: number }[]>(antall(skogvang.virksomhetId)));
      expect(sett[0]?.n, `${t}: its own kommune sees it`).toBeGreaterThan(0);
      const fremmed = await withActor(fjordvik, (tx) => tx.$queryRawUnsafe<{ n: number }[]>(antall(skogvang.virksomhetId)));
      expect(fremmed[0]?.n, `${t}: invisible`).toBe(0);
      for (const sql of [
        `update ${t} set "virksomhetId" = '${fjordvik.virksomhetId}' where "virksomhetId" = '${skogvang.virksomhetId}'`,
        `delete from ${t} where "virksomhetId" = '${skogvang.virksomhetId}'`,
      ]) {
        const endret = await withActor(fjordvik, (tx) => tx.$executeRawUnsafe(sql)).catch((e: Error) =>
          /permission denied|kan bare legges til/.test(e.message) ? 0 : Promise.reject(e),
        );
        expect(endret, `${t}: ${sql.slice(0, 6)}`).toBe(0);
      }
      await expect(
        withActor(fjordvik, (tx) => settInn(tx, t, skogvang.virksomhetId)),
        `${t}: insert for another kommune`,
      ).rejects.toThrow(/row-level security/);
    }
  });

  it('no partition can be reached past its table', async () => {
    const a = await db.actor('saksbehandler');
    const r = await db.admin.$queryRaw<{ navn: string }[]>`select oid::regclass::text navn from pg_class where relispartition and relkind = 'r'`;
    expect(r.length).toBeGreaterThan(3);
    for (const { navn } of r)
      await expect(
        withActor(a, (tx) => tx.$queryRawUnsafe(`select 1 from ${navn}`)),
        navn,
      ).rejects.toThrow(/permission denied/);
  });

  it('an instant read by raw SQL is that instant, whatever zone the server is in', async () => {
    const navn = new URL(db.adminUrl).pathname.slice(1);
    await db.admin.$executeRawUnsafe(`alter database ${navn} set timezone = 'Asia/Tokyo'`);
    await lukk();
    const a = await db.actor('saksbehandler');
    const [r] = await withActor(a, (tx) => tx.$queryRaw<{ naa: Date }[]>`select now() naa`);
    expect(Math.abs((r?.naa.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    const m = await motorpool().query<{ naa: Date }>('select now() naa');
    expect(Math.abs((m.rows[0]?.naa.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('without an actor nothing is visible', async () => {
    const { utenActor } = await import('./db');
    for (const t of await leietabeller()) {
      const r = await utenActor((tx) => tx.$queryRawUnsafe<{ n: number }[]>(`select count(*)::int n from ${t}`));
      expect(r[0]?.n, t).toBe(0);
    }
  });

  it('what is append-only cannot be changed by its own kommune', async () => {
    const a = await db.actor('saksbehandler', 'skogvang');
    for (const t of ['Hendelse', 'HendelseSegl', 'Innsyn', 'Brev']) {
      await expect(
        withActor(a, (tx) => tx.$executeRawUnsafe(`update "${t}" set "virksomhetId" = "virksomhetId"`)),
        t,
      ).rejects.toThrow();
      await expect(db.admin.$executeRawUnsafe(`delete from "${t}"`), `${t} by the owner`).rejects.toThrow(/kan bare legges til/);
    }
  });
});

type Kolonne = { column_name: string; udt_name: string; is_nullable: string; is_identity: string; column_default: string | null };

/** A value that fits a column's type; the content does not matter. */
function verdi(k: Kolonne, virksomhetId: string): string {
  if (k.column_name === 'virksomhetId' || k.column_name === 'aktorVirksomhetId' || k.column_name === 'utforerVirksomhetId')
    return `'${virksomhetId}'`;
  const t = k.udt_name;
  if (t === 'uuid') return 'gen_random_uuid()';
  if (t === 'jsonb') return `'{}'::jsonb`;
  if (t === 'bytea') return `'\\x00'::bytea`;
  if (t === 'date' || t.startsWith('timestamp')) return 'now()';
  if (t === 'bool') return 'false';
  if (t.startsWith('int')) return '1';
  if (t === '_text') return `'{}'`;
  if (t === 'text') return `md5(random()::text)`;
  return `(enum_range(null::"${t}"))[1]`;
}

async function innsetting(les: (sql: string) => Promise<Kolonne[]>, tabell: string, virksomhetId: string): Promise<string> {
  const kolonner = (
    await les(
      `select column_name, udt_name, is_nullable, is_identity, column_default from information_schema.columns where format('%I.%I', table_schema, table_name)::regclass = '${tabell}'::regclass`,
    )
  ).filter((k) => k.is_nullable === 'NO' && k.is_identity === 'NO' && (k.column_default === null || k.column_name === 'virksomhetId'));
  return `insert into ${tabell} (${kolonner.map((k) => `"${k.column_name}"`)}) values (${kolonner.map((k) => verdi(k, virksomhetId))})`;
}

async function plant(eier: pg.Client, tabell: string, virksomhetId: string): Promise<void> {
  await eier.query('set session_replication_role = replica');
  await eier.query(await innsetting(async (sql) => (await eier.query<Kolonne>(sql)).rows, tabell, virksomhetId));
  await eier.query('set session_replication_role = origin');
}

const settInn = async (
  tx: { $queryRawUnsafe: <T>(s: string) => Promise<T>; $executeRawUnsafe: (s: string) => Promise<number> },
  tabell: string,
  virksomhetId: string,
) => tx.$executeRawUnsafe(await innsetting((sql) => tx.$queryRawUnsafe<Kolonne[]>(sql), tabell, virksomhetId));
