/** `npm run check`: format, lint, boundaries, texts, unused code and types, side by side. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROT } from './felles/miljo.ts';
import { kildefiler } from './sjekk/filer.ts';
import { brudd, tabelleiere } from './sjekk/grenser.ts';
import { ukjenteHandlinger } from './sjekk/handlinger.ts';
import { overTaket } from './sjekk/hus.ts';
import { skjemaerUtenPost } from './sjekk/skjemaer.ts';
import { glemteTekster } from './sjekk/tekster.ts';

const bin = (navn: string) => join(ROT, 'node_modules/.bin', navn);

function kjor(navn: string, kommando: string, args: string[]): Promise<boolean> {
  return new Promise((los) => {
    const ut: string[] = [];
    const p = spawn(kommando, args, { cwd: ROT, env: { ...process.env, FORCE_COLOR: '0' } });
    p.stdout.on('data', (d) => ut.push(String(d)));
    p.stderr.on('data', (d) => ut.push(String(d)));
    p.on('close', (kode) => {
      console.log(`${kode === 0 ? '✓' : '✗'} ${navn}`);
      if (kode !== 0) console.log(ut.join('').trim());
      los(kode === 0);
    });
  });
}

function regler(navn: string, funn: string[]): boolean {
  console.log(`${funn.length === 0 ? '✓' : '✗'} ${navn}`);
  for (const f of funn) console.log(`  ${f}`);
  return funn.length === 0;
}

if (!existsSync(join(ROT, 'next-env.d.ts')))
  await kjor('typer for ruter', process.execPath, [join(ROT, 'node_modules/next/dist/bin/next'), 'typegen']);
const kilder = kildefiler(['lib', 'app', 'components']);
const resultater = [
  regler('grenser', [...brudd(kilder), ...ukjenteHandlinger(kilder), ...skjemaerUtenPost(kilder)]),
  regler('hus', overTaket(kilder, tabelleiere())),
  regler('tekster', glemteTekster(kilder.filter((f) => !f.sti.startsWith('lib/') && !/\.test\.tsx?$/.test(f.sti)))),
  ...(await Promise.all([
    kjor('format og lint', bin('biome'), ['check', '--error-on-warnings', '--max-diagnostics=60']),
    kjor('typer', bin('tsc'), ['--noEmit', '--incremental', 'false', '-p', '.']),
    kjor('ubrukt kode', bin('knip'), ['--no-progress']),
  ])),
];
process.exit(resultater.every(Boolean) ? 0 : 1);
