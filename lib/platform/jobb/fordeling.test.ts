import { describe, expect, it } from 'vitest';
import { Fordeling } from './fordeling';

const nyKo = () => new Fordeling<string>({ samtidige: 2, venter: 5, venterHver: 3 });

describe('the line of jobs', () => {
  it('lets one have all but one of the places, and the next who comes the last', () => {
    const k = nyKo();
    for (const n of ['a1', 'a2', 'a3']) expect(k.legg('a', n)).toBe(true);
    expect(k.neste()).toBe('a1');
    expect(k.neste()).toBeUndefined();
    k.legg('b', 'b1');
    expect(k.neste()).toBe('b1');
    expect(k.neste()).toBeUndefined();
    k.ferdig('a');
    expect(k.neste()).toBe('a2');
  });
  it('is full for one who fills it, and not for another', () => {
    const k = nyKo();
    expect(['1', '2', '3', '4'].map((n) => k.legg('a', n))).toEqual([true, true, true, false]);
    expect(['1', '2', '3'].map((n) => k.legg('b', n))).toEqual([true, true, false]);
  });
});
