import { describe, expect, it, vi } from 'vitest';
import { glemTilbud, husket } from './offentlig-lager';

describe('what citizens see', () => {
  it('is read once for many, until something is published', async () => {
    const les = vi.fn(async () => 'x');
    expect(await Promise.all(Array.from({ length: 50 }, () => husket('a', les)))).toEqual(Array.from({ length: 50 }, () => 'x'));
    expect(les).toHaveBeenCalledTimes(1);
    await glemTilbud(Promise.resolve());
    await husket('a', les);
    expect(les).toHaveBeenCalledTimes(2);
  });

  it('is read again after a while, and what was not found or failed at once', async () => {
    vi.useFakeTimers();
    const les = vi.fn(async () => 'x');
    await husket('b', les);
    vi.advanceTimersByTime(10_001);
    await husket('b', les);
    expect(les).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
    const ingen = vi.fn(async () => null);
    for (let i = 0; i < 2; i++) await husket('c', ingen);
    const feiler = vi.fn(async () => Promise.reject(new Error('nede')));
    for (let i = 0; i < 2; i++) await husket('d', feiler).catch(() => {});
    expect([ingen.mock.calls.length, feiler.mock.calls.length]).toEqual([2, 2]);
  });

  it('keeps no more than there are kommuner, whatever is asked for', async () => {
    const les = vi.fn(async () => 'x');
    await husket('forst', les);
    for (let i = 0; i < 600; i++) await husket(`k${i}`, async () => i);
    await husket('forst', les);
    expect(les).toHaveBeenCalledTimes(2);
  });
});
