import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as vent } from 'node:timers/promises';
import { ROT } from './miljo.ts';
import { vokt } from './vokt.ts';

/** Runs a TypeScript script as its own process, where `server-only` modules are allowed (tsconfig.skript.json). */
export const skript = (fil: string, args: string[] = [], { env, ...valg }: SpawnOptions = {}): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', fil, ...args], {
    cwd: ROT,
    stdio: 'inherit',
    ...valg,
    env: { ...process.env, ...env, TSX_TSCONFIG_PATH: join(ROT, 'tsconfig.skript.json') },
  });

/** Waits for a process to end; throws unless it ended well. It does not outlive this one. */
export const ferdig = (p: ChildProcess, navn: string): Promise<void> =>
  new Promise((los, feil) => {
    p.once('error', feil);
    if (p.pid) p.once('exit', vokt(p.pid));
    p.once('exit', (kode, signal) => (kode === 0 ? los() : feil(new Error(`${navn} feilet (${signal ?? kode})`))));
  });

/** Whether a process with this id lives and its command line holds `tekst`. */
export function lever(pid: number, tekst: string): boolean {
  const r = spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
  return r.status === 0 && r.stdout.includes(tekst);
}

/** Ends a process nicely, and by force after `ms`. */
export async function avslutt(p: ChildProcess | undefined, ms = 8000): Promise<void> {
  if (!p || p.exitCode !== null || p.signalCode !== null) return;
  const slutt = new Promise<void>((los) => p.once('exit', () => los()));
  p.kill('SIGTERM');
  const tid = setTimeout(() => p.kill('SIGKILL'), ms);
  await slutt;
  clearTimeout(tid);
}

/** Polls until `/api/helse` answers 200, or throws with the last reason after `ms`. */
export async function ventPaaHelse(url: string, p: ChildProcess, ms = 60_000): Promise<void> {
  let sist = 'svarer ikke';
  for (const slutt = Date.now() + ms; Date.now() < slutt; await vent(150)) {
    if (p.exitCode !== null) throw new Error(`Webserveren stoppet (${p.exitCode})`);
    try {
      const r = await fetch(`${url}/api/helse`);
      if (r.ok) return;
      sist = await r.text();
    } catch {
      // not listening yet
    }
  }
  throw new Error(`Webserveren ble ikke klar: ${sist}`);
}
