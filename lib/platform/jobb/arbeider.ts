import 'server-only';
import type { ChildProcess } from 'node:child_process';
import { constants, getPriority, setPriority } from 'node:os';
import { join } from 'node:path';

/** Why a job came to nothing: it used too much time, the worker broke down under it, or was gone before it was begun. */
export type Brudd = 'TID' | 'STANSET' | 'BORTE';
type Svar = { ok: true; verdi: unknown } | { ok: false; feil?: { kode: string; tekst: string }; navn: string };

/** What one may hold beside what it was given, in megabytes, and how long one may take to get up. */
const MINNE_MB = 384;
const OPPE_MS = 60_000;
/** The worker ends itself when it has worked for as long as it may; on a busy machine that takes longer on the clock, but never so many times as long. */
const TREGT = 6;
/** One that has had nothing to do for so long is let go. */
const LEDIG_MS = 5 * 60_000;

/** A worker: a process that does one job at a time. Whatever becomes of it, only its job suffers. */
export class Arbeider {
  readonly #p: ChildProcess;
  readonly #oppe: Promise<void>;
  #ledig: NodeJS.Timeout | undefined;
  doed = false;

  /** `sist`: at a lower priority, and only with what the machine has over where the web server itself is after the real-time module. */
  constructor(
    readonly sist: boolean,
    vedDoed: () => void,
  ) {
    // Run from its source, as the scripts are: asked for here, so that no bundler follows the path.
    this.#p = process.getBuiltinModule('node:child_process').fork(join(process.cwd(), 'scripts', 'arbeider.ts'), {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${MINNE_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { PATH: process.env.PATH, TZ: process.env.TZ, NODE_ENV: 'production', TSX_TSCONFIG_PATH: join(process.cwd(), 'tsconfig.skript.json') },
    });
    this.#sakte();
    this.#p.once('exit', () => {
      this.doed = true;
      clearTimeout(this.#ledig);
      vedDoed();
    });
    this.#p.on('error', () => this.drep());
    this.#oppe = this.#svar(OPPE_MS).then(() => {});
    this.#oppe.catch(() => {});
  }

  /** What the job gives, for so many milliseconds of work. Rejects with a Brudd, or with what the job itself threw. */
  async kjor(jobb: string, arg: unknown, ms: number): Promise<Svar> {
    clearTimeout(this.#ledig);
    this.#hold(true);
    try {
      await this.#oppe;
      // Two come of it, and they may come at once: that it is begun, and what it gave.
      const svar = this.#svar(ms * TREGT, 2);
      this.#p.send({ jobb, arg, ms }, (e) => e && this.drep());
      return await svar;
    } finally {
      this.#hold(false);
      if (!this.doed) this.#ledig = setTimeout(() => this.drep(), LEDIG_MS).unref();
    }
  }

  /** What is due goes before what is drawn. Linux lets one that runs finish its turn, unless it is idle by name. */
  #sakte(): void {
    // A letter that somebody waits for has the web server's own priority.
    if (this.#p.pid === undefined || !this.sist) return;
    try {
      setPriority(this.#p.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {}
    if (getPriority() < constants.priority.PRIORITY_BELOW_NORMAL) return;
    const { execFile } = process.getBuiltinModule('node:child_process');
    execFile('chrt', ['--all-tasks', '--idle', '--pid', '0', String(this.#p.pid)], () => {});
  }

  drep(): void {
    this.#p.kill('SIGKILL');
  }

  /** An idle worker keeps nobody alive. */
  #hold(ja: boolean): void {
    this.#p[ja ? 'ref' : 'unref']();
    this.#p.channel?.[ja ? 'ref' : 'unref']();
  }

  /** The so-manieth message from now. */
  #svar(ms: number, nummer = 1): Promise<Svar> {
    return new Promise((los, forkast) => {
      let kommet = 0;
      const slutt = (fn: () => void) => {
        clearTimeout(klokke);
        this.#p.off('message', kom).off('exit', borte);
        fn();
      };
      const kom = (m: unknown) => ++kommet === nummer && slutt(() => los(m as Svar));
      const borte = () => slutt(() => forkast((kommet > 0 ? 'STANSET' : 'BORTE') satisfies Brudd));
      const klokke = setTimeout(() => {
        this.doed = true;
        this.drep();
        slutt(() => forkast('TID' satisfies Brudd));
      }, ms);
      if (this.doed) return borte();
      this.#p.on('message', kom).once('exit', borte);
    });
  }
}
