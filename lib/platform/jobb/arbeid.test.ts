import { spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ARK, bok } from '../ark/zip.testhjelp';
import { erBrudd, iArbeider } from './arbeid';

const ark = (fil: Buffer, hvem: string, ms?: number) => iArbeider<unknown[][]>('ark', { fil, rader: 10, kolonner: 10, csv: true }, hvem, ms);
const LITEN = Buffer.from('a;b');
/** The processes of this one's that draw and read. */
const arbeidere = (): number[] =>
  spawnSync('ps', ['--ppid', String(process.pid), '-o', 'pid=,args='], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((l) => l.includes('arbeider.ts'))
    .map((l) => Number.parseInt(l, 10));
/** Reading this takes seconds. */
const TUNG = bok(ARK(Array.from({ length: 300_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`).join('')));

describe('work in a process apart', { timeout: 120_000 }, () => {
  it('is given up when it takes too long on the clock, and what comes after is done', async () => {
    await ark(LITEN, 'a');
    const feil = await ark(TUNG, 'a', 1).catch((e) => e);
    expect(erBrudd(feil)).toBe(true);
    expect(await ark(LITEN, 'a')).toEqual([['a', 'b']]);
  });

  it('is ended when it has worked for as long as it may', async () => {
    // By its own clock, of work; or by ours, when the machine gives it too little.
    const [foer] = arbeidere();
    expect(['STANSET', 'TID']).toContain(await ark(TUNG, 'a', 400).catch((e) => e));
    await expect.poll(() => arbeidere()).not.toContain(foer ?? 0);
  });

  it('that breaks its process down fails alone', async () => {
    let ferdig = false;
    const tung = ark(TUNG, 'a')
      .catch((e) => e)
      .finally(() => {
        ferdig = true;
      });
    expect(await ark(LITEN, 'b')).toEqual([['a', 'b']]);
    // One that dies before it has begun is followed by another.
    for (; !ferdig; await setTimeout(20)) spawnSync('kill', ['-9', ...arbeidere().map(String)]);
    expect(erBrudd(await tung)).toBe(true);
    expect(await ark(LITEN, 'a')).toEqual([['a', 'b']]);
  });

  it('is refused at once when one has too much waiting, and others are served', async () => {
    const mange = Array.from({ length: 20 }, () => ark(LITEN, 'a'));
    const annen = ark(LITEN, 'b');
    const svar = await Promise.allSettled(mange);
    const nei = svar.filter((s) => s.status === 'rejected');
    expect(nei).toHaveLength(20 - 12 - 1);
    expect(nei[0]?.reason).toMatchObject({ kode: 'FOR_MANGE', tekst: 'opptatt' });
    expect(await annen).toEqual([['a', 'b']]);
  });
});
