import { describe, expect, it } from 'vitest';
import { benkSti, erFiltrert, lesBenkfilter } from './rules-filter';

describe('the filter in the address', () => {
  const les = (q: string) => lesBenkfilter(Object.fromEntries(new URLSearchParams(q)), ['mine', 'ledige', 'vent'], ['dho', 'trygghetsalarm']);
  it.each([
    '/oppgaver?fane=ledige',
    '/oppgaver?fane=mine&steg=KARTLEGGE,VURDERE&frist=forfalt&tjeneste=dho&side=3',
    '/oppgaver?fane=vent&rolle=leder',
  ])('%s is read and written the same', (sti) => expect(benkSti(les(sti.split('?')[1] ?? ''))).toBe(sti));
  it('leaves out what it does not know', () =>
    expect(les('fane=alle&steg=DROP,KARTLEGGE&frist=aldri&tjeneste=ola&rolle=sjef&side=-4')).toEqual({
      fane: 'mine',
      steg: ['KARTLEGGE'],
      frist: null,
      tjeneste: null,
      rolle: null,
      side: 1,
    }));
  it('knows when something is filtered', () => {
    expect(erFiltrert(les('fane=ledige&side=2'))).toBe(false);
    expect(erFiltrert(les('frist=denne-uken'))).toBe(true);
  });
});
