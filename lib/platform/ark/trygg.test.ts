import { expect, it } from 'vitest';
import { trygg } from './trygg';

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠x', '\t=1', '\r=1', '\n=1'])('%j stays text', (s) =>
  expect(trygg(s)).toBe(`'${s}`),
);

it.each(['', 'A', 'Åse - natt', '1=1', '«=»', ' =1'])('%j is left as it is', (s) => expect(trygg(s)).toBe(s));
