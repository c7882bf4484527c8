/**
 * `npm run prov:dato [-- 2028-02-29T10:00Z …]`: the tests of rules and data with the machine's date moved (Debian's
 * `libfaketime`): New Year's night while UTC has the old year, 29 February, and three minutes before each night's change of the
 * clock. Exit 1 when any fails.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROT } from './felles/miljo.ts';

const DAGER = ['2026-12-31T23:02Z', '2028-02-29T10:00Z', '2027-03-28T00:57Z', '2027-10-31T00:57Z'];
/** It measures a running engine by the clock, which libfaketime moves for the database and not for timers. */
const UTEN = 'lib/respons/motor.test.ts';

const bibliotek = readdirSync('/usr/lib')
  .map((m) => join('/usr/lib', m, 'faketime'))
  .flatMap((m) => {
    try {
      return readdirSync(m).map((f) => join(m, f));
    } catch {
      return [];
    }
  })
  .find((f) => f.endsWith('libfaketimeMT.so.1'));
if (!bibliotek) {
  console.error('Fant ikke libfaketime: apt-get install libfaketime');
  process.exit(1);
}
let feilet = false;
for (const dag of process.argv.slice(2).length > 0 ? process.argv.slice(2) : DAGER) {
  const sekunder = Math.round((Date.parse(dag) - Date.now()) / 1000);
  console.log(`→ ${dag}`);
  const r = spawnSync(process.execPath, [join(ROT, 'node_modules/vitest/vitest.mjs'), 'run', '--exclude', UTEN], {
    cwd: ROT,
    stdio: 'inherit',
    env: { ...process.env, LD_PRELOAD: bibliotek, FAKETIME: `${sekunder < 0 ? '' : '+'}${sekunder}s`, FAKETIME_DONT_FAKE_MONOTONIC: '1' },
  });
  feilet ||= r.status !== 0;
}
process.exit(feilet ? 1 : 0);
