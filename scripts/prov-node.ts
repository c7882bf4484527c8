/**
 * `npm run prov:node [-- 24]`: the tests of rules and data on another Node, taken from the npm registry for this run alone.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROT } from './felles/miljo.ts';

const versjon = process.argv[2] ?? '24';
const pakke = `node-${process.platform}-${process.arch}`;
const mappe = mkdtempSync(join(tmpdir(), 'helhet-node-'));
const kjor = (kommando: string, args: string[], env = process.env) => spawnSync(kommando, args, { cwd: ROT, stdio: 'inherit', env }).status ?? 1;
try {
  let kode = kjor('npm', ['install', '--prefix', mappe, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', `${pakke}@${versjon}`]);
  const node = join(mappe, 'node_modules', pakke, 'bin/node');
  if (kode === 0) kode = kjor(node, ['--version']);
  if (kode === 0) kode = kjor(node, ['scripts/kjor.mjs', 'test.ts', 'data']);
  console.log(kode === 0 ? `✓ Node ${versjon}` : `✗ Node ${versjon}`);
  process.exitCode = kode;
} finally {
  rmSync(mappe, { recursive: true, force: true });
}
