/**
 * `npm run bench:kontekst [-- --json]`: what the signed context (ADR 013) costs the queries of the list pages: the same
 * queries with the settings that anybody could write, turn about in one run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '@/lib/platform/prisma/client';
import { finnActor } from '@/prisma/seed/actor';
import { migrer } from '../scripts/felles/migrering.ts';
import { dbmiljo, dbtilgang, provenokler } from '../scripts/felles/miljo.ts';
import { startPostgres } from '../scripts/felles/postgres.ts';
import { ferdig, skript } from '../scripts/felles/prosess.ts';
import { median, type Rad, skriv, tid } from './felles.ts';
import { fyll, S } from './fyll.ts';

const RUNDER = Number(process.env.BENCH_RUNDER ?? 12);
const GANGER = 25;
const si = (s: string) => console.error(`→ ${s}`);

/** As it was before: settings, believed as they stand. */
const USIGNERT = `
  create or replace function app_id(navn text) returns uuid language sql stable parallel safe as $$ select nullif(current_setting('app.' || navn, true), '')::uuid $$;
  create or replace function app_innlogging() returns text language sql stable as $$ select nullif(current_setting('app.innlogging', true), '') $$;
  create or replace function app_motor() returns boolean language sql stable as $$ select coalesce(current_setting('app.respons', true) = '1', false) $$;
  create or replace function app_apne(t text, tid bigint, signatur text) returns void language sql as $$
    select set_config('app.virksomhet', split_part(t, '|', 1), true), set_config('app.konto', split_part(t, '|', 2), true), set_config('app.innlogging', '', true); select $$`;

const mappe = mkdtempSync(join(tmpdir(), 'helhet-bench-'));
const server = await startPostgres(mappe, { rask: true });
try {
  Object.assign(process.env, provenokler(), { DATABASE_APP_ROLE: 'helhet_bench_app', HELHET_DEMO: '1' });
  const tilgang = dbtilgang();
  await migrer(server.url, tilgang);
  Object.assign(process.env, dbmiljo(server.url, tilgang));
  await ferdig(skript('prisma/seed/kjor.ts', ['--bare-organisasjon'], { env: { ...process.env, ADMIN_URL: server.url } }), 'Organisasjonen');
  await fyll(server.url, S, si);
  const eier = new pg.Client({ connectionString: server.url });
  eier.on('error', () => {}); // the server is stopped beneath it when something fails
  await eier.connect();
  const { rows } = await eier.query<{ f: string }>(
    `select pg_get_functiondef(oid) f from pg_proc where proname in ('app_id', 'app_innlogging', 'app_motor', 'app_apne')`,
  );
  const maater = { usignert: USIGNERT, signert: rows.map((r) => r.f).join(';\n') };
  const admin = new PrismaClient({ adapter: new PrismaPg(server.url) });
  const actor = await finnActor(admin)('saksbehandler', 'fjordvik');
  const { hentBenk } = await import('@/lib/benk/queries');
  const { lesSaksfilter } = await import('@/lib/sak/filter');
  const { hentSaksliste } = await import('@/lib/sak/queries-liste');
  const { lukk, withActor } = await import('@/lib/platform/db');
  const benk = { actor, fane: 'mine' };
  const har = async () => (await hentBenk(benk.actor, { fane: benk.fane })).rader.length > 0;
  // The filler gives its work to whoever comes first by name.
  for (const rolle of ['saksbehandler', 'ressursperson', 'godkjenner', 'leder'] as const)
    for (const fane of ['mine', 'ledige', 'alle', 'kontroll'])
      if (!(await har())) Object.assign(benk, { actor: await finnActor(admin)(rolle), fane });
  const sider: Record<string, () => Promise<number>> = {
    'én tom transaksjon': () => withActor(actor, async (tx) => Number(await tx.$executeRaw`select 1`) + 1),
    oppgavebenk: async () => (await hentBenk(benk.actor, { fane: benk.fane })).rader.length,
    saksliste: async () => (await hentSaksliste(actor, lesSaksfilter({}))).rader.length,
  };
  const maalt = new Map<string, number[]>();
  const viste = new Map<string, number>();
  for (let runde = 0; runde < RUNDER; runde++)
    for (const [maate, sql] of Object.entries(maater)) {
      await eier.query(sql);
      for (const [side, les] of Object.entries(sider)) {
        viste.set(side, await les());
        for (let i = 0; i < GANGER; i++) {
          const navn = `${side}, ${maate}`;
          maalt.set(navn, [...(maalt.get(navn) ?? []), await tid(les)]);
        }
      }
    }
  const ut: Rad[] = Object.keys(sider).flatMap((side) => {
    const [foer, etter] = [median(maalt.get(`${side}, usignert`) ?? []), median(maalt.get(`${side}, signert`) ?? [])];
    const forhold = etter / foer;
    const maal = side === 'én tom transaksjon' ? {} : { maal: 1.1, holder: forhold <= 1.1 };
    return [
      { navn: `${side}, uten signatur`, verdi: foer, enhet: 'ms', viste: viste.get(side) },
      { navn: `${side}, signert`, verdi: etter, enhet: 'ms', forhold, ...maal, viste: viste.get(side) },
    ];
  });
  skriv(ut, process.argv.includes('--json'));
  await lukk();
  await admin.$disconnect();
  await eier.end();
} catch (e) {
  console.error(`✗ ${(e as Error).message}`);
  process.exitCode = 1;
} finally {
  await server.stopp();
  rmSync(mappe, { recursive: true, force: true });
}
process.exit(process.exitCode ?? 0);
