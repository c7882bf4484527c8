import { expect, it } from 'vitest';
import { z } from '../zod';
import { urimelig } from './kropp';

it('no key of a body reaches into what objects are made of', () => {
  const sendt: unknown = JSON.parse('{"a":[{"__proto__":{"rolle":"leder"}}]}');
  expect(urimelig(sendt)).toBe('tegn');
  expect(z.unknown().safeParse(sendt).success).toBe(false);
  for (const skjema of [z.record(z.string(), z.unknown()), z.looseObject({}), z.object({ a: z.number().optional() })]) {
    const r = skjema.safeParse(JSON.parse('{"__proto__":{"rolle":"leder"}}'));
    expect(r.success ? [Object.keys(r.data), Object.getPrototypeOf(r.data) === Object.prototype] : [[], true]).toEqual([[], true]);
  }
});

it('is judged whole, with what is shared counted each time, whatever else is wrong with it', () => {
  let delt: object = { type: 'text', text: 'a' };
  for (let n = 0; n < 25; n++) delt = { type: 'listItem', content: [delt, delt] };
  expect(urimelig({ delt, z: '\0' }, 100)).toBe('stor');
  expect(urimelig({ z: '\0', delt }, 100)).toBe('stor');
  const ring: unknown[] = ['\0'];
  ring.push(ring);
  expect(urimelig(ring)).toBe('dyp');
  expect(urimelig(['a', '\0', 'b'])).toBe('tegn');
});
