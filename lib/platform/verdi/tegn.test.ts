import { describe, expect, it } from 'vitest';
import { pool } from '../db';
import { testdb } from '../testdb';
import { erLagrbar, forInnviklet, MAKS_DYBDE, tekst, tidspunkt } from './tegn';

testdb();
const DAARLIGE = ['\0', 'a\0b', '\ud83d', 'a\udc00b', '\udc00\ud83d'];
const GODE = ['', 'Åse 😀', '\uffff', '\u0001', '"\\u0000"', 'á'];

describe('text', () => {
  it('is held by the database exactly when the rule says so', async () => {
    for (const s of GODE) {
      expect(erLagrbar(s)).toBe(true);
      const { rows } = await pool().query(`select x.t, to_jsonb(x.t) #>> '{}' j from json_to_recordset($1) x (t text)`, [JSON.stringify([{ t: s }])]);
      expect(rows).toEqual([{ t: s, j: s }]);
    }
    for (const s of DAARLIGE) {
      expect(erLagrbar(s)).toBe(false);
      await expect(pool().query('select x.t from json_to_recordset($1) x (t text)', [JSON.stringify([{ t: s }])])).rejects.toMatchObject({
        code: expect.stringMatching(/^22/),
      });
    }
  });

  it('is refused by the schema, also when longer rules follow', () => {
    for (const s of DAARLIGE) expect(tekst().min(1).max(10).safeParse(s).success).toBe(false);
    expect(tekst().min(1).max(10).safeParse('Åse 😀').success).toBe(true);
  });
});

describe('depth', () => {
  const dyp = (n: number, aapne = '[', lukke = ']') => aapne.repeat(n) + lukke.repeat(n);
  it('counts what is nested, not what stands beside or in text', () => {
    expect(forInnviklet(dyp(MAKS_DYBDE))).toBe(false);
    expect(forInnviklet(dyp(MAKS_DYBDE + 1))).toBe(true);
    expect(forInnviklet(dyp(100_000, '{"a":', '}'))).toBe(true);
    expect(forInnviklet(`[${'[],'.repeat(1000)}1]`)).toBe(false);
    expect(forInnviklet(JSON.stringify('["\\['.repeat(1000)))).toBe(false);
    for (const en of ['{}', '1', '[]', '"a,b"'])
      expect([10, 1000].map((n) => forInnviklet(`[${Array(n).fill(en).join(',')}]`, { verdier: 100 }))).toEqual([false, true]);
  });
});

describe('instants', () => {
  const godta = (s: string) => tidspunkt().safeParse(s).success;
  it('that pass are taken by the database, and offsets, years and decimals out of range do not pass', async () => {
    const gode = [
      '1970-01-01T00:00:00Z',
      '2026-11-30T08:15:00.123456789+01:00',
      '2026-11-30T08:15:00-12:00',
      '2026-11-30T08:15:00+14:00',
      '2026-11-30T08:15:00+13:45',
    ];
    for (const s of gode) {
      expect(godta(s)).toBe(true);
      await pool().query('select $1::text::timestamptz', [s]);
    }
    for (const s of [
      '2026-01-01T00:00:00+99:99',
      '2026-01-01T00:00:00+15:60',
      '2026-01-01T00:00:00+23:59',
      '0000-01-01T00:00:00Z',
      '0001-01-01T00:00:00Z',
      '9999-12-31T23:59:59Z',
      '2026-11-30T08:15:00+14:59',
      '2026-11-30T08:15:00-12:30',
      '1900-01-01T00:00:00+14:00',
      `2026-01-01T00:00:00.${'1'.repeat(200)}Z`,
      '2026-02-30T00:00:00Z',
      '2026-01-01T00:00:00',
      '2026-01-01',
    ])
      expect([s, godta(s)]).toEqual([s, false]);
  });
});
