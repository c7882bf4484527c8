import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { iTur } from './tur';

const samme = <T>(v: T): T => v;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a source whose body was dear rests before its next one; the others do not, nor do those that were cheap', async () => {
  const gjort: string[] = [];
  const dyr = () => {
    vi.advanceTimersByTime(50);
    gjort.push('dyr');
  };
  const ett = iTur('a', dyr, samme);
  const to = iTur('a', () => gjort.push('a'), samme);
  await ett;
  await iTur('b', () => gjort.push('b'), samme);
  await iTur('b', () => gjort.push('b'), samme);
  await vi.advanceTimersByTimeAsync(900);
  expect(gjort).toEqual(['dyr', 'b', 'b']);
  await vi.advanceTimersByTimeAsync(200);
  await to;
  expect(gjort).toEqual(['dyr', 'b', 'b', 'a']);
});

it('one that cannot be read is told, and holds up no other', async () => {
  await expect(iTur('a', () => JSON.parse('{'), samme)).rejects.toThrow(SyntaxError);
  expect(await iTur('a', () => 1, samme)).toBe(1);
  await expect(
    iTur(
      'a',
      () => 1,
      () => Promise.reject(new TypeError('x')),
    ),
  ).rejects.toThrow(TypeError);
  expect(await iTur('a', () => 2, samme)).toBe(2);
});

it('the next one of the source is not parsed before the one before it has been read', async () => {
  const gjort: string[] = [];
  const ny = (navn: string) =>
    iTur(
      'c',
      () => gjort.push(`tolk ${navn}`),
      async () => {
        await vi.advanceTimersByTimeAsync(1);
        gjort.push(`les ${navn}`);
      },
    );
  await Promise.all([ny('1'), ny('2'), ny('3')]);
  expect(gjort).toEqual(['tolk 1', 'les 1', 'tolk 2', 'les 2', 'tolk 3', 'les 3']);
});
