import { describe, expect, it } from 'vitest';
import { medParameter, medVekslet, sidetall } from './adresse';

describe('adresse', () => {
  it.each<[string, string, string | number | undefined, string]>([
    ['/sak', 'side', 2, '/sak?side=2'],
    ['/sak?side=2&q=ås', 'side', 3, '/sak?side=3&q=%C3%A5s'],
    ['/sak?side=2', 'side', undefined, '/sak'],
    ['/sak?a=1&side=2', 'side', '', '/sak?a=1'],
  ])('%s med %s=%s', (fra, n, v, til) => expect(medParameter(fra, n, v)).toBe(til));

  it.each([
    ['/sak', 'ny', '/sak?status=ny'],
    ['/sak?status=ny', 'venter', '/sak?status=ny%2Cventer'],
    ['/sak?status=ny,venter', 'ny', '/sak?status=venter'],
    ['/sak?status=ny', 'ny', '/sak'],
  ])('%s vekslet %s', (fra, v, til) => expect(medVekslet(fra, 'status', v)).toBe(til));

  it.each<[number, number, (number | null)[]]>([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [3, 9, [1, 2, 3, 4, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])('sidetall på side %i av %i', (side, sider, ut) => expect(sidetall(side, sider)).toEqual(ut));
});
