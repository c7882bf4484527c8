import { expect, it } from 'vitest';
import { nb } from '@/content/tekster/nb';
import { flettMistet, MISTET, mistet, mistetFor, mistetNokkel, startsted } from './rules-mistet';

const hvem = { type: 'fall', verdi: null, serie: 'S1', antall: 1, personId: 'p', navn: 'Olga Nes', adresse: 'Bakken 1' };
const om = { ...hvem, mottatt: '2026-11-21T14:30:00.000Z' };
const felles = { hva: 'fall', mottatt: om.mottatt, naar: null, av: null, naa: null, om: hvem };
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
  ['mitt', 'AVKLART', false],
  ['andres', 'GITT_TILBAKE', false],
  ['ingens', 'GITT_TILBAKE', false],
  ['borte', 'GITT_TILBAKE', false],
])('%s, %s: told %s', (varselId, type, sies) =>
  expect(mistet(ko, [{ type, varselId, ansattId: 'annen', av: 'Hege' }], 'meg')).toEqual(sies ? [{ varselId, type, ...felles }] : []),
);

it('one’s own duty that ended is said to be one’s own', () => {
  expect(mistet(ko, [{ type: 'TILGANG_SLUTT', varselId: 'mitt', ansattId: 'meg', av: 'Helhet' }], 'meg')).toMatchObject([{ type: 'DIN_VAKT_SLUTT' }]);
  expect(mistet(ko, [{ type: 'AVTALE_SLUTT', varselId: 'mitt', ansattId: 'meg', av: 'Helhet' }], 'meg')).toMatchObject([{ type: 'AVTALE_SLUTT' }]);
});

it('taken over by somebody else it says by whom; handed on by oneself, nothing', () => {
  const overfort = (varselId: string, ansattId: string) => mistet(ko, [{ type: 'OVERFORT', varselId, ansattId, av: 'Hege Solli' }], 'meg');
  expect(overfort('mitt', 'annen')).toEqual([{ varselId: 'mitt', type: 'OVERTATT', ...felles, av: 'Hege Solli' }]);
  expect(overfort('mitt', 'meg')).toEqual([]);
  expect(overfort('ute', 'annen'), 'who is out goes on').toEqual([]);
});

it('the same varsel lost again is another loss', () => {
  expect(mistetNokkel({ varselId: 'v', naar: '1' }, 'meg')).not.toBe(mistetNokkel({ varselId: 'v', naar: '2' }, 'meg'));
  expect(mistetNokkel({ varselId: 'v', naar: '1' }, 'meg')).not.toBe(mistetNokkel({ varselId: 'v', naar: '1' }, 'annen'));
});

it('what was sent of it says which it was', () => {
  for (const [type, melding] of Object.entries(MISTET)) expect(mistetFor(melding)).toBe(type);
  expect(mistetFor('varsel')).toBeUndefined();
});

it('the picture adds what is not known, and not what has been seen', () => {
  const m = (varselId: string, type: 'GITT_TILBAKE' | 'TILGANG_SLUTT' = 'GITT_TILBAKE') => ({ varselId, type, ...felles });
  expect(flettMistet([m('a', 'TILGANG_SLUTT')], [m('a'), m('b'), m('c')], new Set(['c']))).toEqual([m('a', 'TILGANG_SLUTT'), m('b')]);
});

it('has words for each', () => expect(Object.keys(nb.respons.operator.mistet)).toEqual(expect.arrayContaining(Object.keys(MISTET))));

it.each([
  ['saksbehandler', [], false, '/oppgaver'],
  ['hjemmetjeneste', [], false, '/oppgaver'],
  ['hjemmetjeneste', ['a'], false, '/respons/felt'],
  ['hjemmetjeneste', [], true, '/respons/felt'],
  ['responsoperator', ['a'], false, '/respons/a'],
  ['responsoperator', ['a', 'b'], false, '/respons'],
  ['leder', [], true, '/respons'],
] as const)('%s with %j, lost %s → %s', (rolle, holdt, mistet, sti) => expect(startsted(rolle, holdt, mistet)).toBe(sti));
