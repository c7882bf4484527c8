import { expect, it } from 'vitest';
import { kildefiler } from '../sjekk/filer.ts';
import { handlingerI } from '../sjekk/handlinger.ts';
import { LOV } from './lov.ts';

const navn = handlingerI(kildefiler(['lib', 'app', 'components'])).map((h) => `${h.fil.sti}#${h.navn}`);
const rad = (n: string) => LOV.findIndex(([m]) => m.test(n));

it('every action has a row that says who may take it, and every row an action', () => {
  expect(navn.filter((n) => rad(n) < 0)).toEqual([]);
  const brukt = new Set(navn.map(rad));
  expect(LOV.filter((_, i) => !brukt.has(i)).map(([m]) => m.source)).toEqual([]);
});
