import { expect, it } from 'vitest';
import { nb } from '@/content/tekster/nb';
import { flettMistet, MISTET, mistet, mistetFor } from './rules-mistet';

const om = { type: 'fall', mottatt: '2026-11-21T14:30:00.000Z' };
const ko = [
  { id: 'mitt', tattAvId: 'meg', utrykning: null, ...om },
  { id: 'ute', tattAvId: 'operator', utrykning: { ansattId: 'meg' }, ...om },
  { id: 'andres', tattAvId: 'operator', utrykning: null, ...om },
  { id: 'ingens', tattAvId: null, utrykning: null, ...om },
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
])('%s, %s: told %s', (varselId, type, sies) =>
  expect(mistet(ko, [{ type, varselId, ansattId: 'annen' }], 'meg')).toEqual(sies ? [{ varselId, type, hva: 'fall', mottatt: om.mottatt }] : []),
);

it('one’s own duty that ended is said to be one’s own', () => {
  expect(mistet(ko, [{ type: 'TILGANG_SLUTT', varselId: 'mitt', ansattId: 'meg' }], 'meg')).toMatchObject([{ type: 'DIN_VAKT_SLUTT' }]);
  expect(mistet(ko, [{ type: 'AVTALE_SLUTT', varselId: 'mitt', ansattId: 'meg' }], 'meg')).toMatchObject([{ type: 'AVTALE_SLUTT' }]);
});

it('what was sent of it says which it was', () => {
  for (const [type, melding] of Object.entries(MISTET)) expect(mistetFor(melding)).toBe(type);
  expect(mistetFor('varsel')).toBeUndefined();
});

it('the picture adds what is not known, and not what has been seen', () => {
  const m = (varselId: string, type: 'GITT_TILBAKE' | 'TILGANG_SLUTT' = 'GITT_TILBAKE') => ({ varselId, type, hva: 'fall', mottatt: om.mottatt });
  expect(flettMistet([m('a', 'TILGANG_SLUTT')], [m('a'), m('b'), m('c')], new Set(['c']))).toEqual([m('a', 'TILGANG_SLUTT'), m('b')]);
});

it('has words for each', () => expect(Object.keys(nb.respons.operator.mistet)).toEqual(expect.arrayContaining(Object.keys(MISTET))));
