import { describe, expect, it } from 'vitest';
import { AVKLARINGSTATUSER, erForfalt, handlinger, neste } from './rules';

const OSS = 'oss';
const TMS = 'tms';
/** Status × who × ability, and which of svare, fordele, beslutte and gjenåpne are allowed. */
const TABELL: [string, string, boolean, boolean, string][] = [
  ['AAPEN', OSS, true, false, 'svare fordele beslutte'],
  ['AAPEN', OSS, false, false, ''],
  ['AAPEN', OSS, false, true, 'svare'],
  ['AAPEN', TMS, true, false, 'svare'],
  ['AAPEN', TMS, false, false, ''],
  ['BESLUTTET', OSS, true, true, 'gjenaapne'],
  ['BESLUTTET', OSS, false, true, ''],
  ['BESLUTTET', TMS, true, false, ''],
];

describe('hvem kan hva med et spørsmål', () => {
  it.each(TABELL)('%s sett fra %s, rett %s, ansvarlig %s: %s', (status, hvem, sporsmaal, ansvarlig, ut) => {
    const a = { status: status as 'AAPEN', virksomhetId: OSS, tilVirksomhetId: TMS, ansvarligId: ansvarlig ? 'jeg' : null };
    const kan = handlinger(a, { virksomhetId: hvem, ansattId: 'jeg', sporsmaal });
    expect(
      Object.entries(kan)
        .flatMap(([k, v]) => (v ? [k] : []))
        .join(' '),
    ).toBe(ut);
  });

  it('tabellen har begge statusene', () => expect(new Set(TABELL.map((r) => r[0]))).toEqual(new Set(AVKLARINGSTATUSER)));
});

it.each([
  ['AAPEN', false, false, false, 'FORDEL'],
  ['AAPEN', true, false, false, 'VENT_PAA_SVAR'],
  ['AAPEN', true, false, true, 'SVAR'],
  ['AAPEN', true, true, false, 'BESLUTT'],
  ['BESLUTTET', true, true, true, 'FERDIG'],
] as const)('%s, fordelt %s, besvart %s, hos meg %s → %s', (status, fordelt, besvart, hosMeg, ut) =>
  expect(neste({ status, fordelt, besvart, hosMeg })).toBe(ut),
);

it('forfaller dagen etter fristen', () => {
  const dag = new Date('2026-03-10');
  expect(erForfalt({ status: 'AAPEN', frist: dag }, dag)).toBe(false);
  expect(erForfalt({ status: 'AAPEN', frist: new Date('2026-03-09') }, dag)).toBe(true);
  expect(erForfalt({ status: 'BESLUTTET', frist: new Date('2026-03-09') }, dag)).toBe(false);
});
