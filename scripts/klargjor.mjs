/** What every command needs first: the packages of the lockfile and the generated Prisma client. Plain Node, no packages. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const rot = join(import.meta.dirname, '..');
const sum = (filer) => {
  const h = createHash('sha256');
  for (const f of filer) h.update(readFileSync(f));
  return h.digest('hex');
};
const merke = (navn) => join(rot, 'node_modules', `.helhet-${navn}`);
const likt = (navn, verdi) => existsSync(merke(navn)) && readFileSync(merke(navn), 'utf8') === verdi;

function npm(...args) {
  const kjor = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, [process.env.npm_execpath, ...args]] : ['npm', args];
  return spawnSync(kjor[0], kjor[1], { cwd: rot, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: '' } });
}

/** Installs and generates what is missing or out of date; prints a line for each thing it does. */
export function klargjor() {
  const laas = sum([join(rot, 'package-lock.json'), join(rot, 'package.json')]);
  if (!likt('pakker', laas)) {
    console.error('→ Installerer pakker');
    // Not `npm ci`: it refuses when the mirror lacks another platform's optional package. The lockfile's versions hold all the same.
    const r = npm('install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error');
    if (r.status !== 0) throw new Error('Pakkene lot seg ikke installere. Se meldingen over.');
    mkdirSync(join(rot, 'node_modules'), { recursive: true });
    writeFileSync(merke('pakker'), laas);
  }
  const skjema = join(rot, 'prisma/schema');
  const skjemasum = sum(
    readdirSync(skjema)
      .sort()
      .map((f) => join(skjema, f)),
  );
  const klient = join(rot, 'lib/platform/prisma/client.ts');
  if (!likt('prisma', skjemasum) || !existsSync(klient)) {
    console.error('→ Lager databaseklient');
    rmSync(join(rot, 'lib/platform/prisma'), { recursive: true, force: true });
    const r = spawnSync(process.execPath, [join(rot, 'node_modules/prisma/build/index.js'), 'generate'], {
      cwd: rot,
      encoding: 'utf8',
      // Prisma would download its schema engine, which is not used here: any file will do.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    });
    if (r.status !== 0) throw new Error(`Databaseklienten lot seg ikke lage:\n${r.stdout}${r.stderr}`);
    writeFileSync(merke('prisma'), skjemasum);
  }
}
