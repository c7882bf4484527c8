/** Merges a JSON patch from standard input into content/tekster/nb (or nn), one file a key, with a lock: `node scripts/tekst.mjs [nn] < ny.json`. */
import { mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const mappe = join(import.meta.dirname, '../content/tekster', process.argv[2] ?? 'nb');
const laas = `${mappe}.laas`;
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
  for (const [navn, del] of Object.entries(ny)) {
    const fil = join(mappe, `${navn}.json`);
    const ut = flett(JSON.parse(readFileSync(fil, 'utf8')), del);
    writeFileSync(`${fil}.ny`, `${JSON.stringify(ut, null, 2)}\n`);
    renameSync(`${fil}.ny`, fil);
  }
} finally {
  rmdirSync(laas);
}
