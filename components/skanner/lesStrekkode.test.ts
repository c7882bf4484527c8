import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serienummerFra } from './lesStrekkode';

describe('serienummerFra', () => {
  it.each([
    ['SN-12345', 'SN-12345'],
    [' 4711 ', '4711'],
    ['(01)07038010000123(21)ABC-99', 'ABC-99'],
    ['(01)07038010000123(21)ABC-99(17)270101', 'ABC-99'],
    ['010703801000012321XYZ7', 'XYZ7'],
    ['01070380100001231727010121XYZ7\u001d10L1', 'XYZ7'],
    [']d2010703801000012310L1\u001d21XYZ7', 'XYZ7'],
    ['2100045', '2100045'],
  ])('«%s» gir %s', (inn, ut) => expect(serienummerFra(inn)).toBe(ut));
});

it('leseren i public er den som biblioteket venter', () => {
  const les = (f: string) => readFileSync(new URL(f, import.meta.url));
  expect(les('../../public/skanner/zxing_reader.wasm').equals(les('../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'))).toBe(true);
});
