import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROT } from './miljo.ts';

/** Starts the built app on 127.0.0.1. */
export const startWeb = (port: number, miljo: Record<string, string>, stdio: 'inherit' | 'ignore' = 'inherit'): ChildProcess =>
  spawn(process.execPath, [join(ROT, 'node_modules/next/dist/bin/next'), 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: ROT,
    stdio: ['ignore', stdio === 'inherit' ? 'pipe' : 'ignore', stdio],
    env: { ...process.env, NODE_ENV: 'production', ...miljo },
  });
