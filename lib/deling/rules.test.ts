import { describe, expect, it } from 'vitest';
import { Virksomhetstype } from '@/lib/platform/prisma/enums';
import { delingsstatus, kanDelesMed, sluttEtter } from './rules';

describe('deling', () => {
  it('er bare for TMS og sykehus', () => expect(Object.values(Virksomhetstype).filter(kanDelesMed)).toEqual(['TMS', 'SYKEHUS']));

  it.each([
    ['2027-01-10', '2027-01-10T23:00:00.000Z'],
    ['2027-06-10', '2027-06-10T22:00:00.000Z'],
    ['2027-03-27', '2027-03-27T23:00:00.000Z'],
    ['2027-03-28', '2027-03-28T22:00:00.000Z'],
  ])('siste dag %s varer til %s', (dag, slutt) => expect(sluttEtter(dag).toISOString()).toBe(slutt));

  const naa = new Date('2027-02-01T12:00:00Z');
  it.each([
    ['2027-01-01', null, 'AKTIV'],
    ['2027-01-01', '2027-03-01', 'AKTIV'],
    ['2027-01-01', '2027-02-01T12:00:00Z', 'AVSLUTTET'],
    ['2027-03-01', null, 'AVSLUTTET'],
  ])('fra %s til %s er %s', (fra, til, status) => expect(delingsstatus({ fra: new Date(fra), til: til ? new Date(til) : null }, naa)).toBe(status));
});
