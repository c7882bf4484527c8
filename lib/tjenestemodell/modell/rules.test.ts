import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sjekkstatus } from '@/lib/platform/prisma/enums';
import {
  bytt,
  egenTekst,
  erHelhetsti,
  erHttps,
  gisSamlet,
  gjeldende,
  gjorForst,
  mangler,
  opphav,
  prosent,
  SJEKKSTATUSER,
  tell,
  trend,
} from './rules';

const dag = new Date('2026-03-10T00:00:00Z');
const foer = new Date('2026-03-09T00:00:00Z');
const punkt = (status: Sjekkstatus, frist: Date | null = null) => ({ status, frist, maaBekreftes: false });

describe('tekst', () => {
  it.each([
    [false, null, 'MAL'],
    [false, 'vår', 'ENDRET'],
    [true, 'vår', 'EGEN'],
  ] as const)('eget %s og egen tekst %s er %s', (eget, egen, ut) => expect(opphav({ eget, egenTekst: egen })).toBe(ut));

  it('malens ord skrevet på nytt er malens', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (mal, ny) => {
        const egen = egenTekst(mal, ny);
        expect(gjeldende({ malTekst: mal, egenTekst: egen })).toBe(egen === null ? mal : ny.trim());
        expect(egenTekst(mal.trim(), mal)).toBeNull();
      }),
    ));
});

describe('bevis', () => {
  it.each([
    ['/tjenester/0199', true],
    ['/tjenestemodell/a-b/oppgaver/c', true],
    ['//ondt.no', false],
    ['/\\ondt.no', false],
    ['https://x.no', false],
    ['javascript:alert(1)', false],
    ['/', false],
    ['/tjenester?x=1', false],
  ])('%s er en side i Helhet: %s', (s, ut) => expect(erHelhetsti(s)).toBe(ut));

  it.each([
    ['https://helsenorge.no/a?b=1', true],
    ['http://helsenorge.no', false],
    ['https://', false],
    ['https://a b', false],
    ['javascript:alert(1)', false],
  ])('%s er en lenke: %s', (s, ut) => expect(erHttps(s)).toBe(ut));
});

describe('gitt samlet', () => {
  const p = { status: 'IKKE_STARTET' as Sjekkstatus, ikkeRelevantGrunn: null, ansvarligId: null, frist: null };
  it.each<[string, Partial<Parameters<typeof gisSamlet>[0][number]>, Date | null, boolean]>([
    ['åpent og ingens', {}, null, true],
    ['under arbeid, hos en annen', { status: 'UNDER_ARBEID', ansvarligId: 'b' }, null, true],
    ['hens eget, og ingen ny frist', { ansvarligId: 'a', frist: foer }, null, false],
    ['hens eget, med samme frist', { ansvarligId: 'a', frist: dag }, dag, false],
    ['hens eget, med ny frist', { ansvarligId: 'a', frist: foer }, dag, true],
    ['på plass', { status: 'PAA_PLASS' }, dag, false],
    ['ikke relevant', { status: 'IKKE_RELEVANT' }, dag, false],
    ['ikke relevant hos oss', { ikkeRelevantGrunn: 'Fylket' }, dag, false],
  ])('%s', (_, mer, frist, ventet) => expect(gisSamlet([{ ...p, ...mer }], { ansvarligId: 'a', frist })).toHaveLength(ventet ? 1 : 0));
});

describe('prosent', () => {
  it('er 0 bare uten noe og 100 bare med alt', () =>
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        const [del, av] = [Math.min(a, b), Math.max(a, b)];
        const p = prosent(del, av);
        expect(p === 100).toBe(av > 0 && del === av);
        expect(p === 0).toBe(av === 0 || del === 0);
      }),
    ));
});

describe('hva som mangler', () => {
  const grunn = { relevant: true, ansvar: 'PLASSERT' as const, antallA: 1, maaBekreftes: 0, aapneSporsmaal: 0, sjekkpunkter: [], iDag: dag };
  const arter = (o: Partial<Parameters<typeof mangler>[0]>) => mangler({ ...grunn, ...o }).map((m) => m.art);

  it.each([
    [{}, []],
    [{ ansvar: 'INGEN', antallA: 0 }, ['INGEN_A']],
    [{ ansvar: 'FLERE', antallA: 2 }, ['FLERE_A']],
    [{ ansvar: 'UTEN_NAVN' }, ['UTEN_NAVN']],
    [{ sjekkpunkter: [punkt('UNDER_ARBEID', foer)] }, ['FORFALT', 'UNDER_ARBEID']],
    [{ sjekkpunkter: [punkt('UNDER_ARBEID', dag)] }, ['UNDER_ARBEID']],
    [{ sjekkpunkter: [punkt('PAA_PLASS', foer), punkt('IKKE_RELEVANT', foer)] }, []],
    [{ aapneSporsmaal: 1, maaBekreftes: 2, sjekkpunkter: [punkt('IKKE_STARTET')] }, ['BEKREFT', 'SPORSMAAL', 'IKKE_STARTET']],
    [{ relevant: false, ansvar: 'INGEN', antallA: 0 }, []],
  ] as [Partial<Parameters<typeof mangler>[0]>, string[]][])('%o → %j', (o, ut) => expect(arter(o)).toEqual(ut));

  it('tallene går opp', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SJEKKSTATUSER)), (s) => {
        const t = tell(s.map((status) => ({ status })));
        expect(Object.values(t).reduce((a, b) => a + b, 0)).toBe(s.length);
      }),
    ));
});

it('gjør dette først: bare det som finnes, ansvar før alt annet', () => {
  const n = { utenA: 0, utenNavn: 0, flereA: 0, forfalte: 0, maaBekreftes: 0, sporsmaalForfalt: 0, snart: 0, utenAnsvarlig: 0 };
  expect(gjorForst(n)).toEqual([]);
  expect(gjorForst({ ...n, snart: 2, forfalte: 1, utenNavn: 2, utenA: 3 }).map((f) => f.art)).toEqual(['INGEN_A', 'UTEN_NAVN', 'FORFALT', 'SNART']);
});

it('trenden: ett punkt per dag over alle områder, eldst først', () => {
  const rad = (d: Date, medA: number) => ({ dato: d, oppgaver: 2, medA, sjekkTotalt: 4, sjekkPaaPlass: 1, sjekkUnderArbeid: 0 });
  expect(trend([rad(dag, 2), rad(foer, 0), rad(dag, 1)])).toEqual([
    { dato: '2026-03-09', medA: 0, paaPlass: 25 },
    { dato: '2026-03-10', medA: 75, paaPlass: 25 },
  ]);
});

it('bytter plass med naboen, og ikke ut av listen', () => {
  const l = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  expect(bytt(l, 'b', 'OPP')?.map((x) => x.id)).toEqual(['b', 'a']);
  expect(bytt(l, 'a', 'OPP')).toBeNull();
  expect(bytt(l, 'c', 'NED')).toBeNull();
  expect(bytt(l, 'x', 'NED')).toBeNull();
});
