/**
 * `npm test`: everything. `npm test -- data` only the tests of rules and data; with DATABASE_URL those of data alone, since
 * rules ask no server. One PostgreSQL for the whole run (DATABASE_URL, else an embedded one without durability), one built
 * app, one demo database. With TEST_DATABASE_URL the tests of data are on that server instead, and the screens are not.
 * `npm test -- <part of a file name>` runs the checks, and of the rest only the files whose name has it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { byggVedBehov } from './felles/bygg.ts';
import { migrer } from './felles/migrering.ts';
import { dbmiljo, dbtilgang, provenokler, ROT } from './felles/miljo.ts';
import { nettleser } from './felles/nettleser.ts';
import { ledigPort, type Server, startPostgres } from './felles/postgres.ts';
import { avslutt, ferdig, skript, ventPaaHelse } from './felles/prosess.ts';
import { startRespons, ventPaaRespons } from './felles/respons.ts';
import { startWeb } from './felles/web.ts';
import { kildefiler } from './sjekk/filer.ts';

const [bareData, bare] = [process.argv.includes('data'), process.argv.slice(2).filter((a) => a !== 'data')];
/** The test files that have a database of their own. */
const medBase = (): string[] =>
  kildefiler(['lib', 'app', 'prisma', 'scripts']).flatMap((f) => (f.sti.endsWith('.test.ts') && f.tekst.includes('testdb()') ? [f.sti] : []));
/** Whether any file of these has one of the names in its own. */
const finnes = (mapper: string[], slutt: RegExp): boolean => kildefiler(mapper).some((f) => slutt.test(f.sti) && bare.some((b) => f.sti.includes(b)));
const si = (s: string) => console.log(`→ ${s}`);
const node = (navn: string, fil: string, args: string[], env: Record<string, string> = {}) =>
  ferdig(spawn(process.execPath, [join(ROT, fil), ...args], { cwd: ROT, stdio: 'inherit', env: { ...process.env, ...env } }), navn);

const mappe = mkdtempSync(join(tmpdir(), 'helhet-test-'));
let server: Server | undefined;
let web: ChildProcess | undefined;
let respons: ChildProcess | undefined;
let adminUrl = process.env.DATABASE_URL ?? '';
const E2E = `helhet_e2e_${process.pid}`;

async function rydd(): Promise<void> {
  await avslutt(web);
  await avslutt(respons);
  if (!server && adminUrl && !bareData) await medAdmin((db) => db.query(`drop database if exists ${E2E} with (force)`)).catch(() => {});
  await server?.stopp();
  rmSync(mappe, { recursive: true, force: true });
}
process.on('SIGINT', () => void rydd().then(() => process.exit(130))).on('SIGTERM', () => void rydd().then(() => process.exit(143)));

async function medAdmin(fn: (db: pg.Client) => Promise<unknown>): Promise<void> {
  const db = new pg.Client({ connectionString: adminUrl });
  await db.connect();
  await fn(db).finally(() => db.end());
}

/** The built app on a fresh demo, and every screen walked in it. */
async function nettlesertester(): Promise<void> {
  const chromium = nettleser(si);
  await medAdmin((db) => db.query(`create database ${E2E}`));
  const e2eUrl = new URL(adminUrl);
  e2eUrl.pathname = `/${E2E}`;
  const tilgang = dbtilgang();
  await migrer(e2eUrl.toString(), tilgang);
  const port = await ledigPort();
  const adresse = `http://127.0.0.1:${port}`;
  const miljo = {
    ...dbmiljo(e2eUrl.toString(), tilgang),
    NEXTAUTH_URL: adresse,
    HELHET_DEMO: '1',
    RESPONS: 'ekstern',
    RESPONS_PORT: String(await ledigPort()),
    // Nobody is there, but the test that answers an SMS.
    RESPONS_SMS_URL: `http://127.0.0.1:${await ledigPort()}/sms`,
  };
  await ferdig(skript('prisma/seed/kjor.ts', [], { env: { ...process.env, ...miljo, ADMIN_URL: e2eUrl.toString() } }), 'Demodata');
  respons = startRespons(miljo);
  await ventPaaRespons(miljo.RESPONS_PORT, () => respons?.exitCode === null);
  web = startWeb(port, miljo);
  await ventPaaHelse(adresse, web);
  await node('Nettlesertestene', 'node_modules/@playwright/test/cli.js', ['test', ...(bare.length > 0 ? ['--pass-with-no-tests', ...bare] : [])], {
    ...miljo,
    BASE_URL: adresse,
    CHROMIUM: chromium,
    E2E_ADMIN_URL: e2eUrl.toString(),
  });
}

/** The parts that have ended, with milliseconds. */
const deler: { navn: string; ms: number; ok: boolean }[] = [];
async function del(navn: string, fn: () => Promise<void>): Promise<void> {
  si(navn);
  const fra = performance.now();
  let ok = false;
  try {
    await fn();
    ok = true;
  } finally {
    deler.push({ navn, ms: performance.now() - fra, ok });
  }
}
const tid = (ms: number): string => `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
const oppsummer = (): void => {
  for (const d of deler) console.log(`${d.ok ? '✓' : '✗'} ${d.navn}: ${tid(d.ms)}`);
};

try {
  Object.assign(process.env, provenokler());
  process.env.DATABASE_APP_ROLE ??= 'helhet_test_app';
  if (bare.length > 0 && !finnes(['lib', 'app', 'components', 'scripts', 'prisma'], /\.test\.tsx?$/) && !finnes(['e2e'], /\.spec\.ts$/))
    throw new Error(`Ingen prøve heter ${bare.join(' eller ')}`);
  if (!adminUrl) {
    server = await startPostgres(mappe, { rask: true });
    adminUrl = server.url;
  }
  if (!bareData) await del('Format, grenser, tekster, typer og ubrukt kode', () => node('npm run check', 'scripts/kjor.mjs', ['sjekk.ts']));
  await del('Regler og data', () =>
    node(
      'Regler og data',
      'node_modules/vitest/vitest.mjs',
      ['run', ...(bare.length > 0 ? ['--passWithNoTests', ...bare] : []), ...(bareData && !server ? medBase() : [])],
      {
        TEST_DATABASE_URL: process.env.TEST_DATABASE_URL ?? adminUrl,
      },
    ),
  );
  if (!bareData) {
    await del('Bygg', () => byggVedBehov(si));
    await del('Skjermer', nettlesertester);
  }
  await rydd();
  oppsummer();
  console.log(bare.length > 0 ? `✓ Bare ${bare.join(' ')} er prøvd` : '✓ Alt er prøvd og i orden');
  process.exit(0);
} catch (e) {
  console.error(`✗ ${(e as Error).message}`);
  await rydd();
  oppsummer();
  process.exit(1);
}
