import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Dbtilgang } from './miljo.ts';
import { giRettigheter } from './rettigheter.ts';

const MAPPE = join(import.meta.dirname, '../../prisma/migrations');
/** Any number; the same for every process that migrates. */
const LAAS = 4_715_211;

/** The migrations on disk, in order. */
export const migreringer = (): { navn: string; sql: string; sjekksum: string }[] =>
  readdirSync(MAPPE, { withFileTypes: true })
    .filter((d) => d.isDirectory() && existsSync(join(MAPPE, d.name, 'migration.sql')))
    .map((d) => d.name)
    .sort()
    .map((navn) => {
      const sql = readFileSync(join(MAPPE, navn, 'migration.sql'), 'utf8');
      return { navn, sql, sjekksum: createHash('sha256').update(sql).digest('hex') };
    });

const TABELL = `create table if not exists _prisma_migrations (
  id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
  logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

/**
 * Applies what is missing, each script in one transaction and one simple query, under an advisory lock, recorded as
 * Prisma records it. Then gives the house's two roles their rights. Gives the names applied. Throws on a changed script.
 */
export async function migrer(url: string, tilgang: Dbtilgang): Promise<string[]> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    await db.query('select pg_advisory_lock($1)', [LAAS]);
    await db.query(TABELL);
    const { rows } = await db.query<{ migration_name: string; checksum: string }>(
      'select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    );
    const gjort = new Map(rows.map((r) => [r.migration_name, r.checksum]));
    const nye: string[] = [];
    for (const m of migreringer()) {
      const sum = gjort.get(m.navn);
      if (sum !== undefined && sum !== m.sjekksum) throw new Error(`Migreringen ${m.navn} er endret etter at den ble kjørt`);
      if (sum !== undefined) continue;
      const id = randomUUID();
      await db.query('begin');
      try {
        await db.query('insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)', [id, m.sjekksum, m.navn]);
        await db.query(m.sql);
        await db.query('update _prisma_migrations set finished_at = now(), applied_steps_count = 1 where id = $1', [id]);
        await db.query('commit');
      } catch (e) {
        await db.query('rollback');
        throw new Error(`Migreringen ${m.navn} feilet: ${(e as Error).message}`, { cause: e });
      }
      nye.push(m.navn);
    }
    await giRettigheter(db, tilgang);
    return nye;
  } finally {
    await db.end();
  }
}
