/** `npm run db:migrering -- <navn>`: writes the next migration from prisma/schema, without a downloaded engine. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { UTEN_EIER } from './felles/eierknytning.ts';
import { migreringer } from './felles/migrering.ts';
import { ROT } from './felles/miljo.ts';
import { startPostgres } from './felles/postgres.ts';

const navn = process.argv[2]?.replaceAll(/[^a-z0-9_]/gi, '_');
if (!navn) throw new Error('Bruk: npm run db:migrering -- <navn>');

/**
 * The adapter knows no `"char"` (18), which the catalogue is full of: read it as text (25), and tell the engine that
 * those columns are single characters.
 */
function medChar(url: string): SqlMigrationAwareDriverAdapterFactory {
  const pool = new pg.Pool({ connectionString: url });
  const sporr = pool.query.bind(pool) as (...a: unknown[]) => Promise<pg.QueryArrayResult>;
  let tegn = new Set<string>();
  pool.query = (async (...a: unknown[]) => {
    const svar = await sporr(...a);
    tegn = new Set(svar.fields?.filter((f) => f.dataTypeID === 18).map((f) => f.name));
    for (const felt of svar.fields ?? []) if (felt.dataTypeID === 18) felt.dataTypeID = 25;
    return svar;
  }) as typeof pool.query;
  const fabrikk = new PrismaPg(pool);
  const koble = fabrikk.connect.bind(fabrikk);
  fabrikk.connect = async () => {
    const adapter = await koble();
    const les = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (q) => {
      const svar = await les(q);
      return { ...svar, columnTypes: svar.columnTypes.map((t, i) => (tegn.has(svar.columnNames[i] ?? '') ? ColumnTypeEnum.Character : t)) };
    };
    return adapter;
  };
  return fabrikk;
}

(globalThis as Record<string, unknown>).PRISMA_WASM_PANIC_REGISTRY = { set_message: (m: string) => console.error(m) };

const mappe = mkdtempSync(join(tmpdir(), 'helhet-migrering-'));
const server = await startPostgres(mappe, { rask: true });
try {
  const db = new pg.Client({ connectionString: server.url });
  await db.connect();
  for (const m of migreringer()) await db.query(m.sql);
  await db.query(UTEN_EIER);
  await db.end();
  // The package is made for bundlers; in Node its wasm is handed over by hand.
  const motor = await import('@prisma/schema-engine-wasm/schema_engine_bg' as string);
  const wasm = readFileSync(join(ROT, 'node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': motor });
  motor.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const skjema = readdirSync(join(ROT, 'prisma/schema')).map((f): [string, string] => [f, readFileSync(join(ROT, 'prisma/schema', f), 'utf8')]);
  const fabrikk = bindMigrationAwareSqlAdapterFactory(medChar(server.url));
  const files = skjema.map(([path, content]) => ({ path, content }));
  const engine = await motor.SchemaEngine.new({ datamodels: skjema }, () => {}, fabrikk);
  const svar = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: ROT },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
  });
  const sql: string = svar.stdout ?? '';
  if (sql.includes('empty migration')) {
    console.log('Skjema og migreringer er like. Ingenting å skrive.');
  } else {
    const stempel = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
    const ut = join(ROT, 'prisma/migrations', `${stempel}_${navn}`);
    mkdirSync(ut, { recursive: true });
    writeFileSync(join(ut, 'migration.sql'), sql);
    console.log(`Skrev ${ut}/migration.sql. Les den, og legg til RLS for nye tabeller.`);
  }
} finally {
  await server.stopp();
  rmSync(mappe, { recursive: true, force: true });
}
process.exit(0);
