import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROT } from './felles/miljo';

/** Within the project, so that its packages are found, and outside what is tested, checked and committed. */
let mappe = '';
beforeAll(() => {
  mkdirSync(join(ROT, '.data'), { recursive: true });
  mappe = mkdtempSync(join(ROT, '.data/avslutning-'));
  // The embedded server may run as another user, who must be able to pass through.
  chmodSync(mappe, 0o755);
});
afterAll(() => rmSync(mappe, { recursive: true, force: true }));

const fil = (navn: string, innhold: string): string => {
  const sti = join(mappe, navn);
  writeFileSync(sti, innhold);
  return sti;
};

/** The exit code of a command of the project, with a database of its own: what is embedded once turned every failure into 0. */
function kjor(...args: string[]): Promise<{ kode: number | null; ut: string }> {
  const { TEST_DATABASE_URL: _, DATABASE_URL: __, VITEST: ___, ...env } = process.env;
  return new Promise((los, feil) => {
    const p = spawn(process.execPath, args, { cwd: ROT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let ut = '';
    for (const s of [p.stdout, p.stderr])
      s.on('data', (d) => {
        ut += d;
      });
    p.once('error', feil);
    p.once('close', (kode) => los({ kode, ut }));
  });
}

describe('the exit code', { timeout: 240_000 }, () => {
  it.each([
    ['holds', 1, 0],
    ['fails', 2, 1],
  ])('of the tests, with the project’s own setup, when one %s', async (navn, verdi, ventet) => {
    fil(`${navn}.test.ts`, `import { expect, it } from 'vitest';\nit('er en', () => expect(${verdi}).toBe(1));\n`);
    const config = fil(
      `${navn}.config.ts`,
      `import felles from ${JSON.stringify(join(ROT, 'vitest.config.ts'))};
       export default { ...felles, root: ${JSON.stringify(ROT)}, test: { ...felles.test, include: [${JSON.stringify(join('.data', mappe.split('/').at(-1) ?? '', `${navn}.test.ts`))}] } };`,
    );
    const { kode, ut } = await kjor('node_modules/vitest/vitest.mjs', 'run', '--config', config);
    expect(ut).toMatch(ventet === 0 ? /1 passed/ : /1 failed/);
    expect(kode).toBe(ventet);
  });

  it.each([
    ['holds', '', 0],
    ['says that something did not hold', 'process.exitCode = 1;', 1],
    ['throws', 'throw new Error("brast");', 1],
  ])('of a command that has run a database, when it %s', async (navn, slutt, ventet) => {
    const skript = fil(
      `${navn.replaceAll(' ', '-')}.ts`,
      `import { startPostgres } from ${JSON.stringify(join(ROT, 'scripts/felles/postgres.ts'))};
       const s = await startPostgres(${JSON.stringify(join(mappe, `db-${ventet}-${navn.length}`))}, { rask: true });
       await s.stopp();
       console.log('databasen er stoppet');
       ${slutt}`,
    );
    const { kode, ut } = await kjor('scripts/kjor.mjs', skript);
    expect(ut).toContain('databasen er stoppet');
    expect(kode).toBe(ventet);
  });
});
