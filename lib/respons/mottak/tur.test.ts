import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { iTur } from './tur';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a source whose body was dear rests before its next one; the others do not, nor do those that were cheap', async () => {
  const gjort: string[] = [];
  const dyr = () => {
    vi.advanceTimersByTime(50);
    gjort.push('dyr');
  };
  const ett = iTur('a', dyr);
  const to = iTur('a', () => gjort.push('a'));
  await ett;
  await iTur('b', () => gjort.push('b'));
  await iTur('b', () => gjort.push('b'));
  await vi.advanceTimersByTimeAsync(900);
  expect(gjort).toEqual(['dyr', 'b', 'b']);
  await vi.advanceTimersByTimeAsync(200);
  await to;
  expect(gjort).toEqual(['dyr', 'b', 'b', 'a']);
});

it('one that cannot be read is told, and holds up no other', async () => {
  await expect(iTur('a', () => JSON.parse('{'))).rejects.toThrow(SyntaxError);
  expect(await iTur('a', () => 1)).toBe(1);
});
