import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const les = (fil: string) => readFileSync(new URL(`../${fil}`, import.meta.url), 'utf8');
const doc = les('docs/asvs.md');

/** Requirements of levels 1 and 2 in each chapter of ASVS 5.0. */
const ANTALL = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];
const SVAR = ['met', 'not', 'does not apply'] as const;

type Rad = { id: string; kapittel: number; svar: string; vist: string };
const rader = [...doc.matchAll(/^\| ((\d+)\.\d+\.\d+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, id = '', kapittel, svar = '', vist = '']): Rad => ({ id, kapittel: Number(kapittel), svar, vist }),
);
const tell = (r: Rad[]) => [...SVAR.map((s) => r.filter((x) => x.svar === s).length), r.length];

describe('docs/asvs.md', () => {
  it('has every requirement of levels 1 and 2, once', () => {
    expect(ANTALL.map((_, i) => rader.filter((r) => r.kapittel === i + 1).length)).toEqual(ANTALL);
    expect([new Set(rader.map((r) => r.id)).size, rader.length]).toEqual([253, 253]);
  });

  it('its sums are those of the rows', () => {
    const summer = [...doc.matchAll(/^\| (\d+|all)\b[^|]* \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gm)];
    expect(summer.map(([, navn, ...tall]) => [navn, ...tall.map(Number)])).toEqual([
      ...ANTALL.map((_, i) => [String(i + 1), ...tell(rader.filter((r) => r.kapittel === i + 1))]),
      ['all', ...tell(rader)],
    ]);
  });

  it('names files that are there, and titles that stand in them', () => {
    for (const { id, vist } of rader)
      for (const [, fil = '', tittel] of vist.matchAll(/`([\w()[\]./-]+(?:\.\w+|\/))`(?: › ([^;)]+?)(?=;|\)|\. |$))?/g)) {
        if (fil.startsWith('.')) continue;
        if (fil.includes('/')) expect(existsSync(new URL(`../${fil}`, import.meta.url)), `${id} ${fil}`).toBe(true);
        if (/\.(test|spec)\.ts$/.test(fil)) expect(les(fil).includes(tittel ?? '–'), `${id} ${fil} › ${tittel}`).toBe(true);
      }
  });

  it('says what is needed for what is not met', () => {
    for (const { id, svar, vist } of rader) if (svar === 'not') expect(vist, id).toMatch(/Needed: |^as \d/);
  });
});
