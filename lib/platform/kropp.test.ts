import { expect, it } from 'vitest';
import { urimelig } from './kropp';
import { z } from './zod';

it('no key of a body reaches into what objects are made of', () => {
  const sendt: unknown = JSON.parse('{"a":[{"__proto__":{"rolle":"leder"}}]}');
  expect(urimelig(sendt)).toBe('tegn');
  expect(z.unknown().safeParse(sendt).success).toBe(false);
  for (const skjema of [z.record(z.string(), z.unknown()), z.looseObject({}), z.object({ a: z.number().optional() })]) {
    const r = skjema.safeParse(JSON.parse('{"__proto__":{"rolle":"leder"}}'));
    expect(r.success ? [Object.keys(r.data), Object.getPrototypeOf(r.data) === Object.prototype] : [[], true]).toEqual([[], true]);
  }
});
