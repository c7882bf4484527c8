import { describe, expect, it } from 'vitest';
import { lesCsv } from './csv';

const les = (s: string, koding: BufferEncoding = 'utf8') => lesCsv(Buffer.from(s, koding));

describe('a CSV file', () => {
  it('is read with each separator, and with either end of line', () => {
    for (const s of [';', ',', '\t'])
      expect(les(`a${s}b\r\n1${s}2\n`)).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ]);
  });
  it('keeps what stands in quotes, and empty cells', () => {
    expect(les('a;b;c\n"x;""y""\nz";;3')).toEqual([
      ['a', 'b', 'c'],
      ['x;"y"\nz', '', '3'],
    ]);
  });
  it('is Norwegian with a mark, without, and as Windows writes it', () => {
    expect(les('\ufeffnavn;ø\nÅse;1')?.[0]).toEqual(['navn', 'ø']);
    expect(les('navn;x\nÅse;1')?.[1]).toEqual(['Åse', '1']);
    expect(les('navn;x\nÅse;1', 'latin1')?.[1]).toEqual(['Åse', '1']);
  });
  it('is not one when it is not text', () => expect(lesCsv(new Uint8Array([80, 75, 0, 1]))).toBeNull());
});
