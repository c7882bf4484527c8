import { expect, it } from 'vitest';
import { hverVirksomhet, sum } from './hver';

it('goes on after one that fails', async () => {
  const ut = await hverVirksomhet('prove', ['a', 'b', 'c'], async (v) => {
    if (v === 'b') throw new Error('nei');
    return v.length;
  });
  expect([ut, sum(ut)]).toEqual([[1, 1], 2]);
});
