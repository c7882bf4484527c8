import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { osloDato, stillKlokke } from '@/lib/platform/clock';
import { motorpool } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { osloklokke } from '../ruting/tid';
import { VARSELTYPER } from '../schema';
import { avtal, settModell } from '../testhjelp';
import { somXlsx } from './eksport';
import { somPdf } from './eksport-pdf';
import { type Art, hentRapport } from './queries';
import { dagerI, filterSchema, type Rapportfilter, sisteMaaneder, type Tall } from './rules';
import { gjelderFlere, kolonner, nokkeltall } from './tekster';

const db = testdb();
const NAA = new Date('2026-11-20T12:00:00Z');
const DAG = 86_400_000;
let leder: Actor;
let soner: string[];
let annen: string;

type Raa = { id: string; virksomhetId: string; type: string; soneId: string | null; personId: string | null; mottatt: Date; status: string };
type Hendelse = { varselId: string; type: string; tid: Date; data: { grunn?: string; feilalarm?: boolean } };

let fro = 7;
const tilf = () => {
  fro = (fro * 48_271) % 2_147_483_647;
  return fro / 2_147_483_647;
};
const velg = <T>(liste: readonly T[]): T => liste[Math.floor(tilf() * liste.length)] as T;

/** Four months of varsler with everything that can happen to them; the row says what the commands would have written. */
async function lag(antall: number): Promise<void> {
  const personer = Array.from({ length: 40 }, () => randomUUID());
  const varsler: object[] = [];
  const hendelser: object[] = [];
  for (let i = 0; i < antall; i++) {
    const id = randomUUID();
    const egen = tilf() < 0.8;
    const virksomhetId = egen ? leder.virksomhetId : annen;
    const mottatt = new Date(NAA.getTime() - Math.floor(tilf() * 120 * DAG));
    const felles = { virksomhetId, mottakerVirksomhetId: egen ? null : leder.virksomhetId, varselId: id };
    const skjer = (type: string, sekunder: number, data: object = {}) => {
      const tid = new Date(mottatt.getTime() + Math.round(sekunder * 1000));
      hendelser.push({ ...felles, type, tid, data });
      return tid;
    };
    skjer('MOTTATT', 0.2);
    const svar = tilf() < 0.93 ? tilf() ** 4 * 900 : null;
    let forsteSvar: Date | null = null;
    let grunn: string | null = null;
    let feilalarm: boolean | undefined;
    if (svar !== null) {
      forsteSvar = skjer('TATT', svar);
      if (tilf() < 0.1) skjer('TATT', svar + 40);
      if (tilf() < 0.2) {
        if (tilf() < 0.8) skjer('UTRYKNING_SENDT', svar + 60);
        if (tilf() < 0.3) skjer('UTRYKNING_UBESVART', svar + 240);
        else {
          skjer('UTRYKNING_PAA_VEI', svar + 90);
          if (tilf() < 0.9) skjer('UTRYKNING_FRAMME', svar + 60 + tilf() * 3000);
        }
      } else if (tilf() < 0.05) skjer('UTRYKNING_UBESVART', svar + 240);
      if (tilf() < 0.9) {
        grunn = velg(['samtale', 'hjulpet', 'feilalarm', 'Feil alarm fra sensor', 'falsk alarm', 'teknisk', 'kontrollert']);
        // Those of the last months say what the list said when they were closed; the older ones have only the words.
        if (mottatt.getTime() > NAA.getTime() - 80 * DAG) feilalarm = grunn === 'kontrollert' || (grunn !== 'falsk alarm' && /alarm/i.test(grunn));
        skjer('AVKLART', svar + 1200, { grunn, feilalarm });
      }
    }
    varsler.push({
      ...{
        id,
        virksomhetId,
        mottakerVirksomhetId: felles.mottakerVirksomhetId,
        type: velg(VARSELTYPER),
        mottatt,
        forsteSvar,
        utfall: grunn,
        feilalarm,
      },
      ...{ soneId: egen && tilf() < 0.9 ? velg(soner) : null, personId: tilf() < 0.9 ? velg(personer) : null, status: grunn ? 'LUKKET' : 'VENTER' },
    });
  }
  await avtal(annen, leder.virksomhetId);
  await motorpool().query(
    `insert into respons.varsel (id, "virksomhetId", "mottakerVirksomhetId", "kildeId", "eksternId", type, prioritet, tidspunkt, mottatt, "soneId", "personId", status, "forsteSvar", utfall, feilalarm)
     select id, "virksomhetId", "mottakerVirksomhetId", gen_random_uuid(), id::text, type, 1, mottatt, mottatt, "soneId", "personId", status, "forsteSvar", utfall, feilalarm
     from json_to_recordset($1) x (id uuid, "virksomhetId" uuid, "mottakerVirksomhetId" uuid, type text, mottatt timestamptz, "soneId" uuid, "personId" uuid, status text, "forsteSvar" timestamptz, utfall text, feilalarm boolean)`,
    [JSON.stringify(varsler)],
  );
  await motorpool().query(
    `insert into respons.hendelse ("virksomhetId", "mottakerVirksomhetId", "varselId", type, tid, data)
     select * from json_to_recordset($1) x ("virksomhetId" uuid, "mottakerVirksomhetId" uuid, "varselId" uuid, type text, tid timestamptz, data jsonb)`,
    [JSON.stringify(hendelser)],
  );
}

beforeAll(async () => {
  leder = await db.actor('leder');
  annen = (await db.actor('leder', 'skogvang')).virksomhetId;
  soner = (await db.admin.enhet.findMany({ where: { virksomhetId: leder.virksomhetId, type: 'HJEMMETJENESTE' } })).map((e) => e.id);
  stillKlokke(NAA);
  await lag(3000);
});
afterAll(() => stillKlokke());

/** The p-th percentile by nearest rank, from the definition. */
function prosentil(tall: number[], p: number): number | null {
  const s = [...tall].sort((a, b) => a - b);
  return s.length === 0 ? null : (s[Math.max(0, Math.ceil((p / 100) * s.length) - 1)] as number);
}

/** Every figure again, from the raw events alone and one varsel at a time. */
function regn(varsler: Raa[], per: Map<string, Hendelse[]>): Tall {
  const h = (v: Raa, type: string) => (per.get(v.id) ?? []).filter((x) => x.type === type).sort((a, b) => a.tid.getTime() - b.tid.getTime())[0];
  const svar = varsler.flatMap((v) => {
    const t = h(v, 'TATT');
    return t ? [t.tid.getTime() - v.mottatt.getTime()] : [];
  });
  const lukket = varsler.filter((v) => h(v, 'AVKLART'));
  const ute = (v: Raa) => Boolean(h(v, 'UTRYKNING_SENDT') ?? h(v, 'UTRYKNING_PAA_VEI') ?? h(v, 'UTRYKNING_FRAMME'));
  const framme = varsler.flatMap((v) => {
    const [a, b] = [h(v, 'UTRYKNING_SENDT'), h(v, 'UTRYKNING_FRAMME')];
    return a && b ? [b.tid.getTime() - a.tid.getTime()] : [];
  });
  const innen = (s: number) => svar.filter((ms) => ms <= s * 1000).length;
  return {
    antall: varsler.length,
    besvart: svar.length,
    innen60: innen(60),
    innenMaal: innen(60),
    innenTo: innen(180),
    median: prosentil(svar, 50),
    p95: prosentil(svar, 95),
    lukket: lukket.length,
    utenUtrykning: lukket.filter((v) => !ute(v)).length,
    utrykninger: varsler.filter(ute).length,
    ubesvarteUtrykninger: varsler.filter((v) => h(v, 'UTRYKNING_UBESVART')).length,
    tilFramme: prosentil(framme, 50),
    framme: framme.length,
    frammeInnen: framme.filter((ms) => ms <= 45 * 60_000).length,
    feilalarmer: lukket.filter((v) => {
      const { grunn = '', feilalarm } = h(v, 'AVKLART')?.data ?? {};
      return feilalarm ?? /(feil|falsk)[ -]?alarm/i.test(grunn);
    }).length,
    brukere: new Set(varsler.flatMap((v) => v.personId ?? [])).size,
  };
}

const NOKKEL: Record<Art, (v: Raa) => string> = {
  kommune: (v) => v.virksomhetId,
  type: (v) => v.type,
  sone: (v) => v.soneId ?? '',
  maaned: (v) => osloDato(v.mottatt).slice(0, 7),
  time: (v) => String(Math.floor(osloklokke(v.mottatt).minutt / 60)),
};

function grupper<T>(liste: T[], nokkel: (x: T) => string): Map<string, T[]> {
  const ut = new Map<string, T[]>();
  for (const x of liste) ut.set(nokkel(x), [...(ut.get(nokkel(x)) ?? []), x]);
  return ut;
}

async function raa(f: Rapportfilter): Promise<[Raa[], Map<string, Hendelse[]>]> {
  const { fra, til } = dagerI(f, '2026-11-20');
  const { rows: alle } = await motorpool().query<Raa>('select id, "virksomhetId", type, "soneId", "personId", mottatt, status from respons.varsel');
  const { rows: hendelser } = await motorpool().query<Hendelse>('select "varselId", type, tid, data from respons.hendelse');
  const per = new Map<string, Hendelse[]>();
  for (const h of hendelser) per.set(h.varselId, [...(per.get(h.varselId) ?? []), h]);
  const i = alle.filter((v) => {
    const d = osloDato(v.mottatt);
    const person = v.type !== 'teknisk' && v.type !== 'test' && !per.get(v.id)?.some((h) => h.type === 'AVKLART' && h.data.grunn === 'gitt_videre');
    return (
      d >= fra &&
      d <= til &&
      person &&
      (!f.kommune || v.virksomhetId === f.kommune) &&
      (!f.type || v.type === f.type) &&
      (!f.sone || v.soneId === f.sone)
    );
  });
  return [i, per];
}

describe('every figure is what the raw events say', () => {
  const filtre: [string, () => Rapportfilter][] = [
    ['the last thirty days', () => ({})],
    ['a year', () => ({ periode: 'aar' })],
    ['the month before', () => ({ periode: 'forrige' })],
    ['the month with the night the clock is set back', () => ({ maaned: '2026-10' })],
    ['days chosen by hand', () => ({ fra: '2026-09-03', til: '2026-10-25' })],
    ['one kommune', () => ({ periode: 'aar', kommune: annen })],
    ['one type', () => ({ periode: 'aar', type: 'fall' })],
    ['one sone', () => ({ periode: 'aar', sone: soner[0] })],
  ];
  it.each(filtre)('%s', async (_, lagFilter) => {
    const f = lagFilter();
    const r = await hentRapport(leder, f);
    const [varsler, hendelser] = await raa(f);
    expect(varsler.length).toBeGreaterThan(20);
    expect(r.alle).toEqual(regn(varsler, hendelser));
    for (const art of Object.keys(NOKKEL) as Art[]) {
      const ventet = grupper(varsler, NOKKEL[art]);
      const har = r.per[art].filter((g) => g.antall > 0);
      expect(har.map((g) => g.nokkel).sort()).toEqual([...ventet.keys()].sort());
      for (const { nokkel, navn: _, ...tall } of har) expect(tall).toEqual(regn(ventet.get(nokkel) ?? [], hendelser));
    }
    const perBruker = [
      ...grupper(
        varsler.filter((v) => v.personId),
        (v) => v.personId ?? '',
      ).values(),
    ].map((x) => x.length);
    const i = (fra: number, til: number) => perBruker.filter((n) => n >= fra && n <= til).length;
    expect(r.perBruker.map((g) => g.personer)).toEqual([i(1, 1), i(2, 4), i(5, 9), i(10, Number.POSITIVE_INFINITY)]);
    expect(r.varslerPerBruker).toBe(Math.round((10 * perBruker.reduce((a, b) => a + b, 0)) / perBruker.length) / 10);
  });
});

describe('who sees it', () => {
  it('another virksomhet sees its own and not ours', async () => {
    const fremmed = await db.actor('leder', 'skogvang');
    const r = await hentRapport(fremmed, { periode: 'aar' });
    expect(r.per.kommune.map((k) => k.nokkel)).toEqual([annen]);
    expect((await hentRapport(fremmed, { periode: 'aar', kommune: leder.virksomhetId })).alle.antall).toBe(0);
  });
  it('takes the ability', async () => {
    const hjemme = await db.actor('hjemmetjeneste');
    expect(() => hentRapport(hjemme, {})).toThrow();
  });
});

describe('whose varsler they are', () => {
  it('is said when they are others’, also when there is only one', async () => {
    expect(gjelderFlere(await hentRapport(leder, { periode: 'aar' }))).toBe(true);
    expect(gjelderFlere(await hentRapport(leder, { periode: 'aar', kommune: annen }))).toBe(true);
    expect(gjelderFlere(await hentRapport(leder, { periode: 'aar', kommune: leder.virksomhetId }))).toBe(false);
  });
});

describe('the files', () => {
  it('are a PDF and a workbook, also when there is nothing to tell', async () => {
    for (const f of [{ periode: 'aar' } as const, { fra: '2020-01-01', til: '2020-01-02' }]) {
      const r = await hentRapport(leder, f);
      expect((await somPdf(r)).subarray(0, 5).toString()).toBe('%PDF-');
      expect((await somXlsx(r)).subarray(0, 2).toString()).toBe('PK');
    }
  });
});

describe('the period', () => {
  it('is what the address says, and a sensible one when the address is nonsense', () => {
    const iDag = '2026-11-20';
    expect(dagerI({}, iDag)).toEqual({ fra: '2026-10-22', til: iDag });
    expect(dagerI({ periode: 'maaned' }, iDag)).toEqual({ fra: '2026-11-01', til: iDag });
    expect(dagerI({ periode: 'forrige' }, iDag)).toEqual({ fra: '2026-10-01', til: '2026-10-31' });
    expect(dagerI({ periode: 'aar' }, iDag)).toEqual({ fra: '2025-12-01', til: iDag });
    expect(sisteMaaneder('2026-03-31', 4)).toEqual(['2026-03', '2026-02', '2026-01', '2025-12']);
    expect(dagerI({ maaned: '2024-02' }, iDag)).toEqual({ fra: '2024-02-01', til: '2024-02-29' });
    expect(dagerI({ fra: '2026-11-10', til: '2026-11-01' }, iDag)).toEqual({ fra: '2026-11-01', til: '2026-11-10' });
    expect(dagerI({ fra: '1990-01-01', til: iDag }, iDag).fra > '2023-01-01').toBe(true);
    expect(filterSchema.parse({ fra: 'i går', kommune: '1;drop', type: 'teknisk', periode: 'x', maaned: '2026-13' })).toEqual({});
  });
});

describe('the targets', () => {
  it('are those that the virksomhet has set, in the figures and in the words', async () => {
    await settModell(leder.virksomhetId, undefined, {}, { svarmaalSekunder: 90, svarmaalToSekunder: 240, frammeMinutter: 20, frammeAndel: 0.8 });
    const r = await hentRapport(leder, { periode: 'aar' });
    const [varsler, hendelser] = await raa({ periode: 'aar' });
    const h = (v: Raa, type: string) =>
      (hendelser.get(v.id) ?? [])
        .filter((x) => x.type === type)
        .sort((a, b) => a.tid.getTime() - b.tid.getTime())[0]
        ?.tid.getTime();
    const innen = (fra: (v: Raa) => number | undefined, til: string, ms: number) =>
      varsler.filter((v) => {
        const [a, b] = [fra(v), h(v, til)];
        return a !== undefined && b !== undefined && b - a <= ms;
      }).length;
    expect(r.alle).toMatchObject({
      innenMaal: innen((v) => v.mottatt.getTime(), 'TATT', 90_000),
      innenTo: innen((v) => v.mottatt.getTime(), 'TATT', 240_000),
      frammeInnen: innen((v) => h(v, 'UTRYKNING_SENDT'), 'UTRYKNING_FRAMME', 20 * 60_000),
    });
    expect(kolonner(r).map((k) => k.tittel)).toEqual(expect.arrayContaining(['Innen 60 s', 'Innen 90 s', 'Innen 240 s']));
    expect(nokkeltall(r).map((n) => n.navn)).toEqual(expect.arrayContaining(['Tatt innen 90 sekunder (eget mål)', 'Framme innen 20 minutter']));
  });
});
