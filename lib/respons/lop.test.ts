import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lop } from './lop';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** When each round began, for rounds that take so long (ms). */
async function runder(varer: number, presset: boolean, ms: number): Promise<number[]> {
  const fra = Date.now();
  const begynte: number[] = [];
  const l = lop(
    'prove',
    async () => begynte.push(Date.now() - fra) && new Promise((ok) => setTimeout(() => ok(1), varer)),
    200,
    60_000,
    () => presset,
  );
  await vi.advanceTimersByTimeAsync(ms);
  const slutt = l.stopp();
  await vi.advanceTimersByTimeAsync(varer);
  await slutt;
  return begynte;
}

it('rests nine times as long as the round took while far more comes in, and never long', async () => {
  expect(await runder(10, false, 70)).toEqual([0, 30, 60]);
  expect(await runder(10, true, 900)).toEqual([0, 410, 820]);
  expect(await runder(100, true, 2050)).toEqual([0, 1000, 2000]);
  expect(await runder(5000, true, 14_500)).toEqual([0, 7000, 14_000]);
});

it('ends at once when it is told to, also in its rest', async () => {
  const fra = Date.now();
  const l = lop(
    'prove',
    async () => 1,
    200,
    60_000,
    () => true,
  );
  await vi.advanceTimersByTimeAsync(10);
  await l.stopp();
  expect(Date.now() - fra).toBe(10);
});
