import { describe, expect, it } from 'vitest';
import { bortfall, type Feltrad, grupper, type Plassert } from './grupper';

const rad = (id: string, mer: Partial<Feltrad> = {}): Feltrad => ({
  id,
  status: 'TATT',
  prioritet: 1,
  type: 'fall',
  mottatt: `2026-11-21T10:0${id}:00.000Z`,
  versjon: 1,
  medlem: false,
  merker: [],
  tattAvId: 'meg',
  tattAvNavn: 'Ole',
  utrykning: null,
  overfort: false,
  fortalt: ['meg'],
  lagFortalt: [],
  lag: null,
  soneId: null,
  virksomhetId: 'v',
  ...mer,
});
const andres = { tattAvId: 'annen', tattAvNavn: 'Kari', versjon: 2 };
const vist = (varsler: Feltrad[], skrives: Feltrad[]) => {
  const g = grupper(varsler, skrives, { meg: 'meg', vakter: [{ lag: 'hjemme', soneId: null, virksomhetId: 'v' }] });
  return [g.dine, g.nye, g.andre].map((l) => l.map((v) => v.id + (v.borte ? '!' : '')).join(' '));
};

describe('where the cards stand', () => {
  const ute = (id: string, ansattId?: string) =>
    rad(id, { ...andres, status: 'UTRYKNING', lag: 'hjemme', utrykning: { lag: 'hjemme', navn: 'H', sendt: '', ansattId } });
  it.each<[string, Feltrad[], Feltrad[], string[]]>([
    ['mine, what nobody has, what others have', [rad('1', andres), rad('2', { status: 'VENTER', tattAvId: null }), rad('3')], [], ['3', '2', '1']],
    ['what I am out on is mine, and what my vaktlag is called out to is new', [ute('1', 'meg'), ute('2')], [], ['1', '2', '']],
    ['what is not for me is not there', [rad('1', { ...andres, fortalt: [] })], [], ['', '', '']],
    ['what I write on stays in its place when another takes it', [rad('1'), rad('2', andres), rad('3')], [rad('2')], ['1 2 3', '', '']],
    ['and when it leaves the list, as it was seen', [rad('1'), rad('3')], [rad('2')], ['1 2! 3', '', '']],
    ['and when it is not for me any longer', [rad('2', { ...andres, fortalt: [] })], [rad('2')], ['2', '', '']],
  ])('%s', (_, varsler, skrives, ventet) => expect(vist(varsler, skrives)).toEqual(ventet));
});

describe('why what I write on is not mine', () => {
  it.each<[string, Plassert<Feltrad>, string | undefined, ReturnType<typeof bortfall>]>([
    ['another has taken it', rad('1', andres), undefined, { hva: 'overtatt', navn: 'Kari' }],
    ['it is in the queue', rad('1', { status: 'VENTER', tattAvId: null, tattAvNavn: null }), undefined, { hva: 'iKoen', navn: '' }],
    ['it is closed', { ...rad('1'), borte: true }, 'Kari', { hva: 'lukket', navn: 'Kari' }],
    ['it is gone', { ...rad('1'), borte: true }, undefined, { hva: 'borte', navn: '' }],
  ])('%s', (_, v, lukketAv, ventet) => expect(bortfall(v, lukketAv)).toEqual(ventet));
});
