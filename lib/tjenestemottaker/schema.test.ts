import { expect, it } from 'vitest';
import { nyPersonSchema } from './schema';

it.each([
  ['', true, null],
  ['1945-05-17', true, null],
  ['24.12.45x', false, 'datoUgyldig'],
  ['3026-12-24', false, 'aarUtenfor'],
])('fødselsdatoen «%s»', (fodselsdato, ok, melding) => {
  const r = nyPersonSchema.shape.fodselsdato.safeParse(fodselsdato);
  expect([r.success, r.error?.issues[0]?.message ?? null]).toEqual([ok, melding]);
});
