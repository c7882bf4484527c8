import { expect, test } from 'vitest';
import { brettLike } from './brett';

test('like naboer blir én, med antall, den første og den siste', () => {
  const lik = (a: string, b: string) => a[0] === b[0];
  expect(brettLike(['a3', 'a2', 'b1', 'a1'], lik)).toEqual([
    { forste: 'a3', siste: 'a2', antall: 2 },
    { forste: 'b1', siste: 'b1', antall: 1 },
    { forste: 'a1', siste: 'a1', antall: 1 },
  ]);
  expect(brettLike([], lik)).toEqual([]);
});
