/** `node scripts/kjor.mjs <script> [arguments]`: makes ready, then runs a TypeScript script in this same process. */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { klargjor } from './klargjor.mjs';

const [skript, ...rest] = process.argv.slice(2);
process.env.NEXT_TELEMETRY_DISABLED = '1';
try {
  klargjor();
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: resolve(import.meta.dirname, '../tsconfig.skript.json') });
  process.argv = [process.argv[0], skript, ...rest];
  await import(pathToFileURL(resolve(import.meta.dirname, skript)).href);
} catch (e) {
  console.error(`✗ ${e?.message ?? e}`);
  process.exit(1);
}
