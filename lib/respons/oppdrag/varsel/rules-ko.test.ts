import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delKo, flett, type Kolinje, kanFaa, lydFor, passerFilter, skjultEtter, ventetid, visVarighet } from './rules-ko';

const linje = (mer: Partial<Kolinje> = {}): Kolinje => ({
  id: 'a',
  status: 'VENTER',
  prioritet: 1,
  type: 'fall',
  mottatt: '2026-11-21T10:00:00.000Z',
  versjon: 1,
  medlem: false,
  merker: [],
  tattAvId: null,
  overfort: false,
  fortalt: [],
  lagFortalt: [],
  lag: null,
  soneId: null,
  virksomhetId: 'v',
  ...mer,
});

describe('the queue', () => {
  it('has the most pressing first, then the oldest', () => {
    const ko = flett(
      [linje({ id: 'teknisk', prioritet: 4 })],
      [linje({ id: 'ny', mottatt: '2026-11-21T10:05:00.000Z' }), linje({ id: 'gammel' }), linje({ id: 'medisin', prioritet: 3 })],
    );
    expect(ko.map((v) => v.id)).toEqual(['gammel', 'ny', 'medisin', 'teknisk']);
  });

  it('the closed and the joined are out; an older version changes nothing', () => {
    const ko = [linje({ versjon: 3, status: 'TATT' }), linje({ id: 'b' }), linje({ id: 'c' })];
    expect(flett(ko, [linje({ versjon: 2 }), linje({ id: 'b', status: 'LUKKET', versjon: 2 }), linje({ id: 'c', medlem: true })])).toEqual([ko[0]]);
  });

  it('what nobody has taken stands by itself, in the same order', () => {
    const ko = (['TATT', 'VENTER', 'UTRYKNING', 'MOTTATT', 'AVVENTER'] as const).map((status) => linje({ id: status, status }));
    const { ingen, noen } = delKo(ko);
    expect(ingen.map((v) => v.id)).toEqual(['VENTER', 'MOTTATT']);
    expect(noen.map((v) => v.id)).toEqual(['TATT', 'UTRYKNING', 'AVVENTER']);
  });

  it('told in any order, and twice, it ends the same', () => {
    const trinn = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), versjon: fc.nat(5) }), { maxLength: 20 });
    fc.assert(
      fc.property(trinn, (liste) => {
        const nye = liste.map((x) => linje(x));
        const riktig = flett([], nye);
        expect(flett(flett([], nye), nye)).toEqual(riktig);
        expect(
          nye
            .toReversed()
            .reduce<Kolinje[]>((ko, v) => flett(ko, [v]), [])
            .map((v) => [v.id, v.versjon]),
        ).toEqual(riktig.map((v) => [v.id, v.versjon]));
      }),
    );
  });

  it('is filtered', () => {
    const vakter = [{ lag: 'hjemme', soneId: null, virksomhetId: 'v' }];
    expect(passerFilter(linje(), 'tekniske', 'meg', vakter)).toBe(false);
    expect(passerFilter(linje({ type: 'test' }), 'tekniske', 'meg', vakter)).toBe(true);
    expect(passerFilter(linje(), 'personlige', 'meg', vakter)).toBe(true);
    expect(passerFilter(linje(), 'mine', 'meg', vakter)).toBe(false);
    expect(passerFilter(linje({ lagFortalt: ['hjemme'] }), 'mine', 'meg', vakter)).toBe(true);
    expect(passerFilter(linje(), 'alle', 'meg', [])).toBe(true);
  });
});

describe('what has been handed over', () => {
  const overfort = linje({ status: 'TATT', tattAvId: 'kari', overfort: true });

  it('is taken by nobody until the receiver answers', () => {
    expect(delKo([overfort]).ingen).toEqual([overfort]);
    expect(delKo([{ ...overfort, overfort: false }]).noen).toHaveLength(1);
  });

  it('waits for the receiver, and for nobody else', () => {
    expect(lydFor(overfort, 'kari', [])).toBe('haster');
    expect(lydFor(overfort, 'ola', [])).toBeNull();
    expect(lydFor({ ...overfort, overfort: false }, 'kari', [])).toBeNull();
  });
});

describe('what there is no room for', () => {
  const s = { antall: 2, siden: Date.parse('2026-11-21T11:00:00.000Z'), kjente: ['kjent'] };
  it.each([
    ['comes on the screen', [linje({ id: 'skjult' })], 1],
    ['is closed', [linje({ id: 'skjult', status: 'LUKKET' })], 1],
    ['is told of twice', [linje({ id: 'kjent', status: 'LUKKET' })], 2],
    ['was on the screen', [linje({ id: 'vist', versjon: 2 })], 2],
    ['is new', [linje({ id: 'ny', mottatt: '2026-11-21T11:00:01.000Z' })], 2],
    ['is joined', [linje({ id: 'skjult', medlem: true })], 2],
    ['was more than we knew', ['x', 'y', 'z'].map((id) => linje({ id })), 0],
  ])('when one %s', (_, nye, antall) => expect(skjultEtter(s, [linje({ id: 'vist' })], nye).antall).toBe(antall));
  it('is not counted twice', () => {
    const en = skjultEtter(s, [], [linje({ id: 'skjult', status: 'LUKKET' })]);
    expect(skjultEtter(en, [], [linje({ id: 'skjult', status: 'LUKKET', versjon: 2 })])).toBe(en);
  });
});

describe('the sound', () => {
  it('is for those who are told, until it is taken', () => {
    const meg = { fortalt: ['meg'] };
    expect(lydFor(linje(meg), 'meg', [])).toBe('haster');
    expect(lydFor(linje({ ...meg, prioritet: 2 }), 'meg', [])).toBe('vanlig');
    expect(lydFor(linje({ ...meg, type: 'teknisk', prioritet: 4 }), 'meg', [])).toBe('tone');
    expect(lydFor(linje({ ...meg, status: 'TATT' }), 'meg', [])).toBeNull();
    expect(lydFor(linje(), 'meg', [])).toBeNull();
    expect(lydFor(linje({ merker: ['UTEN_VAKT'] }), 'meg', [])).toBe('haster');
    expect(lydFor(linje({ merker: ['UTEN_VAKT'], status: 'TATT' }), 'meg', [])).toBeNull();
    expect(passerFilter(linje({ merker: ['UTEN_VAKT'] }), 'mine', 'meg', [])).toBe(true);
  });
});

describe('the clock', () => {
  it.each([
    [0, '0:00'],
    [65, '1:05'],
    [3599, '59:59'],
    [7500, '2 t 05 min'],
    [-4, '0:00'],
  ])('%i s is %s', (s, tekst) => expect(visVarighet(s)).toBe(tekst));
  it.each([
    [60, 'innen'],
    [61, 'over'],
    [181, 'langtOver'],
  ])('%i s against 60 is %s', (s, hva) => expect(ventetid(s, { sekunder: 60, to: 180 })).toBe(hva));
});

it.each([
  ['fall', false, true],
  ['fall', true, false],
  ['teknisk', true, true],
  ['test', true, true],
])('%s to a colleague, on duty for the technical alone %s: %s', (type, bareTeknisk, kan) => expect(kanFaa({ type }, { bareTeknisk })).toBe(kan));
