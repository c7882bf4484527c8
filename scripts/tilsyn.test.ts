import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { testdb } from '@/lib/platform/testdb';
import { ROT } from './felles/miljo';
import { ledigPort } from './felles/postgres';
import { startRespons, svarer, ventPaaRespons } from './felles/respons';
import { hold, type Tilsyn } from './felles/tilsyn';

testdb();
let tilsyn: Tilsyn | undefined;
/** How often the module has answered the one that watches. */
let puls = 0;
afterEach(() => tilsyn?.stopp());

async function modul(pulsMs?: number): Promise<{ t: Tilsyn; port: number; linjer: string[] }> {
  const port = await ledigPort();
  const linjer: string[] = [];
  puls = 0;
  const t = hold({
    navn: 'Responsmodulen',
    start: () => startRespons({ RESPONS_PORT: String(port) }),
    si: (l) => linjer.push(l),
    svarer: async () => {
      const ja = await svarer(port, 2000);
      puls += Number(ja);
      return ja;
    },
    pulsMs,
  });
  tilsyn = t;
  await ventPaaRespons(port, () => true);
  return { t, port, linjer };
}
const lever = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('the real-time module in its own process', { timeout: 120_000 }, () => {
  it('answers again after it was killed, and it is said', async () => {
    const { t, port, linjer } = await modul();
    const forste = t.prosess();
    forste.kill('SIGKILL');
    await once(forste, 'exit');
    await ventPaaRespons(port, () => true);
    expect(t.prosess().pid).not.toBe(forste.pid);
    expect(linjer).toEqual([
      '✗ Responsmodulen stoppet (SIGKILL) og startes igjen om 0,1 s',
      `→ Responsmodulen er startet igjen (prosess ${t.prosess().pid})`,
    ]);
  });

  it('is ended when it hangs, and answers again', async () => {
    const { t, port, linjer } = await modul(250);
    const forste = t.prosess();
    await vi.waitUntil(() => puls > 0, { timeout: 10_000 });
    forste.kill('SIGSTOP');
    await once(forste, 'exit');
    await ventPaaRespons(port, () => true);
    expect(linjer[0]).toBe(`✗ Responsmodulen svarer ikke (prosess ${forste.pid})`);
  });

  it('ends by SIGTERM with 0, is then not started again, and leaves the port', async () => {
    const { t, port, linjer } = await modul();
    const p = t.prosess();
    await t.stopp();
    expect([p.exitCode, linjer, await svarer(port)]).toEqual([0, [], false]);
  });
});

it('waits longer and longer before one that dies at once is started again', async () => {
  const linjer: string[] = [];
  const start = (): ChildProcess => spawn(process.execPath, ['-e', 'process.exit(3)']);
  await new Promise<void>((ok) => {
    tilsyn = hold({ navn: 'X', start, si: (l) => l.startsWith('✗') && linjer.push(l) === 3 && ok() });
  });
  expect(linjer.map((l) => l.match(/om (\S+) s/)?.[1])).toEqual(['0,1', '0,5', '1']);
});

it('leaves nothing behind when the one that watches is killed', async () => {
  const kode = `
    const { hold } = await import('./scripts/felles/tilsyn.ts');
    const { spawn } = await import('node:child_process');
    const t = hold({ navn: 'X', si: () => {}, start: () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']) });
    console.log(t.prosess().pid);`;
  const mor = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', kode], { cwd: ROT, stdio: ['ignore', 'pipe', 'inherit'] });
  const [ut] = (await once(mor.stdout, 'data')) as [Buffer];
  const barn = Number(String(ut));
  expect(lever(barn)).toBe(true);
  mor.kill('SIGKILL');
  await vi.waitUntil(() => !lever(barn), { timeout: 10_000 });
  expect(lever(barn)).toBe(false);
});
