import 'server-only';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pool } from '../db';

export type Helse = { status: 'ok' | 'feil'; database: string; migrering: string };

/** Whether the database answers and has every migration this build knows. Reasons carry no secrets. */
export async function helse(): Promise<Helse> {
  try {
    const { rows } = await pool().query<{ migration_name: string }>('select migration_name from _prisma_migrations where finished_at is not null');
    const gjort = new Set(rows.map((r) => r.migration_name));
    const mangler = readdirSync(join(process.cwd(), 'prisma/migrations'), { withFileTypes: true })
      .filter((d) => d.isDirectory() && !gjort.has(d.name))
      .map((d) => d.name);
    if (mangler.length) return { status: 'feil', database: 'ok', migrering: `mangler ${mangler.join(', ')}` };
    return { status: 'ok', database: 'ok', migrering: [...gjort].sort().at(-1) ?? 'ingen' };
  } catch (e) {
    return { status: 'feil', database: (e as { code?: string }).code ?? 'svarer ikke', migrering: 'ukjent' };
  }
}
