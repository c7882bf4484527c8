import { describe, expect, it } from 'vitest';
import { testdb } from '@/lib/platform/testdb';
import { opprettVirksomhet, virksomhetsvalg } from './felles/virksomhet.ts';

const db = testdb();
const valg = (mer: object = {}) =>
  virksomhetsvalg.parse({
    kode: 'nyby',
    navn: 'Nyby kommune',
    type: 'KOMMUNE',
    enhet: 'Tildelingskontoret',
    enhetstype: 'FORVALTNING',
    'admin-navn': 'Ada Ny',
    'admin-epost': 'Ada.Ny@Nyby.kommune.no',
    ...mer,
  });

describe('opprettVirksomhet', () => {
  it('makes a virksomhet with one systemadministrator, and refuses a code that is taken', async () => {
    const { id } = await opprettVirksomhet(db.admin, valg());
    const r = await db.admin.rolletildeling.findMany({ where: { virksomhetId: id }, include: { ansatt: { include: { konto: true } }, enhet: true } });
    expect(r.map((x) => [x.rolle, x.enhet.navn, x.ansatt.konto.epost, x.gyldigTil])).toEqual([
      ['systemadministrator', 'Tildelingskontoret', 'ada.ny@nyby.kommune.no', null],
    ]);
    await expect(opprettVirksomhet(db.admin, valg())).rejects.toThrow('finnes allerede');
  });

  it('uses the login that the e-mail has', async () => {
    await opprettVirksomhet(db.admin, valg({ kode: 'andreby', 'admin-epost': 'leder@fjordvik.demo' }));
    expect(await db.admin.konto.count({ where: { epost: 'leder@fjordvik.demo' } })).toBe(1);
  });
});
