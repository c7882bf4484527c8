import { expect, it } from 'vitest';
import { antallValg, velgDeler, velgTilfeller } from './valg.ts';

it('a run that would do nothing is refused', () => {
  const med = velgDeler('a,c', ['a', 'b', 'c']);
  expect([med('a'), med('b'), med('b', 'c'), velgDeler(undefined, ['a'])('a')]).toEqual([true, false, true, true]);
  expect(() => velgDeler('a,x', ['a', 'b'])).toThrow('ukjent «x»');
  expect(() => velgDeler('', ['a', 'b'])).toThrow();
  for (const n of ['0', '-1', '1.5', 'x', '']) expect(() => antallValg('runder', n)).toThrow('--runder');
  expect(antallValg('runder', '50')).toBe(50);
  expect(() => velgTilfeller('x', [['a']])).toThrow('--tilfelle x');
});
