import { describe, expect, it, vi } from 'vitest';
import { lukk, motorpool, somVirksomhet, withActor } from '../db';
import { testdb } from '../testdb';
import { signert } from './kontekst';

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
      from pg_class c left join pg_policy p on p.polrelid = c.oid and p.polroles = '{0}'
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

  it('the context is ours to make: nobody writes one by hand, keeps one, or is the engine by saying so', async () => {
    const fjordvik = await db.actor('saksbehandler');
    const skogvang = await db.actor('saksbehandler', 'skogvang');
    const antall = `select count(*)::int n from "Enhet" where "virksomhetId" = '${skogvang.virksomhetId}'`;
    const kjor = async (...sql: string[]) =>
      withActor(fjordvik, async (tx) => {
        for (const s of sql) await tx.$executeRawUnsafe(s);
        return (await tx.$queryRawUnsafe<{ n: number }[]>(antall))[0]?.n;
      });
    const ekte = await withActor(skogvang, async (tx) => {
      expect((await tx.$queryRawUnsafe<{ n: number }[]>(antall))[0]?.n).toBeGreaterThan(0);
      return (await tx.$queryRaw<{ k: string }[]>`select current_setting('app.kontekst') k`)[0]?.k ?? '';
    });
    expect(ekte).toContain(skogvang.virksomhetId);
    expect(await kjor(`select set_config('app.virksomhet', '${skogvang.virksomhetId}', true)`)).toBe(0);
    // Another transaction's, one's own with another name in it, and one made up.
    const egen = await withActor(fjordvik, async (tx) => {
      const [r] = await tx.$queryRaw<{ k: string }[]>`select current_setting('app.kontekst') k`;
      return r?.k ?? '';
    });
    for (const k of [ekte, egen.replace(fjordvik.virksomhetId, skogvang.virksomhetId), `${'0'.repeat(64)}|${skogvang.virksomhetId}|||`])
      await expect(kjor(`select set_config('app.kontekst', '${k}', true)`), k).rejects.toThrow(/ikke gyldig/);
    await expect(
      kjor(
        `select set_config('app.kontekst', replace(current_setting('app.kontekst'), '${fjordvik.virksomhetId}', '${skogvang.virksomhetId}'), true)`,
      ),
    ).rejects.toThrow(/ikke gyldig/);
    const [tekst, tid, signatur] = signert({ virksomhet: fjordvik.virksomhetId });
    for (const [t, n, s] of [
      [tekst.replace(fjordvik.virksomhetId, skogvang.virksomhetId), tid, signatur],
      [tekst, tid + 1, signatur],
      [tekst, tid, ''],
      [tekst.replace('||', '|1|'), tid, signatur],
    ])
      await expect(kjor(`select app_apne('${t}', ${n}, '${s}')`)).rejects.toThrow(/ikke signert/);
    for (const f of [`vern.sett('${skogvang.virksomhetId}|||')`, '1 from vern.nokkel', `* from respons.fakta('[]')`])
      await expect(kjor(`select ${f}`), f).rejects.toThrow(/permission denied/);
    // The engine is a role, and an actor's transaction that acts for it says so under signature.
    await expect(kjor('select 1 from respons.felles')).rejects.toThrow(/permission denied/);
    const kilder = await withActor(fjordvik, async (tx) => {
      await tx.$executeRaw`select set_config('app.respons', '1', true)`;
      return tx.$queryRaw<unknown[]>`select 1 from respons.kilde where "virksomhetId" <> ${fjordvik.virksomhetId}::uuid`;
    });
    expect(kilder).toEqual([]);
  });

  it('the engine sees its own schema and, of the rest, what it acts for; it changes nothing there', async () => {
    const fjordvik = await db.actor('saksbehandler');
    await db.admin.$executeRaw`insert into respons.modell ("virksomhetId", innhold, "endretAv") select id, '{}', 'Prøve' from "Virksomhet" limit 2`;
    const m = await motorpool().connect();
    try {
      expect((await m.query('select count(*)::int n from respons.modell')).rows[0].n).toBe(2);
      expect((await m.query('select 1 from "Enhet"')).rows).toEqual([]);
      await m.query('begin');
      await somVirksomhet(m, fjordvik.virksomhetId);
      const { rows } = await m.query('select distinct "virksomhetId" v from "Enhet"');
      expect(rows).toEqual([{ v: fjordvik.virksomhetId }]);
      await expect(m.query('update "Enhet" set navn = navn')).rejects.toThrow(/permission denied/);
      await m.query('rollback');
      for (const t of ['id from "Konto"', '1 from "Ansatt"', '1 from "Rolletildeling"']) expect((await m.query(`select ${t}`)).rows, t).toEqual([]);
      for (const t of [
        '1 from "Sak"',
        '1 from "Vedtak"',
        '"passordHash" from "Konto"',
        '"oidcSubjekt" from "Konto"',
        '1 from "Hendelse"',
        '1 from vern.nokkel',
      ])
        await expect(m.query(`select ${t}`), t).rejects.toThrow(/permission denied/);
    } finally {
      m.release();
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

  it('an instant read by raw SQL is that instant, and no statement is compiled, whatever the server is set to', async () => {
    const navn = new URL(db.adminUrl).pathname.slice(1);
    await db.admin.$executeRawUnsafe(`alter database ${navn} set timezone = 'Asia/Tokyo'`);
    await db.admin.$executeRawUnsafe(`alter database ${navn} set jit = on`);
    await lukk();
    const a = await db.actor('saksbehandler');
    const [r] = await withActor(a, (tx) => tx.$queryRaw<{ naa: Date }[]>`select now() naa`);
    expect(Math.abs((r?.naa.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    const m = await motorpool().query<{ naa: Date }>('select now() naa');
    for (const { jit } of [
      ...(await withActor(a, (tx) => tx.$queryRaw<{ jit: string }[]>`show jit`)),
      ...(await motorpool().query<{ jit: string }>('show jit')).rows,
    ])
      expect(jit).toBe('off');
    expect(Math.abs((m.rows[0]?.naa.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('one login takes no place from another: its fifth transaction waits for itself, and one within another does not', async () => {
    vi.stubEnv('NEXT_RUNTIME', 'nodejs');
    const [a, b] = [await db.actor('saksbehandler'), await db.actor('leder')];
    let slipp = () => {};
    const lukket = new Promise<void>((ok) => {
      slipp = ok;
    });
    const inne: number[] = [];
    const mange = Array.from({ length: 30 }, (_, n) =>
      withActor(a, async () => {
        inne.push(n);
        await lukket;
      }),
    );
    await vi.waitFor(() => expect(inne).toHaveLength(4));
    expect(await withActor(b, () => withActor(b, async (tx) => (await tx.$queryRaw<{ n: number }[]>`select 1 n`)[0]?.n))).toBe(1);
    expect(inne).toHaveLength(4);
    slipp();
    await Promise.all(mange);
    expect(inne).toHaveLength(30);
    vi.unstubAllEnvs();
  });

  it('what is append-only cannot be changed by its own kommune', async () => {
    const a = await db.actor('saksbehandler', 'skogvang');
    for (const t of ['Hendelse', 'HendelseSegl', 'Innsyn', 'InnsynPerson', 'InnsynSegl', 'Brev']) {
      await expect(
        withActor(a, (tx) => tx.$executeRawUnsafe(`update "${t}" set "virksomhetId" = "virksomhetId"`)),
        t,
      ).rejects.toThrow(/row-level security|42501|permission denied/);
      await expect(db.admin.$executeRawUnsafe(`delete from "${t}"`), `${t} by the owner`).rejects.toThrow(/kan bare legges til/);
    }
  });
});
