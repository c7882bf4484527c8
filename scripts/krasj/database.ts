import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as vent } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres } from '../felles/postgres.ts';
import { vokt } from '../felles/vokt.ts';

/** A database server that can be killed and started again on the same port with the same data. */
export class Database {
  #p: ChildProcess | undefined;

  private constructor(
    private readonly mappe: string,
    readonly url: string,
    private readonly kommando: string[],
  ) {}

  /** Makes the data as the product does, and takes over from there with its own command line. */
  static async lag(mappe: string): Promise<Database> {
    const forste = await startPostgres(mappe);
    const kommando = [...readFileSync(join(mappe, 'pg/postmaster.opts'), 'utf8').matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? '');
    await forste.stopp();
    const d = new Database(mappe, forste.url, kommando);
    await d.start();
    return d;
  }

  async start(): Promise<void> {
    const [bin = '', ...args] = this.kommando;
    const data = join(this.mappe, 'pg');
    const { uid, gid } = statSync(data);
    for (let forsok = 0; forsok < 30; forsok++) {
      const p = spawn(bin, args, { cwd: data, uid, gid, stdio: 'ignore' });
      this.#p = p;
      if (p.pid) p.once('exit', vokt(p.pid, 'SIGINT'));
      for (let i = 0; i < 150 && p.exitCode === null && p.signalCode === null; i++) {
        if (await this.svarer()) return;
        await vent(50);
      }
      // The children of the killed one may hold the shared memory a moment longer.
      await vent(200);
    }
    throw new Error('Databasen kom ikke opp igjen');
  }

  async svarer(): Promise<boolean> {
    const c = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 1000 });
    c.on('error', () => {});
    return c
      .connect()
      .then(() => c.query('select 1'))
      .then(() => c.end())
      .then(
        () => true,
        () => false,
      );
  }

  /** kill -9 of the postmaster: nothing is written that was not written. */
  async drep(): Promise<void> {
    await this.#slutt('SIGKILL');
  }

  async stopp(): Promise<void> {
    await this.#slutt('SIGINT');
    rmSync(join(this.mappe, 'url'), { force: true });
  }

  async #slutt(signal: NodeJS.Signals): Promise<void> {
    const p = this.#p;
    if (!p || p.exitCode !== null || p.signalCode !== null) return;
    const borte = new Promise<void>((ok) => p.once('exit', () => ok()));
    p.kill(signal);
    await borte;
  }
}
