import { describe, expect, it } from 'vitest';
import { advarsler, beholdA, type Celler, cellenokkel, FLEST_A, forskjeller, fraForslag, type Innhold, type Matriseperson } from './rules';

const oppgave = (id: string, relevant = true) => ({ id, kode: id, nr: 1, omraade: 'x', tittel: id, relevant });
const aktor = (id: string, mer: Partial<Innhold['aktorer'][number]> = {}) => ({
  id,
  kode: id,
  navn: id,
  art: 'rolle',
  ansattId: 'kari',
  kontaktNavn: null,
  utgaatt: false,
  ...mer,
});
const person = (id: string, mer: Partial<Matriseperson> = {}): Matriseperson => ({ id, navn: id, sluttet: false, harRolle: true, ...mer });
const celler = (...c: [string, string, 'A' | 'U' | 'K' | 'I', string?][]) =>
  Object.fromEntries(c.map(([o, a, kode, p]) => [cellenokkel(o, a), { kode, ansattId: p ?? null }]));
const matrise = (mer: Partial<Innhold>): Innhold => ({
  oppgaver: [oppgave('o1')],
  aktorer: [aktor('a1'), aktor('a2')],
  celler: {},
  personer: {},
  ...mer,
});

describe('advarsler', () => {
  it.each<[string, Partial<Innhold>, object[]]>([
    ['én A er riktig', { celler: celler(['o1', 'a2', 'A']) }, []],
    ['ingen A', { celler: celler(['o1', 'a2', 'U']) }, [{ art: 'INGEN_A', oppgaveId: 'o1', aktorId: 'a1' }]],
    ['to A', { celler: celler(['o1', 'a1', 'A'], ['o1', 'a2', 'A']) }, [{ art: 'FLERE_A', oppgaveId: 'o1', aktorId: 'a1', antall: 2 }]],
    ['en oppgave som ikke er relevant, mangler ingenting', { oppgaver: [oppgave('o1', false)] }, []],
    [
      'A på en aktør som er tatt ut',
      { aktorer: [aktor('a1'), aktor('a2', { utgaatt: true })], celler: celler(['o1', 'a2', 'A']) },
      [{ art: 'A_UTGAATT', oppgaveId: 'o1', aktorId: 'a2' }],
    ],
    [
      'A hos en som har sluttet',
      { celler: celler(['o1', 'a1', 'A', 'p']), personer: { p: person('p', { sluttet: true, harRolle: false }) } },
      [{ art: 'A_SLUTTET', oppgaveId: 'o1', aktorId: 'a1', ansattId: 'p' }],
    ],
    [
      'A hos en som ikke har rolle lenger, gjennom aktøren',
      { aktorer: [aktor('a1', { ansattId: 'p' })], celler: celler(['o1', 'a1', 'A']), personer: { p: person('p', { harRolle: false }) } },
      [{ art: 'A_UTEN_ROLLE', oppgaveId: 'o1', aktorId: 'a1', ansattId: 'p' }],
    ],
    [
      'en person i cellen går foran aktørens egen',
      {
        aktorer: [aktor('a1', { ansattId: 'p' })],
        celler: celler(['o1', 'a1', 'A', 'q']),
        personer: { p: person('p', { sluttet: true }), q: person('q') },
      },
      [],
    ],
    [
      'en aktør uten kontaktperson, med noe å gjøre',
      {
        aktorer: [aktor('a1'), aktor('a2', { ansattId: null }), aktor('a3', { ansattId: null })],
        celler: celler(['o1', 'a1', 'A'], ['o1', 'a2', 'K']),
      },
      [{ art: 'UTEN_KONTAKT', oppgaveId: 'o1', aktorId: 'a2' }],
    ],
    [
      'A hos en aktør uten navn',
      { aktorer: [aktor('a1', { ansattId: null, kontaktNavn: 'Utenfor' })], celler: celler(['o1', 'a1', 'A']) },
      [{ art: 'UTEN_NAVN', oppgaveId: 'o1', aktorId: 'a1' }],
    ],
    ['navnet kan stå i cellen', { aktorer: [aktor('a1', { ansattId: null, kontaktNavn: 'Utenfor' })], celler: celler(['o1', 'a1', 'A', 'p']) }, []],
    ['uten aktører sies ingenting', { aktorer: [] }, []],
  ])('%s', (_, m, ventet) => expect(advarsler(matrise(m))).toEqual(ventet));

  it.each([
    [FLEST_A, []],
    [FLEST_A + 1, [{ art: 'FOR_MANGE_A', ansattId: 'p', oppgaveId: 'o0', aktorId: 'a1', antall: FLEST_A + 1 }]],
  ])('%i A på samme person', (antall, ventet) => {
    const oppgaver = Array.from({ length: antall }, (_, i) => oppgave(`o${i}`));
    const m = matrise({
      oppgaver,
      celler: celler(...oppgaver.map((o): [string, string, 'A', string] => [o.id, 'a1', 'A', 'p'])),
      personer: { p: person('p') },
    });
    expect(advarsler(m)).toEqual(ventet);
  });
});

it('behold denne, gjør de andre til U, med personen på plass', () => {
  const m = matrise({ celler: celler(['o1', 'a1', 'A'], ['o1', 'a2', 'A', 'p']) });
  expect(beholdA(m, 'o1', 'a1')).toEqual([{ nokkel: 'o1:a2', til: { kode: 'U', ansattId: 'p' } }]);
});

it('forskjellene kommer i matrisens rekkefølge', () => {
  const c = (kode: 'A' | 'U', ansattId: string | null = null) => ({ kode, ansattId, satAv: 'x', satt: '2026-01-01' });
  const fra: Celler = { 'o1:a1': c('A'), 'o1:a2': c('U') };
  const til: Celler = { 'o1:a1': c('A', 'p'), 'o2:a1': c('U') };
  const m = matrise({ oppgaver: [oppgave('o1'), oppgave('o2')] });
  expect(forskjeller(m, fra, til).map((f) => [f.oppgaveId, f.aktorId, f.fra?.kode, f.til?.kode])).toEqual([
    ['o1', 'a1', 'A', 'A'],
    ['o1', 'a2', 'U', undefined],
    ['o2', 'a1', undefined, 'U'],
  ]);
});

describe('fyll fra malens forslag', () => {
  const m = matrise({ oppgaver: [oppgave('o1'), oppgave('o2')], celler: celler(['o1', 'a1', 'A', 'p'], ['o2', 'a2', 'I']) });
  const forslag = { o1: { a1: 'U', a2: 'A' }, o2: { a1: 'A', a2: 'K' } } as const;
  it.each([
    ['bare tomme: ingen ny A der det er en', ['o1'], true, []],
    ['bare tomme', ['o1', 'o2'], true, [{ nokkel: 'o2:a1', til: { kode: 'A', ansattId: null } }]],
    [
      'alle: personen blir stående',
      ['o1'],
      false,
      [
        { nokkel: 'o1:a1', til: { kode: 'U', ansattId: 'p' } },
        { nokkel: 'o1:a2', til: { kode: 'A', ansattId: null } },
      ],
    ],
  ])('%s', (_, ider, bareTomme, ventet) => expect(fraForslag(m, forslag, ider, bareTomme)).toEqual(ventet));
});
