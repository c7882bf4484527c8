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

it('ends its rest when it is told that there is something, also while it works, and not the rests of its round', async () => {
  const fra = Date.now();
  const begynte: number[] = [];
  // The first round finds something, the others nothing.
  const arbeid = async () => {
    begynte.push(Date.now() - fra);
    await new Promise((ok) => setTimeout(ok, 10));
    return begynte.length === 1 ? 1 : 0;
  };
  const l = lop('prove', arbeid, 200, 60_000);
  await vi.advanceTimersByTimeAsync(15);
  l.vekk(); // in the rest of the round: the next looks anyway, and once more after it
  await vi.advanceTimersByTimeAsync(85);
  expect(begynte).toEqual([0, 30, 40]);
  l.vekk(); // in the long rest
  await vi.advanceTimersByTimeAsync(60_050 - 100);
  expect(begynte).toEqual([0, 30, 40, 100]);
  await vi.advanceTimersByTimeAsync(100);
  expect(begynte).toEqual([0, 30, 40, 100, 60_110]);
  await l.stopp();
});
