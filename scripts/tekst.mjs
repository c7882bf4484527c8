/** Merges a JSON patch from standard input into content/tekster/nb.json, with a lock: `node scripts/tekst.mjs < ny.json`. */
import { mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fil = join(import.meta.dirname, '../content/tekster/nb.json');
const laas = `${fil}.laas`;
const flett = (a, b) => {
  for (const [k, v] of Object.entries(b)) {
    if (v === null) delete a[k];
    else if (typeof v === 'object') a[k] = flett(typeof a[k] === 'object' ? a[k] : {}, v);
    else a[k] = v;
  }
  return a;
};
const ny = JSON.parse(readFileSync(0, 'utf8'));
for (let i = 0; ; i++) {
  try {
    mkdirSync(laas);
    break;
  } catch (e) {
    if (i > 200) throw e;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
}
try {
  const ut = flett(JSON.parse(readFileSync(fil, 'utf8')), ny);
  writeFileSync(`${fil}.ny`, `${JSON.stringify(ut, null, 2)}\n`);
  renameSync(`${fil}.ny`, fil);
} finally {
  rmdirSync(laas);
}
