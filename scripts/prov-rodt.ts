/**
 * `npm run prov:rodt`: puts one failing test of each kind into a copy of what is committed, and runs `npm test` on it. Prints the
 * exit code of each: 1, and 0 where nothing fails. Exit code 1 when one of them is another. It takes some minutes.
 */
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROT } from './felles/miljo.ts';

const NAVN = 'rodtproeve';
/** Each passes the checks, but the one that is of them; what it says when it fails. */
const SLAG: [slag: string, fil: string, kode: string, sier: RegExp | null][] = [
  ['ingenting', `lib/${NAVN}.test.ts`, "import { expect, it } from 'vitest';\n\nit('er en', () => expect(1).toBe(1));\n", null],
  ['sjekk', `lib/${NAVN}.ts`, "export const tall: number = 'en';\n", /rodtproeve/],
  ['regel', `lib/${NAVN}.test.ts`, "import { expect, it } from 'vitest';\n\nit('er to', () => expect(1).toBe(2));\n", /1 failed/],
  [
    'data',
    `lib/${NAVN}.test.ts`,
    `import { expect, it } from 'vitest';
import { testdb } from '@/lib/platform/testdb';

const db = testdb();
it('har ingen virksomheter', async () => expect(await db.admin.virksomhet.count()).toBe(0));
`,
    /1 failed/,
  ],
  [
    'skjerm',
    `e2e/${NAVN}.spec.ts`,
    `import { expect, test } from '@playwright/test';

test('innloggingen heter noe annet', async ({ page }) => {
  await page.goto('/logg-inn');
  expect(await page.title()).toBe('Noe annet');
});
`,
    /1 failed/,
  ],
];

/** `npm test` on the files of this trial alone: its exit code, and what it said. */
function prov(mappe: string): Promise<{ kode: number | null; ut: string }> {
  return new Promise((los, feil) => {
    const p = spawn('npm', ['test', '--', NAVN], { cwd: mappe, stdio: ['ignore', 'pipe', 'pipe'] });
    let ut = '';
    for (const s of [p.stdout, p.stderr])
      s.on('data', (d) => {
        ut += d;
        appendFileSync(join(mappe, 'prove.log'), d);
      });
    p.once('error', feil);
    p.once('close', (kode) => los({ kode, ut }));
  });
}

const mappe = mkdtempSync(join(tmpdir(), 'helhet-rodt-'));
// Root's database runs as somebody else, who must get in.
chmodSync(mappe, 0o755);
let holdt = true;
try {
  execFileSync('git', ['clone', '-q', ROT, mappe]);
  // No links: the bundler follows none out of the project.
  execFileSync('cp', ['-a', '--reflink=auto', join(ROT, 'node_modules'), mappe]);
  execFileSync('cp', ['-r', join(ROT, 'lib/platform/prisma'), join(mappe, 'lib/platform/')]);
  if (existsSync(join(ROT, '.next'))) execFileSync('cp', ['-a', join(ROT, '.next'), mappe]);
  for (const [slag, fil, innhold, sier] of SLAG) {
    writeFileSync(join(mappe, fil), innhold);
    const { kode, ut } = await prov(mappe);
    rmSync(join(mappe, fil));
    const rett = sier ? kode === 1 && sier.test(ut) : kode === 0;
    holdt &&= rett;
    console.log(`${slag.padEnd(12)} npm test ga ${kode} ${rett ? '✓' : '✗'}`);
    if (!rett) console.log(ut.slice(-3000));
  }
} finally {
  rmSync(mappe, { recursive: true, force: true });
}
process.exit(holdt ? 0 : 1);
