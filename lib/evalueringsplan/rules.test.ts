import { describe, expect, it } from 'vitest';
import { tjenestetype } from '@/lib/innhold/queries';
import { TJENESTEKODER } from '@/lib/innhold/schema';
import { fraDato, tilDato } from '@/lib/platform/clock';
import { evalueringsplan, nesteEvaluering, plussVirkedager, velgIntervaller } from './rules';

const plan = (kode: string) => tjenestetype(kode).evaluering;
const start = tilDato('2027-01-11'); // a Monday

describe('evalueringsplan', () => {
  it.each([
    ['digitalt-tilsyn', ['2027-01-18', '2027-02-11']],
    ['trygghetsalarm', ['2027-01-18', '2027-02-11']],
    ['lokalisering', ['2027-01-18', '2027-02-11']],
    ['medisineringsstotte', ['2027-01-18', '2027-01-25', '2027-02-08']],
    ['dho', ['2027-07-12']], // 11.07 is a Sunday
  ])('%s', (kode, ventet) => expect(evalueringsplan(plan(kode), start).map((p) => fraDato(p.planlagt))).toEqual(ventet));

  it('et sykehus evaluerer etter to til fire uker', () => {
    expect(evalueringsplan(velgIntervaller(plan('dho'), 'SYKEHUS'), start).map((p) => fraDato(p.planlagt))).toEqual(['2027-01-25']);
    expect(velgIntervaller(plan('dho'), 'TMS')).toEqual(plan('dho'));
    expect(velgIntervaller(plan('digitalt-tilsyn'), 'SYKEHUS').deretterHverMaaned).toBe(6);
  });
});

describe('nesteEvaluering', () => {
  it.each([
    ['2027-01-11', '2027-01-18'],
    ['2027-01-18', '2027-02-11'],
    ['2027-02-11', '2027-08-11'],
    ['2027-08-11', '2028-02-11'],
    ['2028-03-01', '2028-08-11'],
  ])('digitalt tilsyn etter %s er %s', (sist, ventet) =>
    expect(fraDato(nesteEvaluering(plan('digitalt-tilsyn'), start, tilDato(sist))?.planlagt ?? start)).toBe(ventet),
  );

  it('sykehusets plan slutter', () => expect(nesteEvaluering(velgIntervaller(plan('dho'), 'SYKEHUS'), start, tilDato('2027-01-25'))).toBeNull());

  it('alle tjenester har en neste, på en virkedag, også etter ti år', () => {
    for (const kode of TJENESTEKODER) {
      const n = nesteEvaluering(plan(kode), start, tilDato('2037-01-01'));
      expect(n?.navn, kode).toBeNull();
      expect([0, 6], kode).not.toContain(n?.planlagt.getUTCDay());
    }
  });
});

it('tre virkedager hopper over helg og helligdag', () => {
  expect(fraDato(plussVirkedager(tilDato('2027-01-14'), 3))).toBe('2027-01-19');
  expect(fraDato(plussVirkedager(tilDato('2027-05-14'), 1))).toBe('2027-05-18'); // 17 May; and pinse the day before
});
