import { expect, it } from 'vitest';
import { skjermet } from './skjermet';

it.each([
  ['forMange.540', 'forMange.540'],
  ['cannot execute INSERT in a read-only transaction', 'intern'],
  ['', 'intern'],
])('«%s» is told as «%s»', async (feil, ut) => {
  await expect(skjermet(() => Promise.reject(new Error(feil)))()).rejects.toThrow(new Error(ut));
  expect(await skjermet(async (x: number) => x)(1)).toBe(1);
});
