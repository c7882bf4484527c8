import type pg from 'pg';
import type { Databaserolle, Dbtilgang } from './miljo.ts';

/** Connections of the server that the app's role cannot take. */
const TIL_MOTOREN = 30;

/** What only the real-time engine touches in its own schema. */
const BARE_MOTOREN = ['felles', 'svarlenke'];
/** What the engine writes and the app only reads. */
const MOTOREN_SKRIVER = ['avvist'];
/** What the engine reads of the rest: of the virksomhet it acts for at the moment, to know whom a varsel concerns. */
const MOTOREN_LESER = [
  'Virksomhet',
  'Enhet',
  'Person',
  'Paarorende',
  'Tjeneste',
  'Installasjon',
  'Bestilling',
  'Deling',
  'delt',
  'Ansatt',
  'Rolletildeling',
];
/** What can only be added to. */
const KUN_TILFOYING = [
  'public.Hendelse',
  'public.HendelseSegl',
  'public.Innsyn',
  'public.InnsynPerson',
  'public.InnsynSegl',
  'public.Brev',
  'respons.hendelse',
];

/**
 * Where the app takes rows away. Of all others it may change rows column by column: no right to a whole table, and so no lock
 * on one either, which would keep everybody else waiting.
 */
const SLETTES = [
  'public.AvsluttetSesjon',
  'public.Kontaktpunkt',
  'public.Oppgavestatus',
  'public.Oppgraderingsendring',
  'public.Paarorende',
  'public.Sokeord',
  'respons.abonnement',
  'respons.besok',
  'respons.enhet',
  'respons.gammeltoken',
  'respons.runde',
];

/**
 * The house's roles: they may log in, own nothing, bypass nothing and cannot change what is append-only. The engine's sees
 * the tables of schema respons for every virksomhet. Also tells the database the keys that sign a context (ADR 013).
 */
export async function giRettigheter(db: pg.Client, t: Dbtilgang): Promise<void> {
  const superbruker = (await db.query<{ ja: boolean }>('select rolsuper ja from pg_roles where rolname = current_user')).rows[0]?.ja ?? false;
  for (const r of [t.app, t.motor]) await lagRolle(db, r, superbruker);
  // However many the pages take, there are some for the alarms.
  const { rows: maks } = await db.query<{ n: number }>(`select current_setting('max_connections')::int n`);
  await db.query(`alter role ${db.escapeIdentifier(t.app.navn)} connection limit ${Math.max(20, (maks[0]?.n ?? 100) - TIL_MOTOREN)}`);
  await db.query('begin');
  await db.query(`delete from vern.nokkel where navn like 'prosess%'`);
  for (const [nr, hemmelig] of t.kontekst.entries())
    await db.query(
      `insert into vern.nokkel (navn, indre, ytre) select 'prosess' || $1::int, p.indre, p.ytre from vern.puter(convert_to($2, 'UTF8')) p`,
      [nr, hemmelig],
    );
  await db.query('commit');

  const app = db.escapeIdentifier(t.app.navn);
  const motor = db.escapeIdentifier(t.motor.navn);
  const tabeller = (
    await db.query<{ skjema: string; navn: string; kolonner: string }>(
      `select relnamespace::regnamespace::text skjema, relname navn,
         (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) kolonner
       from pg_class c where relnamespace in ('public'::regnamespace, 'respons'::regnamespace) and relkind in ('r', 'p', 'v') and not relispartition`,
    )
  ).rows;
  const rett = (k: { skjema: string; navn: string; kolonner: string }) => {
    const hel = `${k.skjema}.${k.navn}`;
    const alt = KUN_TILFOYING.includes(hel) ? 'select, insert' : 'select, insert, update, delete';
    const appen = KUN_TILFOYING.includes(hel) || SLETTES.includes(hel) ? alt : `select, insert, update (${k.kolonner})`;
    const paa = `on ${k.skjema}.${db.escapeIdentifier(k.navn)}`;
    const gi = [];
    if (k.navn === '_prisma_migrations') gi.push(`grant select ${paa} to ${app}`);
    else if (k.skjema === 'respons' && MOTOREN_SKRIVER.includes(k.navn)) gi.push(`grant select ${paa} to ${app}`);
    else if (k.skjema === 'public' || !BARE_MOTOREN.includes(k.navn)) gi.push(`grant ${appen} ${paa} to ${app}`);
    if (k.skjema === 'respons') gi.push(`grant ${alt} ${paa} to ${motor}`);
    else if (MOTOREN_LESER.includes(k.navn)) gi.push(`grant select ${paa} to ${motor}`);
    return gi;
  };
  await db.query(
    [
      'begin',
      ...[app, motor].flatMap((r) => [
        `revoke all on all tables in schema public, respons from ${r}`,
        `grant usage on schema public, respons to ${r}`,
        `grant usage, select on all sequences in schema respons to ${r}`,
      ]),
      `grant usage, select on all sequences in schema public to ${app}`,
      ...tabeller.flatMap(rett),
      // Who may be on duty, and where a leader is told: never a password's hash.
      `grant select (id, epost, sperret) on "Konto" to ${motor}`,
      `grant execute on function respons.fakta(jsonb) to ${motor}`,
      `grant execute on function forsok_rydd() to ${app}`,
      'select respons.lag_maaneder(current_date, 24)',
      'commit',
    ].join(';\n'),
  );
  await slippMotorenTil(db, t.motor.navn);
  await stengResten(db, superbruker);
}

async function lagRolle(db: pg.Client, r: Databaserolle, superbruker: boolean): Promise<void> {
  const finnes = await db.query('select 1 from pg_roles where rolname = $1', [r.navn]);
  const egenskaper = superbruker ? 'nosuperuser nobypassrls nocreatedb nocreaterole noreplication' : '';
  await db.query(
    `${finnes.rowCount === 0 ? 'create' : 'alter'} role ${db.escapeIdentifier(r.navn)} login ${egenskaper} password ${db.escapeLiteral(r.passord)}`,
  );
  // A role may change its own settings, and they would outlive whatever let somebody do so.
  const { rows } = await db.query<{ datname: string | null }>(
    `select d.datname from pg_db_role_setting s left join pg_database d on d.oid = s.setdatabase where s.setrole = (select oid from pg_roles where rolname = $1)`,
    [r.navn],
  );
  for (const { datname } of rows)
    await db.query(`alter role ${db.escapeIdentifier(r.navn)} ${datname ? `in database ${db.escapeIdentifier(datname)} ` : ''}reset all`);
}

/** A policy for the engine's role on every table of its schema, where it is not there already. */
async function slippMotorenTil(db: pg.Client, navn: string): Promise<void> {
  const { rows } = await db.query<{ tabell: string }>(
    `select c.oid::regclass::text tabell from pg_class c
     where c.relnamespace = 'respons'::regnamespace and c.relrowsecurity and not c.relispartition and not exists (
       select from pg_policy p where p.polrelid = c.oid and p.polname = 'motor' and p.polroles = array[(select oid from pg_roles where rolname = $1)])`,
    [navn],
  );
  for (const { tabell } of rows)
    await db.query(`drop policy if exists motor on ${tabell}; create policy motor on ${tabell} to ${db.escapeIdentifier(navn)} using (true)`);
}

/**
 * What no role of the house needs: temporary tables, blocks of code, large objects, locks that outlive a transaction and
 * the other connections. The functions belong to the server: only its superuser can close those.
 */
async function stengResten(db: pg.Client, superbruker: boolean): Promise<void> {
  const navn = (await db.query<{ navn: string }>('select current_database() navn')).rows[0]?.navn ?? '';
  await stengBasen(db, navn);
  await db.query('revoke create on schema public from public');
  const igjen = await tjenernsAapne(db);
  if (superbruker && igjen.length) await db.query(igjen.join(';\n'));
  else if (igjen.length)
    console.error('! Rollene kan mer av serverens enn de skal: npm run -s db:steng | psql, som dens superbruker (docs/drift.md)');
}

/** What does not come with a copy of a database: nobody makes temporary tables in it, nor schemas. */
export const stengBasen = (db: pg.Client, navn: string) => db.query(`revoke temporary, create on database ${db.escapeIdentifier(navn)} from public`);

/** What the server’s superuser must say to close the rest; nothing when it is closed. */
export async function tjenernsAapne(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ sql: string }>(
    `select 'revoke usage on language plpgsql from public' "sql" from pg_language l
       where lanname = 'plpgsql' and exists (select from aclexplode(coalesce(lanacl, acldefault('l', lanowner))) where grantee = 0)
     union all select format('revoke execute on function pg_catalog.%s from public', p.oid::regprocedure) from pg_proc p
       where pronamespace = 'pg_catalog'::regnamespace and exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0) and (
         proname ~ '^(lo_|lo(read|write)$|be_lo_)' or proname ~ '^pg_(try_)?advisory_(lock|unlock)' or proname in ('pg_terminate_backend', 'pg_cancel_backend'))`,
  );
  return rows.map((r) => r.sql);
}
