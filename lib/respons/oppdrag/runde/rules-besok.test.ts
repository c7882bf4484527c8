import { describe, expect, it } from 'vitest';
import { lesBesoksark, navnenokkel } from './rules-besok';

const HODE = ['Fødselsnummer', 'Bruker-ID', 'Navn', 'Født', 'Dato', 'Klokkeslett', 'Hva'];
const linje = (...rad: unknown[]) => lesBesoksark([HODE, rad]);
const ok = (dato: unknown, tid: unknown) => linje('', 'B-1', '', '', dato, tid, 'Morgenstell')?.linjer[0];

describe('a list of visits', () => {
  it('is found below its title, by the names of the columns in any order', () => {
    const lest = lesBesoksark([
      ['Uke 48'],
      [],
      ['Hva', 'DATO', 'Kl.', 'Pasient'],
      ['Stell', '23.11.2026', '8.15', 'Nes, Olga'],
      [null, null, null, null],
    ]);
    expect(lest).toEqual({
      linjer: [{ linje: 4, fnr: null, fagid: null, navn: 'Nes, Olga', fodt: null, dato: '2026-11-23', tid: '08:15', hva: 'Stell' }],
      feil: [],
    });
    expect(lesBesoksark([['Navn', 'Dato']])).toBeNull();
    expect(lesBesoksark([])).toBeNull();
  });

  it.each([
    ['23.11.2026', '08:30'],
    ['man 23.11.2026', 'kl. 08.30'],
    ['2026-11-23', '830'],
    ['23.11.26', '08:30:00'],
    ['23/11-26', '08:30–09:00'],
    [new Date('2026-11-23T00:00:00Z'), new Date('1899-12-30T08:30:00Z')],
    [46349, 8.5 / 24],
  ])('reads %s and %s', (dato, tid) => expect(ok(dato, tid)).toMatchObject({ dato: '2026-11-23', tid: '08:30' }));

  it('reads date and time from one cell', () => {
    for (const dato of ['23.11.2026 08:30', '2026-11-23T08:30:00', new Date('2026-11-23T08:30:00Z')])
      expect(
        lesBesoksark([
          ['Id', 'Dato', 'Hva'],
          ['7', dato, 'Stell'],
        ])?.linjer[0],
      ).toMatchObject({ dato: '2026-11-23', tid: '08:30' });
  });

  it.each([
    [['', '', '', '', '23.11.2026', '8', 'Stell'], 'UTEN_PERSON', ''],
    [['0101', '', '', '', '23.11.2026', '8', 'Stell'], 'FNR', ''],
    [['', '1', '', '', '31.11.2026', '8', 'Stell'], 'DATO', '31.11.2026'],
    [['', '1', '', '', '23.11.2026', 'morgen', 'Stell'], 'TID', 'morgen'],
    [['', '1', '', '', '23.11.2026', '8', ''], 'HVA', ''],
  ] as const)('says what is wrong with %j', (rad, art, tekst) => expect(linje(...rad)).toEqual({ linjer: [], feil: [{ linje: 2, art, tekst }] }));

  it('takes the same line once', () => {
    const rad = ['', 'B-1', '', '', '23.11.2026', '8', 'Stell'];
    const lest = lesBesoksark([HODE, rad, rad]);
    expect([lest?.linjer.length, lest?.feil]).toEqual([1, [{ linje: 3, art: 'TO_GANGER', tekst: 'Stell' }]]);
  });

  it('gives back a first zero that a spreadsheet has taken, and compares names either way round', () => {
    expect(linje(1019012345, '', '', '', '23.11.2026', '8', 'Stell')?.linjer[0]?.fnr).toBe('01019012345');
    expect(navnenokkel('  Nes,  Olga ')).toBe(navnenokkel('OLGA NES'));
  });
});
