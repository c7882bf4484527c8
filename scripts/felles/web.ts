import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { HOLD_MS } from '../../lib/platform/inngang/hold.ts';
import { ROT, utenAdmin } from './miljo.ts';

/** Starts the built app on 127.0.0.1. Its log is let go unless it is given somewhere: a pipe that nobody empties would stop it. */
export const startWeb = (port: number, miljo: Record<string, string>, stdio: SpawnOptions['stdio'] = ['ignore', 'ignore', 'inherit']): ChildProcess =>
  spawn(
    process.execPath,
    [join(ROT, 'node_modules/next/dist/bin/next'), 'start', '-H', '127.0.0.1', '-p', String(port), '--keepAliveTimeout', String(HOLD_MS)],
    {
      cwd: ROT,
      stdio,
      env: { ...process.env, NODE_ENV: 'production', ...miljo, ...utenAdmin() },
    },
  );

/** The same, after the real-time module in turn, which is a process of its own: an alarm goes before a page. */
export function startWebEtter(...hvordan: Parameters<typeof startWeb>): ChildProcess {
  const p = startWeb(...hvordan);
  try {
    if (p.pid) setPriority(p.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It is gone already: whoever waits for it says so.
  }
  return p;
}

/** Whether a web server there gives any answer at all, also a bad one. */
export const webSvarer = (adresse: string, ms = 9000): Promise<boolean> =>
  fetch(`${adresse}/api/helse`, { signal: AbortSignal.timeout(ms) }).then(
    () => true,
    () => false,
  );
