import { avslutt } from '../scripts/felles/prosess.ts';
import type { Rad } from './felles.ts';
import { type Base, last, rydd, startModul } from './respons-base.ts';
import type { Forfallssvar } from './respons-forfall.ts';
import type { Jevnjobb, Jevnsvar, Skjerm } from './respons-jevn.ts';

type Last = Pick<Jevnjobb, 'personPerSekund' | 'tekniskPerSekund' | 'livstegnPerSekund' | 'sekunder'>;

const over = (skjerm: Skjerm) => ('sse' in skjerm ? 'SSE' : 'strømmen');
const feil = (r: Jevnsvar): number => Object.values(r.avvist).reduce((a, b) => a + b, 0);

const skjermrader = (merke: string, hva: string, r: Jevnsvar, skjerm: Skjerm, maal: number): Rad[] => [
  { navn: `${merke} ${hva} til ${over(skjerm)}, median`, verdi: r.p50, enhet: 'ms' },
  { navn: `${merke} ${hva} til ${over(skjerm)}, p95`, verdi: r.p95, enhet: 'ms', maal, holder: r.p95 <= maal },
  { navn: `${merke} sendt, ikke på skjermen`, verdi: r.sendt - r.sett, enhet: `av ${r.sendt}`, maal: 0, holder: r.sendt > 0 && r.sett === r.sendt },
  { navn: `${merke} ikke tatt imot`, verdi: feil(r), enhet: 'forespørsler', maal: 0, holder: feil(r) === 0 },
];

/** Runs a steady load on a module of its own. `mens` runs beside it. */
export async function medLast<T>(b: Base, skjerm: Skjerm, l: Last, mens?: () => Promise<T>): Promise<[Jevnsvar, T | undefined]> {
  const { p, port } = await startModul(b);
  try {
    return await Promise.all([last<Jevnsvar>(b, { art: 'jevn', port, token: b.token, skjerm, ...l }), mens?.()]);
  } finally {
    await avslutt(p);
    await rydd(b);
  }
}

/** (b) From when an alarm is sent until the operator's screen has it, at 200 a second. */
export async function tilSkjerm(b: Base, skjerm: Skjerm, sekunder: number, merke = 'b'): Promise<Rad[]> {
  const [r] = await medLast(b, skjerm, { personPerSekund: 200, sekunder });
  return skjermrader(merke, '200 varsler/s: POST', r, skjerm, 250);
}

/** (c) How late the beats are, with 10 000 open varsler and 1 000 due each second. */
export async function forsinkelse(b: Base, sekunder: number, merke = 'c'): Promise<Rad[]> {
  const { p } = await startModul(b);
  try {
    const r = await last<Forfallssvar>(b, { art: 'forfall', adminUrl: b.adminUrl, aapne: 10_000, perSekund: 1000, sekunder });
    return [
      { navn: `${merke} slag utført`, verdi: r.slag / sekunder, enhet: 'i sekundet', minst: 900, holder: r.slag / sekunder >= 900 },
      { navn: `${merke} slag før tiden`, verdi: r.forTidlig, enhet: 'slag', maal: 0, holder: r.forTidlig === 0 },
      { navn: `${merke} forsinkelse, median`, verdi: r.p50, enhet: 'ms' },
      { navn: `${merke} forsinkelse, p99`, verdi: r.p99, enhet: 'ms', maal: 500, holder: r.p99 <= 500 },
    ];
  } finally {
    await avslutt(p);
    await rydd(b);
  }
}

/** (d) 150 000 devices' signs of life, 500 a second, beside 100 varsler a second; `mens` runs beside it. */
export async function livstegn<T>(b: Base, skjerm: Skjerm, sekunder: number, mens?: () => Promise<T>): Promise<[Rad[], T | undefined]> {
  const foer = await b.admin.query<{ n: number }>(`select count(*)::int n from respons.enhet where "sistLivstegn" > now()`);
  const fra = (await b.admin.query<{ t: Date }>('select now() t')).rows[0]?.t;
  const [r, m] = await medLast(b, skjerm, { personPerSekund: 100, livstegnPerSekund: 500, sekunder }, mens);
  const etter = await b.admin.query<{ n: number }>(`select count(*)::int n from respons.enhet where "sistLivstegn" > $1`, [fra]);
  const skrevet = (etter.rows[0]?.n ?? 0) - (foer.rows[0]?.n ?? 0);
  return [
    [
      ...skjermrader('d', '100 varsler/s ved 500 livstegn/s: POST', r, skjerm, 250),
      { navn: 'd livstegn skrevet', verdi: skrevet, enhet: `av ${r.livstegn}`, minst: r.livstegn, holder: skrevet >= r.livstegn },
    ],
    m,
  ];
}

/** (e) A storm: 20 000 technical varsler in a minute with 200 of persons among them. */
export async function storm(b: Base, skjerm: Skjerm, sekunder: number): Promise<Rad[]> {
  const [r] = await medLast(b, skjerm, { personPerSekund: 200 / 60, tekniskPerSekund: 20_000 / 60, sekunder });
  return [
    ...skjermrader('e', 'personvarsel i storm: POST', r, skjerm, 500),
    { navn: 'e tekniske tatt imot', verdi: r.teknisk / sekunder, enhet: 'i sekundet' },
  ];
}
