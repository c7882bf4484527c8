import type { ChildProcess } from 'node:child_process';
import { setTimeout as vent } from 'node:timers/promises';
import { avslutt } from './prosess.ts';
import { vokt } from './vokt.ts';

/** Milliseconds before the first, second … restart in a row; the last one is repeated. */
const PAUSER = [100, 500, 1000, 2000, 5000];
/** One that has lived so long is not in trouble any more; milliseconds. */
const FRISK_MS = 60_000;
/** How long one that has never answered may take to get up: longer each time in a row that it did not, since a full machine is slow. Milliseconds. */
const OPPE_MS = [60_000, 120_000, 300_000];
const PULS_MS = 5000;
/** In so many looks in a row a process may be silent before it is ended. */
const TAUSE = 3;

export type Tilsynsvalg = {
  navn: string;
  start: () => ChildProcess;
  si: (linje: string) => void;
  /** Asked every five seconds: false when the process gives no answer at all. One that hangs is ended, and started again. */
  svarer?: () => Promise<boolean>;
  pulsMs?: number;
  vedStart?: (p: ChildProcess) => void;
};
export type Tilsyn = { prosess: () => ChildProcess; stopp: () => Promise<void> };

/** Keeps a process running: starts it, and again when it dies or hangs, with longer and longer pauses; says so each time. */
export function hold({ navn, start, si, svarer, pulsMs = PULS_MS, vedStart }: Tilsynsvalg): Tilsyn {
  const slutt = new AbortController();
  /** Looks in a row that nothing answered. One that has never answered is given its time to get up. */
  let tause = 0;
  let tidligst = 0;
  let ikkeOppe = 0;
  let p = nytt();

  function nytt(): ChildProcess {
    const ny = start();
    const slipp = ny.pid === undefined ? () => {} : vokt(ny.pid);
    ny.once('exit', slipp).on('error', () => {});
    vedStart?.(ny);
    tidligst = Date.now() + (OPPE_MS[Math.min(ikkeOppe, OPPE_MS.length - 1)] as number);
    tause = 0;
    return ny;
  }
  const borte = (b: ChildProcess) =>
    new Promise<string>((los) => {
      if (b.exitCode !== null || b.signalCode !== null) return los(String(b.signalCode ?? b.exitCode));
      b.once('exit', (kode, signal) => los(String(signal ?? kode)));
      b.once('error', (e) => los(e.message));
    });

  const vakt = (async () => {
    for (let paaRad = 0; ; paaRad++) {
      const fra = Date.now();
      const hvorfor = await borte(p);
      if (slutt.signal.aborted) return;
      if (Date.now() - fra > FRISK_MS) paaRad = 0;
      const pause = PAUSER[Math.min(paaRad, PAUSER.length - 1)] as number;
      si(`✗ ${navn} stoppet (${hvorfor}) og startes igjen om ${(pause / 1000).toLocaleString('nb-NO')} s`);
      await vent(pause, undefined, { signal: slutt.signal }).catch(() => {});
      if (slutt.signal.aborted) return;
      p = nytt();
      si(`→ ${navn} er startet igjen (prosess ${p.pid})`);
    }
  })();

  const puls = svarer
    ? setInterval(async () => {
        const spurt = p;
        const ok = await svarer();
        if (spurt !== p || slutt.signal.aborted) return;
        if (ok) tause = tidligst = ikkeOppe = 0;
        else if (Date.now() > tidligst && ++tause === TAUSE) {
          ikkeOppe++;
          si(`✗ ${navn} svarer ikke (prosess ${spurt.pid})`);
          spurt.kill('SIGKILL');
        }
      }, pulsMs)
    : undefined;
  puls?.unref();

  return {
    prosess: () => p,
    stopp: async () => {
      slutt.abort();
      clearInterval(puls);
      await avslutt(p);
      await vakt;
    },
  };
}
