/** `npm start`: database, migrations, demo, build and server, on one line each. */
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byggVedBehov } from './felles/bygg.ts';
import { migrer } from './felles/migrering.ts';
import { approlle, appUrl, DATA, hemmelighet } from './felles/miljo.ts';
import { type Server, startPostgres } from './felles/postgres.ts';
import { avslutt, ferdig, lever, skript, ventPaaHelse } from './felles/prosess.ts';
import { startWeb } from './felles/web.ts';

const si = (s: string) => console.log(`→ ${s}`);
const port = Number(process.env.PORT ?? 3000);
const adresse = `http://127.0.0.1:${port}`;
const LAAS = join(DATA, 'kjorer.json');
let server: Server | undefined;
let web: ChildProcess | undefined;
let simulering: ChildProcess | undefined;
let slutter = false;

async function slutt(kode: number): Promise<never> {
  if (!slutter) {
    slutter = true;
    await avslutt(simulering);
    await avslutt(web);
    await server?.stopp();
    rmSync(LAAS, { force: true });
  }
  process.exit(kode);
}
// The database's own package would stop it, and end this process, while the web server is still using it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeAllListeners(signal).on(signal, () => void slutt(0));
process.once('exit', () => web?.kill('SIGKILL'));

/** Refuses to run twice on the same data; cleans up after a run that was killed. */
function ryddEtterForrige(): void {
  mkdirSync(DATA, { recursive: true });
  if (!existsSync(LAAS)) return;
  const forrige = JSON.parse(readFileSync(LAAS, 'utf8') || '{}') as { pid?: number; web?: number; adresse?: string };
  if (forrige.pid && forrige.pid !== process.pid && lever(forrige.pid, 'start.ts'))
    throw new Error(`Helhet kjører allerede på ${forrige.adresse} (prosess ${forrige.pid})`);
  if (forrige.web && lever(forrige.web, 'next')) process.kill(forrige.web, 'SIGKILL');
  rmSync(LAAS, { force: true });
}

try {
  ryddEtterForrige();
  writeFileSync(LAAS, JSON.stringify({ pid: process.pid, adresse }));
  const secret = hemmelighet();
  let adminUrl = process.env.DATABASE_URL;
  const innebygd = !adminUrl;
  if (!adminUrl) {
    si('Starter databasen i .data/');
    server = await startPostgres(DATA);
    adminUrl = server.url;
  }
  const rolle = approlle(secret);
  const nye = await migrer(adminUrl, rolle);
  if (nye.length) si(`Migrerte databasen (${nye.length})`);
  const miljo = {
    DATABASE_APP_URL: process.env.DATABASE_APP_URL ?? appUrl(adminUrl, rolle),
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? adresse,
    HELHET_DEMO: innebygd ? '1' : '',
  };
  const demo = innebygd
    ? ferdig(skript('prisma/seed/kjor.ts', ['--beboere'], { env: { ...process.env, ...miljo, ADMIN_URL: adminUrl } }), 'Demodata')
    : undefined;
  await Promise.all([demo, byggVedBehov(si)]);
  si('Starter webserveren');
  web = startWeb(port, miljo);
  web.stdout?.on('data', (d) => process.env.HELHET_LOGG && process.stdout.write(d));
  web.once('exit', (kode) => {
    if (slutter) return;
    console.error(`✗ Webserveren stoppet (${kode})`);
    void slutt(1);
  });
  writeFileSync(LAAS, JSON.stringify({ pid: process.pid, web: web.pid, adresse }));
  await ventPaaHelse(adresse, web);
  // The other end of the channel is gone when this process is, however it ends.
  if (innebygd && process.env.HELHET_SIMULERING !== '0')
    simulering = skript('scripts/simuler-demo.ts', [], {
      env: { ...process.env, ...miljo, ADMIN_URL: adminUrl, DATABASE_POOL: '4', RESPONS_POOL: '2' },
      stdio: ['ignore', 'ignore', process.env.HELHET_LOGG ? 'inherit' : 'ignore', 'ipc'],
    });
  console.log(`Helhet kjører på ${adresse}`);
} catch (e) {
  console.error(`✗ ${(e as Error).message}`);
  await slutt(1);
}
