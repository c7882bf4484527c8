import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fraDato, iDag, naa } from '@/lib/platform/clock';
import { testdb } from '@/lib/platform/testdb';
import { leggTilAnsatt } from '@/lib/virksomhet/commands';
import { opprettEnhet } from '@/lib/virksomhet/commands-enhet';
import { bestillRolleSchema, nyAnsattSchema } from '@/lib/virksomhet/schema';
import { bekreftBestilling, bestillRolle } from '@/lib/virksomhet/tilgang/commands-bestilling';
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
    expect(await opprettVirksomhet(db.admin, valg(leder))).toEqual({ id, ny: false });
    await expect(opprettVirksomhet(db.admin, valg(leder))).rejects.toThrow('finnes allerede');
    const r = await db.admin.rolletildeling.findMany({ where: { virksomhetId: id }, orderBy: { id: 'asc' }, select: { rolle: true, kontoId: true } });
    expect(r).toEqual([
      { rolle: 'systemadministrator', kontoId: null },
      { rolle: 'leder', kontoId: null },
    ]);
  });

  it('gives a leder who can order roles in every enhet', async () => {
    const r = (rolle: string) => `${rolle}@ordnet.demo`;
    const { id: virksomhetId } = await opprettVirksomhet(
      db.admin,
      valg({ kode: 'ordnet', 'admin-epost': r('systemadministrator'), 'leder-navn': 'Lea Leder', 'leder-epost': r('leder') }),
    );
    for (const a of await db.admin.ansatt.findMany({ where: { virksomhetId } })) {
      const { id: kontoId } = await db.admin.konto.create({ data: { epost: a.epost } });
      await db.admin.ansatt.update({ where: { id: a.id }, data: { kontoId } });
      await db.admin.rolletildeling.updateMany({ where: { ansattId: a.id }, data: { kontoId } });
    }
    const [admin, leder] = [await db.actor('systemadministrator', 'ordnet'), await db.actor('leder', 'ordnet')];
    expect([admin.enhetstype, leder.enhetstype]).toEqual(['FORVALTNING', 'LEDELSE']);
    const nokkel = randomUUID;
    const enhet = await opprettEnhet(admin, { nokkel: nokkel(), navn: 'Hjemmetjenesten', type: 'HJEMMETJENESTE', telefon: null });
    const ansatt = await leggTilAnsatt(
      admin,
      nyAnsattSchema.parse({ nokkel: nokkel(), navn: 'Nina Ny', epost: 'nina@ordnet.no', telefon: '40000001' }),
    );
    const o = await bestillRolle(
      leder,
      bestillRolleSchema.parse({
        nokkel: nokkel(),
        ansattId: ansatt.id,
        enhetId: enhet.id,
        rolle: 'hjemmetjeneste',
        gyldigFra: fraDato(iDag(naa())),
        gyldigTil: '',
        begrunnelse: 'Begynner her',
      }),
    );
    expect(await bekreftBestilling(admin, { nokkel: nokkel(), id: o.id, versjon: 1 })).toEqual({ id: o.id });
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
