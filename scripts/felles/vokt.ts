import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

let vokter: ChildProcess | undefined;

/** Lets the child with this process id end by `signal` should this process be killed. Gives what takes it off the list. */
export function vokt(pid: number, signal: NodeJS.Signals = 'SIGTERM'): () => void {
  vokter ??= start();
  const si = (linje: string) => vokter?.stdin?.write(`${linje}\n`);
  si(`+ ${pid} ${signal}`);
  return () => si(`- ${pid}`);
}

function start(): ChildProcess {
  const p = spawn(process.execPath, [join(import.meta.dirname, 'vokter.mjs')], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  // Nobody waits for it.
  p.unref();
  (p.stdin as unknown as { unref: () => void }).unref();
  p.stdin?.on('error', () => {});
  return p;
}
