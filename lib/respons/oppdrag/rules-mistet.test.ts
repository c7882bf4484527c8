import { expect, it } from 'vitest';
import nb from '@/content/tekster/nb.json';
import { MISTET, mistet } from './rules-mistet';

const ko = [
  { id: 'mitt', tattAvId: 'meg', utrykning: null },
  { id: 'ute', tattAvId: 'operator', utrykning: { ansattId: 'meg' } },
  { id: 'andres', tattAvId: 'operator', utrykning: null },
  { id: 'ingens', tattAvId: null, utrykning: null },
];

it.each([
  ['mitt', 'GITT_TILBAKE', true],
  ['mitt', 'UTRYKNING_UBESVART', true],
  ['mitt', 'TILGANG_SLUTT', true],
  ['mitt', 'AVTALE_SLUTT', true],
  ['ute', 'GITT_TILBAKE', true],
  ['mitt', 'SLUPPET', false],
  ['mitt', 'OVERFORT', false],
  ['mitt', 'AVKLART', false],
  ['andres', 'GITT_TILBAKE', false],
  ['ingens', 'GITT_TILBAKE', false],
  ['borte', 'GITT_TILBAKE', false],
])('%s, %s: told %s', (varselId, type, sies) => expect(mistet(ko, [{ type, varselId }], 'meg')).toEqual(sies ? [{ varselId, type }] : []));

it('has words for each', () => expect(Object.keys(nb.respons.operator.mistet)).toEqual(expect.arrayContaining(Object.keys(MISTET))));
