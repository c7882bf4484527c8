/** `npm start`: database, migrations, demo, build, and then the real-time module and the web server, each its own process and kept running. */
import type { ChildProcess, StdioOptions } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryggDatabase } from '../lib/platform/env.ts';
import { byggVedBehov } from './felles/bygg.ts';
import { visLogg } from './felles/logg.ts';
import { migrer } from './felles/migrering.ts';
import { brukNokler, DATA, dbmiljo, dbtilgang } from './felles/miljo.ts';
import { type Server, startPostgres } from './felles/postgres.ts';
import { avslutt, ferdig, lever, skript, ventPaaHelse } from './felles/prosess.ts';
import { startRespons, svarer, ventPaaRespons } from './felles/respons.ts';
import { hold, type Tilsyn } from './felles/tilsyn.ts';
import { startWeb, startWebEtter, webSvarer } from './felles/web.ts';

const si = (s: string) => console.log(`→ ${s}`);
const port = Number(process.env.PORT ?? 3000);
const adresse = `http://127.0.0.1:${port}`;
/** Where the real-time module runs: kept by us, inside the web server, or by somebody else. */
const RESPONS = process.env.RESPONS || 'egen';
const RESPONS_PORT = process.env.RESPONS_PORT || '3100';
const LAAS = join(DATA, 'kjorer.json');
let server: Server | undefined;
let web: Tilsyn | undefined;
let respons: Tilsyn | undefined;
let simulering: ChildProcess | undefined;
let slutter = false;

async function slutt(kode: number): Promise<never> {
  if (!slutter) {
    slutter = true;
    await avslutt(simulering);
    await web?.stopp();
    // The intake answers until nobody is left who could ask it.
    await respons?.stopp();
    await server?.stopp();
    rmSync(LAAS, { force: true });
  }
  process.exit(kode);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void slutt(0));

/** Refuses to run twice on the same data; cleans up after a run that was killed. */
function ryddEtterForrige(): void {
  try {
    mkdirSync(DATA, { recursive: true });
    accessSync(DATA, constants.W_OK);
  } catch {
    throw new Error(`${DATA} kan ikke skrives til: sett HELHET_DATA til en mappe som kan`);
  }
  if (!existsSync(LAAS)) return;
  const forrige = JSON.parse(readFileSync(LAAS, 'utf8') || '{}') as { pid?: number; web?: number; respons?: number; adresse?: string };
  if (forrige.pid && forrige.pid !== process.pid && lever(forrige.pid, 'start.ts'))
    throw new Error(`Helhet kjører allerede på ${forrige.adresse} (prosess ${forrige.pid})`);
  for (const [pid, tekst] of [
    [forrige.web, 'next'],
    [forrige.respons, 'respons.ts'],
  ] as const)
    if (pid && lever(pid, tekst)) process.kill(pid, 'SIGKILL');
  rmSync(LAAS, { force: true });
}

try {
  ryddEtterForrige();
  writeFileSync(LAAS, JSON.stringify({ pid: process.pid, adresse }));
  let adminUrl = process.env.DATABASE_URL;
  const innebygd = !adminUrl;
  const logg = visLogg(innebygd);
  brukNokler(innebygd);
  if (!adminUrl) {
    si('Starter databasen i .data/');
    server = await startPostgres(DATA);
    adminUrl = server.url;
  }
  if (!tryggDatabase(adminUrl)) throw new Error('DATABASE_URL er på en annen maskin og ber ikke om TLS: legg til ?sslmode=verify-full');
  const tilgang = dbtilgang();
  const nye = await migrer(adminUrl, tilgang);
  if (nye.length) si(`Migrerte databasen (${nye.length})`);
  const url = dbmiljo(adminUrl, tilgang);
  const miljo = {
    DATABASE_APP_URL: process.env.DATABASE_APP_URL ?? url.DATABASE_APP_URL,
    DATABASE_MOTOR_URL: process.env.DATABASE_MOTOR_URL ?? url.DATABASE_MOTOR_URL,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? adresse,
    HELHET_DEMO: innebygd ? '1' : '',
  };
  const demo = innebygd
    ? ferdig(skript('prisma/seed/kjor.ts', ['--beboere'], { env: { ...process.env, ...miljo, ADMIN_URL: adminUrl } }), 'Demodata')
    : undefined;
  await Promise.all([demo, byggVedBehov(si)]);
  const meld = (linje: string) => console.error(linje);
  const pider: { web?: number; respons?: number } = {};
  const laas = (navn: keyof typeof pider) => (p: ChildProcess) => {
    pider[navn] = p.pid;
    writeFileSync(LAAS, JSON.stringify({ pid: process.pid, ...pider, adresse }));
  };
  const ut: StdioOptions = ['ignore', logg ? 'inherit' : 'ignore', 'inherit'];
  if (RESPONS === 'egen') {
    si('Starter responsmodulen');
    respons = hold({
      navn: 'Responsmodulen',
      start: () => startRespons(miljo, ut),
      si: meld,
      svarer: () => svarer(RESPONS_PORT),
      vedStart: laas('respons'),
    });
    await ventPaaRespons(RESPONS_PORT, () => !slutter);
  }
  si('Starter webserveren');
  web = hold({
    navn: 'Webserveren',
    start: () => (RESPONS === 'innebygd' ? startWeb : startWebEtter)(port, { ...miljo, RESPONS }, ut),
    si: meld,
    svarer: () => webSvarer(adresse),
    pulsMs: 10_000,
    vedStart: laas('web'),
  });
  await ventPaaHelse(adresse, web.prosess());
  // The other end of the channel is gone when this process is, however it ends.
  if (innebygd && process.env.HELHET_SIMULERING !== '0')
    simulering = skript('scripts/simuler-demo.ts', [], {
      env: { ...process.env, ...miljo, ADMIN_URL: adminUrl, DATABASE_POOL: '4', RESPONS_POOL: '2' },
      stdio: ['ignore', 'ignore', logg ? 'inherit' : 'ignore', 'ipc'],
    });
  console.log(`Helhet kjører på ${adresse}`);
} catch (e) {
  console.error(`✗ ${(e as Error).message}`);
  await slutt(1);
}
