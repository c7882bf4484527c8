import { describe, expect, it } from 'vitest';
import { forekomster, neste, type Stilling } from './rules';
import { type Regel, regelSchema } from './schema';

/** A rule without what it is counted from and the workday: from the plan, as it is. */
type Takt = Regel extends infer R ? (R extends Regel ? Omit<R, 'regnesFra' | 'virkedag'> : never) : never;
const regel = (takt: Takt, mer: { regnesFra?: Regel['regnesFra']; virkedag?: Regel['virkedag'] } = {}): Regel =>
  regelSchema.parse({ regnesFra: 'plan', virkedag: 'som', ...takt, ...mer });
const nominelle = (r: Regel, fra: string, antall: number) => forekomster(r, { fra }, { fra, antall }).map((f) => f.nominell);

/**
 * What rrule-temporal 2.2.8 answers to the same rule in RFC 5545, with DTSTART at 09:00 in Europe/Oslo. Where the RFC skips
 * a short month (BYMONTHDAY=31), the clamped day is the last of several; where it skips a year (week 53), the last week.
 */
const RFC5545: [Takt, string, string, string][] = [
  [
    { art: 'maanedsdag', hver: 1, dag: 15 },
    'FREQ=MONTHLY;BYMONTHDAY=15',
    '2026-02-20',
    '2026-03-15 2026-04-15 2026-05-15 2026-06-15 2026-07-15 2026-08-15 2026-09-15',
  ],
  [
    { art: 'maanedsdag', hver: 3, dag: 31 },
    'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
    '2026-01-31',
    '2026-01-31 2026-04-30 2026-07-31 2026-10-31 2027-01-31 2027-04-30 2027-07-31',
  ],
  [
    { art: 'maanedsdag', hver: 6, dag: 31 },
    'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
    '2026-08-31',
    '2026-08-31 2027-02-28 2027-08-31 2028-02-29 2028-08-31 2029-02-28 2029-08-31',
  ],
  [
    { art: 'maanedsdag', hver: 7, dag: 29 },
    'FREQ=MONTHLY;INTERVAL=7;BYMONTHDAY=28,29;BYSETPOS=-1',
    '2025-07-29',
    '2025-07-29 2026-02-28 2026-09-29 2027-04-29 2027-11-29 2028-06-29 2029-01-29',
  ],
  [
    { art: 'ukedag', hver: 1, nr: 1, ukedag: 1 },
    'FREQ=MONTHLY;BYDAY=1MO',
    '2026-03-03',
    '2026-04-06 2026-05-04 2026-06-01 2026-07-06 2026-08-03 2026-09-07 2026-10-05',
  ],
  [
    { art: 'ukedag', hver: 2, nr: 4, ukedag: 4 },
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=4TH',
    '2026-11-01',
    '2026-11-26 2027-01-28 2027-03-25 2027-05-27 2027-07-22 2027-09-23 2027-11-25',
  ],
  [
    { art: 'ukedag', hver: 6, nr: -1, ukedag: 5 },
    'FREQ=MONTHLY;INTERVAL=6;BYDAY=-1FR',
    '2027-08-01',
    '2027-08-27 2028-02-25 2028-08-25 2029-02-23 2029-08-31 2030-02-22 2030-08-30',
  ],
  [
    { art: 'uke', uke: 1, ukedag: 1 },
    'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO',
    '2024-12-30',
    '2024-12-30 2025-12-29 2027-01-04 2028-01-03 2029-01-01 2029-12-31 2030-12-30',
  ],
  [
    { art: 'uke', uke: 10, ukedag: 3 },
    'FREQ=YEARLY;BYWEEKNO=10;BYDAY=WE',
    '2026-03-05',
    '2027-03-10 2028-03-08 2029-03-07 2030-03-06 2031-03-05 2032-03-03 2033-03-09',
  ],
  [
    { art: 'uke', uke: 52, ukedag: 7 },
    'FREQ=YEARLY;BYWEEKNO=52;BYDAY=SU',
    '2026-01-01',
    '2026-12-27 2028-01-02 2028-12-31 2029-12-30 2030-12-29 2031-12-28 2032-12-26',
  ],
  [
    { art: 'uke', uke: 53, ukedag: 5 },
    'FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR',
    '2025-01-01',
    '2025-12-26 2027-01-01 2027-12-31 2028-12-29 2029-12-28 2030-12-27 2031-12-26',
  ],
  [
    { art: 'dato', maaned: 12, dag: 31 },
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31',
    '2026-01-01',
    '2026-12-31 2027-12-31 2028-12-31 2029-12-31 2030-12-31 2031-12-31 2032-12-31',
  ],
  [
    { art: 'dato', maaned: 2, dag: 29 },
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
    '2026-02-28',
    '2026-02-28 2027-02-28 2028-02-29 2029-02-28 2030-02-28 2031-02-28 2032-02-29',
  ],
];

describe('takten', () => {
  it.each(RFC5545)('%o er %s fra %s', (takt, _rrule, fra, ventet) => expect(nominelle(regel(takt), fra, 7).join(' ')).toBe(ventet));

  it('uten dag er den dagen den regnes fra, og glir ikke i korte måneder', () =>
    expect(nominelle(regel({ art: 'maanedsdag', hver: 1, dag: null }), '2027-12-31', 4)).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
    ]));

  it('ved nyttår er det ukens år som gjelder: lørdag i uke 53 av 2026 er 2. januar 2027', () =>
    expect(nominelle(regel({ art: 'uke', uke: 53, ukedag: 6 }), '2027-01-01', 2)).toEqual(['2027-01-02', '2028-01-01']));

  it('en hendelse gir én, og aldri hendelsens egen dag', () =>
    expect(nominelle(regel({ art: 'etter', dager: 90 }), '2026-11-30', 5)).toEqual(['2027-02-28']));

  it('slutter ved siste år produktet kan ta', () =>
    expect(nominelle(regel({ art: 'dato', maaned: 6, dag: 1 }), '2198-01-01', 500)).toEqual(['2198-06-01', '2199-06-01']));
});

describe('virkedag', () => {
  // Easter 2027 is 28 March; 17 May 2027 is also the second day of pinse; summer time changes on 29 March and 25 October 2026.
  it.each([
    ['2027-03-26', '2027-03-24', '2027-03-30'],
    ['2027-05-17', '2027-05-14', '2027-05-18'],
    ['2028-01-01', '2027-12-31', '2028-01-03'],
    ['2026-03-29', '2026-03-27', '2026-03-30'],
    ['2026-10-25', '2026-10-23', '2026-10-26'],
    ['2026-11-30', '2026-11-30', '2026-11-30'],
  ])('%s: før %s, etter %s', (dag, foer, etter) => {
    const takt = { art: 'dato', maaned: Number(dag.slice(5, 7)), dag: Number(dag.slice(8)) } as const;
    const frist = (virkedag: Regel['virkedag']) => neste(regel(takt, { virkedag }), { fra: dag })?.frist;
    expect([frist('som'), frist('foer'), frist('etter')]).toEqual([dag, foer, etter]);
  });

  it('vinduet går etter fristen, ikke etter den nominelle dagen', () => {
    const r = regel({ art: 'dato', maaned: 1, dag: 1 }, { virkedag: 'foer' });
    const i = (fra: string, til: string) => forekomster(r, { fra: '2027-01-01' }, { fra, til, antall: 9 }).map((f) => f.nominell);
    expect([i('2027-12-01', '2027-12-31'), i('2028-01-01', '2028-11-30')]).toEqual([['2028-01-01'], []]);
  });
});

describe('den neste', () => {
  const plan = { art: 'maanedsdag', hver: 3, dag: 1 } as const;
  const iso = { art: 'maanedsdag', hver: 6, dag: null } as const;
  const dager = { art: 'etter', dager: 90 } as const;
  const moete = { art: 'ukedag', hver: 2, nr: -1, ukedag: 5 } as const;
  it.each([
    ['aldri gjort: den første', plan, 'plan', undefined, '2027-01-01'],
    ['i rett tid', plan, 'plan', ['2027-01-01', '2027-01-01'], '2027-04-01'],
    ['gjort for tidlig', plan, 'plan', ['2027-04-01', '2027-01-02'], '2027-07-01'],
    ['gjort så sent at den neste alt er forfalt', plan, 'plan', ['2027-01-01', '2027-05-20'], '2027-04-01'],
    ['hendelsen er fulgt opp', dager, 'plan', ['2027-04-01', '2027-04-01'], null],
    ['glir: aldri gjort', iso, 'sistGjort', undefined, '2027-01-01'],
    ['glir: for sent', iso, 'sistGjort', ['2027-01-01', '2027-03-14'], '2027-09-14'],
    ['glir: fra 31. august', iso, 'sistGjort', ['2027-07-01', '2027-08-31'], '2028-02-29'],
    ['glir: for tidlig', iso, 'sistGjort', ['2027-07-01', '2027-06-20'], '2027-12-20'],
    ['glir: dager', dager, 'sistGjort', ['2027-04-01', '2027-04-10'], '2027-07-09'],
    ['glir: siste fredag to måneder etter', moete, 'sistGjort', ['2027-01-29', '2027-02-03'], '2027-04-30'],
    ['glir: gjort så tidlig at det er den samme', plan, 'sistGjort', ['2027-04-01', '2027-01-20'], '2027-07-01'],
  ] as const)('%s', (_navn, takt, regnesFra, gjort, ventet) => {
    const s: Stilling = { fra: '2027-01-01', gjort: gjort && { nominell: gjort[0], dato: gjort[1] } };
    expect(neste(regel(takt, { regnesFra }), s)?.nominell ?? null).toBe(ventet);
  });

  it('glir: aldri til en frist før den er gjort', () => {
    const r = regel({ art: 'maanedsdag', hver: 1, dag: 1 }, { regnesFra: 'sistGjort', virkedag: 'foer' });
    // 1 August 2027 is a Sunday: the working day before is 30 July, and it was done the day after that.
    expect(neste(r, { fra: '2027-01-01', gjort: { nominell: '2027-07-01', dato: '2027-07-31' } })?.nominell).toBe('2027-09-01');
  });

  it('det som glir, har bare den neste', () => {
    const s = { fra: '2027-01-01', gjort: { nominell: '2027-01-01', dato: '2027-03-14' } };
    expect(forekomster(regel(iso, { regnesFra: 'sistGjort' }), s, { fra: '2027-01-01', antall: 9 }).map((f) => f.nominell)).toEqual(['2027-09-14']);
  });
});

describe('flyttet og avlyst', () => {
  const r = regel({ art: 'maanedsdag', hver: 1, dag: 15 }, { virkedag: 'etter' });
  const endringer = [
    { nominell: '2027-01-15', til: '2027-03-20' },
    { nominell: '2027-02-15', til: null },
    { nominell: '2027-04-15', til: '2027-02-28' },
    { nominell: '2027-05-14', til: '2027-05-20' },
  ];
  const s = { fra: '2027-01-01', endringer };

  it('beholder sin nominelle dag, og står der de er nå', () =>
    expect(forekomster(r, s, { fra: '2027-01-01', antall: 5 })).toEqual([
      { nominell: '2027-02-15', frist: '2027-02-15', tilstand: 'AVLYST' },
      { nominell: '2027-04-15', frist: '2027-02-28', tilstand: 'FLYTTET' },
      { nominell: '2027-03-15', frist: '2027-03-15', tilstand: 'PLANLAGT' },
      { nominell: '2027-01-15', frist: '2027-03-20', tilstand: 'FLYTTET' },
      { nominell: '2027-05-15', frist: '2027-05-18', tilstand: 'PLANLAGT' },
    ]));

  it('en som er flyttet inn i vinduet, er med; en som er flyttet ut, er ikke', () => {
    const i = (fra: string, til: string) => forekomster(r, s, { fra, til, antall: 9 }).map((f) => f.nominell);
    expect([i('2027-03-16', '2027-03-31'), i('2027-04-01', '2027-04-30')]).toEqual([['2027-01-15'], []]);
  });

  it.each([
    [undefined, '2027-01-15', '2027-03-20'],
    ['2027-01-15', '2027-03-15', '2027-03-15'],
    ['2027-03-15', '2027-04-15', '2027-02-28'],
  ])('etter %s kommer %s med frist %s: den avlyste hoppes over', (gjort, nominell, frist) =>
    expect(neste(r, { ...s, gjort: gjort ? { nominell: gjort, dato: '2027-03-01' } : undefined })).toMatchObject({ nominell, frist }),
  );

  it('avlyst når den glir: enda en periode fra samme dag', () => {
    const glir = regel({ art: 'etter', dager: 30 }, { regnesFra: 'sistGjort' });
    const gjort = { nominell: '2027-01-01', dato: '2027-01-10' };
    expect(neste(glir, { fra: '2026-12-02', gjort, endringer: [{ nominell: '2027-02-09', til: null }] })?.nominell).toBe('2027-03-11');
  });
});

describe('regelen', () => {
  const felles = { regnesFra: 'plan', virkedag: 'som' };
  it.each([
    [{ ...felles, art: 'maanedsdag', hver: 0, dag: 1 }],
    [{ ...felles, art: 'maanedsdag', hver: 1, dag: 32 }],
    [{ ...felles, art: 'maanedsdag', hver: 1.5, dag: 1 }],
    [{ ...felles, art: 'ukedag', hver: 1, nr: 5, ukedag: 1 }],
    [{ ...felles, art: 'ukedag', hver: 1, nr: 1, ukedag: 0 }],
    [{ ...felles, art: 'uke', uke: 54, ukedag: 1 }],
    [{ ...felles, art: 'uke', uke: 10, ukedag: 1, regnesFra: 'sistGjort' }],
    [{ ...felles, art: 'dato', maaned: 2, dag: 30 }],
    [{ ...felles, art: 'dato', maaned: 4, dag: 31 }],
    [{ ...felles, art: 'etter', dager: 0 }],
    [{ art: 'etter', dager: 1, regnesFra: 'plan' }],
  ])('avviser %o', (r) => expect(regelSchema.safeParse(r).success).toBe(false));

  it('tar 29. februar', () => expect(regelSchema.safeParse({ ...felles, art: 'dato', maaned: 2, dag: 29 }).success).toBe(true));
});
