import { expect, it } from 'vitest';
import { nb } from '@/content/tekster/nb';
import { beholdtTap, MISTET, mistet, mistetFor, mistetNokkel, startsted, usette } from './rules-mistet';

const hvem = { type: 'fall', verdi: null, serie: 'S1', antall: 1, personId: 'p', navn: 'Olga Nes', adresse: 'Bakken 1' };
const om = { ...hvem, mottatt: '2026-11-21T14:30:00.000Z' };
const tid = '2026-11-21T15:00:00.000Z';
const felles = { hva: 'fall', mottatt: om.mottatt, naar: tid, av: null, naa: null, om: hvem };
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
  ['mitt', 'UTLOGGET', true],
  ['mitt', 'AVTALE_SLUTT', true],
  ['ute', 'GITT_TILBAKE', true],
  ['mitt', 'SLUPPET', false],
  ['mitt', 'AVKLART', false],
  ['andres', 'GITT_TILBAKE', false],
  ['ingens', 'GITT_TILBAKE', false],
  ['borte', 'GITT_TILBAKE', false],
])('%s, %s: told %s', (varselId, type, sies) =>
  expect(mistet(ko, [{ type, varselId, ansattId: 'annen', av: 'Hege', tid }], 'meg')).toEqual(sies ? [{ varselId, type, ...felles }] : []),
);

it.each([
  ['TILGANG_SLUTT', 'meg', 'DIN_VAKT_SLUTT'],
  ['UTLOGGET', 'meg', 'DIN_UTLOGGING'],
  ['AVTALE_SLUTT', 'meg', 'AVTALE_SLUTT'],
  ['TILGANG_SLUTT', 'annen', 'TILGANG_SLUTT'],
  ['UTLOGGET', 'annen', 'UTLOGGET'],
])('%s by %s is said as %s', (type, ansattId, sagt) =>
  expect(mistet(ko, [{ type, varselId: 'mitt', ansattId, av: 'Helhet', tid }], 'meg')).toMatchObject([{ type: sagt }]),
);

it.each(['OVERFORT', 'TATT'])('%s by somebody else says by whom; by oneself, nothing', (type) => {
  const hendt = (varselId: string, ansattId: string | null) => mistet(ko, [{ type, varselId, ansattId, av: 'Hege Solli', tid }], 'meg');
  expect(hendt('mitt', 'annen')).toEqual([{ varselId: 'mitt', type: 'OVERTATT', ...felles, av: 'Hege Solli' }]);
  expect(hendt('mitt', 'meg')).toEqual([]);
  expect(hendt('ute', 'annen'), 'who is out goes on').toEqual([]);
});

const tapt = (varselId: string, naar = tid, type: 'GITT_TILBAKE' | 'OVERTATT' = 'GITT_TILBAKE') => ({ varselId, type, ...felles, naar });

it('the same varsel lost again is another loss, also live; what was told live is the same in the picture', () => {
  expect(mistetNokkel({ varselId: 'v', naar: '1' }, 'meg')).not.toBe(mistetNokkel({ varselId: 'v', naar: '2' }, 'meg'));
  expect(mistetNokkel({ varselId: 'v', naar: '1' }, 'meg')).not.toBe(mistetNokkel({ varselId: 'v', naar: '1' }, 'annen'));
  const [live] = mistet(ko, [{ type: 'GITT_TILBAKE', varselId: 'mitt', ansattId: null, av: '', tid }], 'meg');
  expect(live && mistetNokkel(live, 'meg')).toBe(mistetNokkel({ varselId: 'mitt', naar: tid }, 'meg'));
  const sett = new Set([mistetNokkel({ varselId: 'a', naar: tid }, 'meg')]);
  expect(usette([tapt('a'), tapt('b'), tapt('a', '2026-11-21T16:00:00.000Z')], sett, 'meg')).toEqual([
    tapt('b'),
    tapt('a', '2026-11-21T16:00:00.000Z'),
  ]);
});

it.each([
  ['taken again', { tattAvId: 'meg', utrykning: null }, 'GITT_TILBAKE', false],
  ['out to it again', { tattAvId: 'annen', utrykning: { ansattId: 'meg' } }, 'GITT_TILBAKE', false],
  ['taken over from, and still out', { tattAvId: 'annen', utrykning: { ansattId: 'meg' } }, 'OVERTATT', true],
  ['somebody else’s', { tattAvId: 'annen', utrykning: null }, 'OVERTATT', true],
  ['nobody’s', { tattAvId: null, utrykning: null }, 'GITT_TILBAKE', true],
] as const)('%s: told still %s', (_, v, type, fortsatt) => {
  const liste = [tapt('a', tid, type), tapt('b')];
  expect(beholdtTap(liste, [{ id: 'a', ...v }], 'meg')).toEqual(fortsatt ? liste : [tapt('b')]);
});

it('what was sent of it says which it was', () => {
  for (const [type, melding] of Object.entries(MISTET)) expect(mistetFor(melding)).toBe(type);
  expect(mistetFor('varsel')).toBeUndefined();
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
