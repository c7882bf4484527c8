import { describe, expect, it } from 'vitest';
import { pool } from '../db';
import { testdb } from '../testdb';
import { normalform } from './serie';

testdb();
const LIKE = [
  ['tn-44 812', 'TN44812'],
  ['TN–44812', 'TN44812'],
  ['ＴＮ４４８１２', 'TN44812'],
  ['t\u200bn\u00ad44\u00a0812\t', 'TN44812'],
  ['ål-1', 'A\u030al1'],
] as const;

describe('a serial number', () => {
  it.each(LIKE)('%s is the same as %s', (a, b) => expect(normalform(a)).toBe(normalform(b)));

  it('keeps O and 0, and I and 1, apart; dashes alone stay as they are', () => {
    expect(normalform('TN0')).not.toBe(normalform('TNO'));
    expect(normalform('TNI')).not.toBe(normalform('TN1'));
    expect(normalform(' - ')).toBe(' - ');
  });

  it('is compared in the same way by the database, whatever it is written with', async () => {
    const tegn = [
      ...Array.from({ length: 0x3100 }, (_, i) => i + 1),
      ...Array.from({ length: 0x200 }, (_, i) => 0xfe00 + i),
      0x1d7d8,
      0x1f600,
    ].filter((c) => c < 0xd800 || c > 0xdfff);
    const serier = [...LIKE.flat(), ...tegn.map((c) => `a${String.fromCodePoint(c)}1`), ...tegn.map((c) => String.fromCodePoint(c))];
    const { rows } = await pool().query<{ n: string }>('select normalform(x) n from unnest($1::text[]) with ordinality t (x, nr) order by nr', [
      serier,
    ]);
    expect(serier.filter((s, i) => normalform(s) !== rows[i]?.n)).toEqual([]);
  });
});
