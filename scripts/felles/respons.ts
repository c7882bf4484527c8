import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { utenAdmin } from './miljo.ts';
import { skript } from './prosess.ts';

/** Room for what is young: the collector stops everybody, and does so seldom. As `npm run respons` in package.json. */
const UNGT = '--max-semi-space-size=64';

/** Starts the real-time module as a process of its own. */
export const startRespons = (miljo: Record<string, string>, stdio: SpawnOptions['stdio'] = ['ignore', 'ignore', 'inherit']): ChildProcess =>
  skript('scripts/respons.ts', [], {
    env: { ...process.env, ...miljo, ...utenAdmin(), NODE_OPTIONS: `${miljo.NODE_OPTIONS ?? process.env.NODE_OPTIONS ?? ''} ${UNGT}`.trim() },
    stdio,
  });

/** Where a module of ours on this machine is asked how it is. */
const helse = (port: number | string): string => {
  const vert = process.env.RESPONS_VERT ?? '';
  return `http://${['', '0.0.0.0', '::'].includes(vert) ? '127.0.0.1' : vert.includes(':') ? `[${vert}]` : vert}:${port}/respons/v1/helse`;
};

/** Whether a module on this port gives an answer at all: 503 is one too. */
export const svarer = (port: number | string, ms = 4000): Promise<boolean> =>
  fetch(helse(port), { signal: AbortSignal.timeout(ms) }).then(
    () => true,
    () => false,
  );

/** Waits until the module on this port is up (200), as long as its process lives. Throws after `ms`. */
export async function ventPaaRespons(port: number | string, lever: () => boolean, ms = 60_000): Promise<void> {
  for (const slutt = Date.now() + ms; Date.now() < slutt && lever(); await new Promise((ok) => setTimeout(ok, 100))) {
    const r = await fetch(helse(port)).catch(() => undefined);
    if (r?.ok) return;
  }
  throw new Error(`Responsmodulen startet ikke på port ${port}`);
}
