import { expect, it } from 'vitest';
import { tilDato } from '@/lib/platform/clock';
import { type Ansvarsstatus, ansvarsstatus } from './rules-ansvar';

const dag = tilDato('2026-03-10');

it.each<[number, boolean, string | null, Ansvarsstatus]>([
  [0, false, null, 'INGEN'],
  [1, false, null, 'UTEN_NAVN'],
  [1, true, null, 'PLASSERT'],
  [1, true, '2026-03-11', 'PLASSERT'],
  [1, true, '2026-03-10', 'UTEN_NAVN'],
  [1, true, '2026-03-09', 'UTEN_NAVN'],
  [2, false, null, 'FLERE'],
  [2, true, null, 'FLERE'],
])('%i A, navngitt %s, til %s: %s', (antallA, navngitt, til, ventet) =>
  expect(ansvarsstatus({ antallA, navngitt, navngittTil: til ? tilDato(til) : null }, dag)).toBe(ventet),
);
