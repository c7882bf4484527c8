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
    const r = await db.admin.rolletildeling.findMany({ where: { virksomhetId: id }, include: { ansatt: true, enhet: true } });
    expect(r.map((x) => [x.rolle, x.enhet.navn, x.ansatt.epost, x.gyldigTil])).toEqual([
      ['systemadministrator', 'Tildelingskontoret', 'ada.ny@nyby.kommune.no', null],
    ]);
    await expect(opprettVirksomhet(db.admin, valg())).rejects.toThrow('finnes allerede');
  });

  it('adds the first leder, also where nobody leads any more, and never beside one who does', async () => {
    const leder = { kode: 'lederby', 'leder-navn': 'Lea Leder', 'leder-epost': 'lea@lederby.no' };
    const { id } = await opprettVirksomhet(db.admin, valg({ kode: 'lederby' }));
    expect(await opprettVirksomhet(db.admin, valg(leder))).toEqual({ id });
    await expect(opprettVirksomhet(db.admin, valg(leder))).rejects.toThrow('finnes allerede');
    const r = await db.admin.rolletildeling.findMany({ where: { virksomhetId: id }, orderBy: { id: 'asc' }, select: { rolle: true, kontoId: true } });
    expect(r).toEqual([
      { rolle: 'systemadministrator', kontoId: null },
      { rolle: 'leder', kontoId: null },
    ]);
  });

  it('ties nobody’s login to it: the first administrator says yes too', async () => {
    await opprettVirksomhet(db.admin, valg({ kode: 'andreby', 'admin-epost': 'leder@fjordvik.demo' }));
    expect(await db.admin.ansatt.findFirst({ where: { virksomhet: { kode: 'andreby' } }, select: { kontoId: true, epost: true } })).toEqual({
      kontoId: null,
      epost: 'leder@fjordvik.demo',
    });
    expect(await db.admin.konto.count({ where: { epost: 'ada.ny@nyby.kommune.no' } })).toBe(0);
  });
});
