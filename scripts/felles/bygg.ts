import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROT } from './miljo.ts';
import { ferdig } from './prosess.ts';

const KILDER = [
  'app',
  'components',
  'content',
  'lib',
  'public',
  'types',
  'next.config.ts',
  'proxy.ts',
  'instrumentation.ts',
  'tsconfig.json',
  'package-lock.json',
];
const MERKE = join(ROT, '.next', 'helhet-kilde');

function kildesum(): string {
  const h = createHash('sha256');
  const les = (sti: string): void => {
    if (!existsSync(sti)) return;
    if (statSync(sti).isDirectory()) {
      for (const d of readdirSync(sti).sort()) les(join(sti, d));
    } else if (!/\.test\.tsx?$/.test(sti)) {
      h.update(sti.slice(ROT.length));
      h.update(readFileSync(sti));
    }
  };
  for (const k of KILDER) les(join(ROT, k));
  return h.digest('hex');
}

/** Builds the app unless the last build was made from exactly these sources. */
export async function byggVedBehov(si: (s: string) => void): Promise<void> {
  const sum = kildesum();
  if (existsSync(MERKE) && readFileSync(MERKE, 'utf8') === sum) return;
  si('Bygger appen (tar om lag et minutt)');
  const linjer: string[] = [];
  const p = spawn(process.execPath, [join(ROT, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: ROT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  p.stdout.on('data', (d) => linjer.push(String(d)));
  p.stderr.on('data', (d) => linjer.push(String(d)));
  await ferdig(p, 'Byggingen').catch((e) => {
    throw new Error(`${e.message}\n${linjer.join('')}`);
  });
  writeFileSync(MERKE, sum);
}
