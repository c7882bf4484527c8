import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, plussDager, tilDato } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { Rolle } from '@/lib/platform/prisma/enums';
import { testdb } from '@/lib/platform/testdb';
import { leggTilAnsatt, settSluttet } from '../commands';
import { sperrKonto } from '../commands-konto';
import { hentAnsatt } from '../queries';
import { nyAnsattSchema } from '../schema';
import { avslaaBestilling, bekreftBestilling, bestillRolle, trekkBestilling } from './commands-bestilling';
import { avsluttRolle } from './commands-rolle';
import { hentBestillinger } from './queries-bestilling';
import { giRolle } from './testhjelp';

const db = testdb();
const kode = (k: string) => expect.objectContaining({ kode: k });
const tekst = (k: string) => expect.objectContaining({ kode: 'REGEL', tekst: k });
const n = () => ({ nokkel: randomUUID() });
const dag = (d: number) => fraDato(plussDager(iDag(naa()), d));
let leder: Actor;
let admin: Actor;
let pvo: Actor;
let enhetId: string;
beforeEach(async () => {
  [leder, admin, pvo] = [await db.actor('leder'), await db.actor('systemadministrator'), await db.actor('personvernombud')];
  enhetId = (await db.actor('saksbehandler')).enhetId;
});

/** Somebody who works here, has said yes and has no role. */
async function ny(epost = `${randomUUID()}@fjordvik.no`, hos = admin): Promise<string> {
  const { id } = await leggTilAnsatt(hos, nyAnsattSchema.parse({ ...n(), navn: 'Ny Person', epost }));
  const konto = await db.admin.konto.create({ data: { epost, hjemvirksomhetId: hos.virksomhetId } });
  await db.admin.ansatt.update({ where: { id }, data: { kontoId: konto.id } });
  return id;
}
const onske = (ansattId: string, mer: object = {}) => ({
  ...n(),
  ansattId,
  enhetId,
  rolle: 'saksbehandler' as Rolle,
  gyldigFra: dag(0),
  gyldigTil: null,
  begrunnelse: 'Ny i turnus',
  ...mer,
});
const roller = async (id: string) => (await hentAnsatt(admin, id))?.roller.map((r) => r.rolle);

describe('somebody who is written up', () => {
  const bedt = async (id: string) =>
    db.admin.gjoremaal.findMany({ where: { type: 'BESTILL_TILGANG', objektId: id }, select: { ansattId: true, rolle: true, status: true } });
  const skriv = async (hvem: Actor, mer: object = {}) =>
    (await leggTilAnsatt(hvem, nyAnsattSchema.parse({ ...n(), navn: 'Ny Person', epost: `${randomUUID()}@fjordvik.no`, ...mer }))).id;

  it.each([
    ['where they are to work', () => ({ enhetId })],
    ['of the ledelse', () => ({})],
  ])('has a leder %s who is asked to order a role, until it is ordered', async (_, hvor) => {
    const id = await skriv(admin, hvor());
    expect(await bedt(id)).toEqual([{ ansattId: leder.ansattId, rolle: 'leder', status: 'AAPENT' }]);
    await bestillRolle(leder, onske(id));
    expect((await bedt(id)).map((g) => g.status)).toEqual(['UTFORT']);
  });

  it('by the leder who will order: nobody is asked; who leaves, or gets another role, needs none ordered', async () => {
    expect(await bedt(await skriv(leder, { enhetId }))).toEqual([]);
    expect(await bedt(await skriv(leder))).toEqual([]);
    const borte = await skriv(admin);
    await settSluttet(admin, { ...n(), id: borte, versjon: 1, sluttet: dag(0) });
    const eier = await skriv(admin);
    await giRolle(db, { ansattId: eier, rolle: 'tjenesteeier', gyldigFra: dag(0), gyldigTil: null });
    expect([...(await bedt(borte)), ...(await bedt(eier))].map((g) => g.status)).toEqual(['BORTFALT', 'UTFORT']);
    const fremmed = (await db.actor('leder', 'skogvang')).enhetId;
    await expect(skriv(admin, { enhetId: fremmed })).rejects.toEqual(tekst('ukjentEnhet'));
  });
});

describe('a role that sees persons', () => {
  it('is ordered by the leder, opens nothing, and is given when another confirms; everybody is told', async () => {
    const id = await ny();
    const d = onske(id);
    const o = await bestillRolle(leder, d);
    expect(await bestillRolle(leder, d)).toEqual(o);
    expect(await roller(id)).toEqual([]);
    await expect(bestillRolle(leder, { ...d, ...n() })).rejects.toEqual(tekst('bestillingFinnes'));
    const aapne = (where: object) => db.admin.gjoremaal.count({ where: { status: 'AAPENT', ...where } });
    expect(await aapne({ type: 'BEKREFT_TILGANG', objektId: o.id, rolle: 'systemadministrator' })).toBe(1);

    const b = { ...n(), id: o.id, versjon: 1 };
    await expect(bekreftBestilling(leder, { ...b, ...n() })).rejects.toEqual(tekst('fireOyne'));
    await bekreftBestilling(admin, b);
    await bekreftBestilling(admin, b);
    expect(await roller(id)).toEqual(['saksbehandler']);
    expect(await aapne({ type: 'BEKREFT_TILGANG', objektId: o.id })).toBe(0);
    expect(await aapne({ type: 'NY_TILGANG', ansattId: id })).toBe(1);
    expect(await aapne({ type: 'SE_TILGANGER', rolle: 'personvernombud', objektId: admin.virksomhetId })).toBe(1);
    const hendelser = await db.admin.hendelse.findMany({ where: { objektId: id }, orderBy: { id: 'asc' }, select: { type: true, aktorNavn: true } });
    expect(hendelser.slice(-2)).toEqual([
      { type: 'ROLLE_BESTILT', aktorNavn: leder.navn },
      { type: 'ROLLE_GITT', aktorNavn: admin.navn },
    ]);
  });

  it('is not given by the systemadministrator alone, and not by SQL either', async () => {
    const id = await ny();
    await expect(bestillRolle(admin, onske(id))).rejects.toEqual(kode('FORBUDT'));
    const rad = { virksomhetId: admin.virksomhetId, ansattId: id, enhetId, rolle: 'saksbehandler' as Rolle, gyldigFra: iDag(naa()) };
    for (const rolle of Object.values(Rolle))
      await expect(
        withActor(admin, (tx) => tx.rolletildeling.create({ data: { ...rad, rolle } })),
        rolle,
      ).rejects.toThrow('ikke bestilt');
    const forfalsket = { ...rad, begrunnelse: 'x', bestilt: naa(), bestiltAvId: leder.ansattId, bestiltAvNavn: leder.navn };
    await expect(withActor(admin, (tx) => tx.rollebestilling.create({ data: forfalsket }))).rejects.toThrow('annens navn');
    const o = await bestillRolle(leder, onske(id));
    const godta = { status: 'GITT' as const, avgjortAvId: admin.ansattId };
    await expect(withActor(leder, (tx) => tx.rollebestilling.update({ where: { id: o.id }, data: godta }))).rejects.toThrow('annens navn');
    const bytt = { ...godta, ansattId: admin.ansattId };
    await expect(withActor(admin, (tx) => tx.rollebestilling.update({ where: { id: o.id }, data: bytt }))).rejects.toThrow('endres ikke');
    await withActor(admin, (tx) => tx.rollebestilling.update({ where: { id: o.id }, data: godta }));
    const merEnnBestilt = { ...rad, ansattId: id, rolle: 'leder' as Rolle, bestillingId: o.id };
    await expect(withActor(admin, (tx) => tx.rolletildeling.create({ data: merEnnBestilt }))).rejects.toThrow('ikke bestilt');
  });

  it('nobody gives power to themselves, nor to a second login of theirs', async () => {
    const tvilling = await ny('systemadministrator+to@fjordvik.demo');
    for (const id of [admin.ansattId, tvilling])
      await expect(bestillRolle(admin, onske(id, { enhetId: admin.enhetId, rolle: 'tjenesteeier' }))).rejects.toEqual(tekst('ikkeDegSelv'));
    await expect(bestillRolle(leder, onske(leder.ansattId))).rejects.toEqual(tekst('ikkeDegSelv'));
    const o = await bestillRolle(leder, onske(tvilling));
    const vist = async (a: Actor, id: string) => (await hentBestillinger(a)).ventende.find((x) => x.id === id);
    expect(await vist(admin, o.id), 'shown as it is answered').toMatchObject({ forhold: 'mottaker', kan: { bekreft: false, avslaa: false } });
    await expect(bekreftBestilling(admin, { ...n(), id: o.id, versjon: 1 })).rejects.toEqual(tekst('fireOyne'));
    const egen = await bestillRolle(leder, onske(admin.ansattId));
    await expect(bekreftBestilling(admin, { ...n(), id: egen.id, versjon: 1 })).rejects.toEqual(tekst('fireOyne'));
    await bekreftBestilling(pvo, { ...n(), id: egen.id, versjon: 1 });
    expect(await roller(admin.ansattId)).toEqual(['systemadministrator', 'saksbehandler']);
  });

  it('must fit the enhet, and the leder must lead it', async () => {
    const id = await ny();
    const lager = (await db.actor('hjelpemiddellager')).enhetId;
    await expect(bestillRolle(leder, onske(id, { enhetId: lager }))).rejects.toEqual(tekst('rollePasserIkkeIEnhet'));
    await expect(bestillRolle(leder, onske(id, { rolle: 'oppfolger' }))).rejects.toEqual(tekst('rollePasserIkke'));
    const annen = { ...leder, enhetId: lager, enhetstype: 'HJELPEMIDDELLAGER' as const };
    await expect(bestillRolle(annen, onske(id))).rejects.toEqual(tekst('ikkeDinEnhet'));
  });
});

describe('the order itself', () => {
  it('two who decide at once: one does, and the other is told', async () => {
    const id = await ny();
    const o = await bestillRolle(leder, onske(id));
    const svar = await Promise.allSettled([
      bekreftBestilling(admin, { ...n(), id: o.id, versjon: 1 }),
      avslaaBestilling(pvo, { ...n(), id: o.id, versjon: 1, grunn: 'Nei' }),
      trekkBestilling(leder, { ...n(), id: o.id, versjon: 1 }),
    ]);
    expect(svar.map((s) => s.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const s of svar) if (s.status === 'rejected') expect(s.reason).toMatchObject({ kode: 'KONFLIKT', objektId: id });
    expect((await roller(id))?.length).toBe(svar[0]?.status === 'fulfilled' ? 1 : 0);
    // Whoever had no say in it is not told how it went.
    const annen = await db.actor('hjemmetjeneste');
    for (const svaret of [
      () => bekreftBestilling(annen, { ...n(), id: o.id, versjon: 1 }),
      () => avslaaBestilling(annen, { ...n(), id: o.id, versjon: 1, grunn: 'Nei' }),
      () => trekkBestilling(annen, { ...n(), id: o.id, versjon: 1 }),
    ])
      await expect(svaret()).rejects.toEqual(kode('FORBUDT'));
  });

  it('is not confirmed when whoever ordered leads no more, when the person has left, or when it is over', async () => {
    const [id, borte] = [await ny(), await ny()];
    const [o, p] = [await bestillRolle(leder, onske(id)), await bestillRolle(leder, onske(borte))];
    await settSluttet(admin, { ...n(), id: borte, versjon: (await hentAnsatt(admin, borte))?.versjon ?? 0, sluttet: dag(0) });
    await expect(bekreftBestilling(admin, { ...n(), id: p.id, versjon: 1 })).rejects.toEqual(kode('KONFLIKT'));
    await db.admin.rolletildeling.update({ where: { id: leder.rolletildelingId }, data: { gyldigTil: plussDager(iDag(naa()), -1) } });
    await expect(bekreftBestilling(admin, { ...n(), id: o.id, versjon: 1 })).rejects.toEqual(tekst('bestillerUtenRolle'));
    const rad = (await hentBestillinger(admin)).ventende.find((x) => x.id === o.id);
    expect(rad).toMatchObject({ gyldig: false, kan: { bekreft: false, avslaa: true } });
    await db.admin.rolletildeling.update({ where: { id: leder.rolletildelingId }, data: { gyldigTil: null } });
    await avslaaBestilling(pvo, { ...n(), id: o.id, versjon: 1, grunn: 'Ikke nødvendig' });
    expect(await db.admin.gjoremaal.count({ where: { type: 'TILGANG_AVSLAATT', objektId: o.id, ansattId: leder.ansattId, status: 'AAPENT' } })).toBe(
      1,
    );
    expect(await roller(id)).toEqual([]);
  });

  it('is not made for, given or kept to anybody who is blocked, here or altogether', async () => {
    const [her, helt, venter] = [await ny(), await ny(), await ny()];
    const o = await bestillRolle(leder, onske(venter));
    await sperrKonto(admin, { ...n(), ansattId: venter, sperr: true });
    expect(await db.admin.rollebestilling.findUniqueOrThrow({ where: { id: o.id } })).toMatchObject({ status: 'TRUKKET', avgjortAvNavn: admin.navn });
    expect(await db.admin.gjoremaal.count({ where: { type: 'BEKREFT_TILGANG', objektId: o.id, status: 'AAPENT' } })).toBe(0);
    const [p, q] = [await bestillRolle(leder, onske(her)), await bestillRolle(leder, onske(helt))];
    // Past the command: the employment alone, and the login by another virksomhet.
    await db.admin.ansatt.update({ where: { id: her }, data: { sperret: naa() } });
    await db.admin.konto.updateMany({ where: { ansatte: { some: { id: helt } } }, data: { sperret: naa() } });
    for (const x of (await hentBestillinger(admin)).ventende.filter((y) => [p.id, q.id].includes(y.id)))
      expect(x).toMatchObject({ borte: true, kan: { bekreft: false, avslaa: true } });
    for (const [id, x] of [
      [her, p],
      [helt, q],
    ] as const) {
      await expect(bekreftBestilling(admin, { ...n(), id: x.id, versjon: 1 })).rejects.toEqual(tekst('ansattErSperret'));
      await expect(bestillRolle(leder, onske(id, { rolle: 'godkjenner' }))).rejects.toEqual(tekst('ansattErSperret'));
      expect(await roller(id)).toEqual([]);
    }
  });

  it('another kommune’s is not found', async () => {
    const o = await bestillRolle(leder, onske(await ny()));
    const fremmed = await db.actor('systemadministrator', 'skogvang');
    await expect(bekreftBestilling(fremmed, { ...n(), id: o.id, versjon: 1 })).rejects.toEqual(kode('IKKE_FUNNET'));
    expect((await hentBestillinger(fremmed)).ventende).toEqual([]);
  });

  it('those that have waited longest are listed, and how many more there are', async () => {
    const { virksomhetId } = admin;
    const foer = (await hentBestillinger(admin)).ventende.length;
    const nye = await db.admin.ansatt.createManyAndReturn({
      data: Array.from({ length: 52 }, () => ({ virksomhetId, navn: 'Ny', epost: `${randomUUID()}@fjordvik.no` })),
      select: { id: true },
    });
    const felles = { virksomhetId, enhetId, rolle: 'saksbehandler' as Rolle, gyldigFra: iDag(naa()), begrunnelse: 'x', bestilt: naa() };
    await db.admin.rollebestilling.createMany({
      data: nye.map(({ id }) => ({ ...felles, ansattId: id, bestiltAvId: leder.ansattId, bestiltAvNavn: leder.navn })),
    });
    const side = await hentBestillinger(admin);
    expect([side.ventende.length, side.flere]).toEqual([50, foer + 2]);
    expect(side.ventende.at(-1)).toMatchObject({ forhold: 'annen', gyldig: true });
    await db.admin.rollebestilling.deleteMany({ where: { ansattId: { in: nye.map((a) => a.id) } } });
  });

  it('a role is renewed by a new order, never made longer', async () => {
    const id = await ny();
    const o = await bestillRolle(leder, onske(id, { gyldigTil: dag(10) }));
    await bekreftBestilling(admin, { ...n(), id: o.id, versjon: 1 });
    const rolle = (await hentAnsatt(admin, id))?.roller[0];
    await expect(avsluttRolle(admin, { ...n(), id: rolle?.id ?? '', gyldigTil: dag(20) })).rejects.toEqual(tekst('rolleForlenges'));
    await expect(withActor(admin, (tx) => tx.rolletildeling.update({ where: { id: rolle?.id ?? '' }, data: { gyldigTil: null } }))).rejects.toThrow(
      'forlenges ikke',
    );
    const neste = await bestillRolle(leder, onske(id, { gyldigFra: dag(11), gyldigTil: dag(40) }));
    await bekreftBestilling(pvo, { ...n(), id: neste.id, versjon: 1 });
    expect((await hentAnsatt(admin, id))?.roller.map((r) => r.til)).toEqual([dag(10), dag(40)]);
  });
});

describe('a virksomhet without a leder', () => {
  it('has a way: a short order by the systemadministrator that the personvernombud confirms', async () => {
    const [sjef, vakt] = [await db.actor('systemadministrator', 'skogvang'), await db.actor('personvernombud', 'skogvang')];
    const id = await ny(undefined, sjef);
    const d = onske(id, { enhetId: sjef.enhetId, rolle: 'leder', gyldigTil: dag(20) });
    await expect(bestillRolle(sjef, d)).rejects.toEqual(kode('FORBUDT'));
    await db.admin.rolletildeling.updateMany({
      where: { virksomhetId: sjef.virksomhetId, rolle: 'leder' },
      data: { gyldigTil: plussDager(iDag(naa()), -1) },
    });
    await expect(bestillRolle(sjef, { ...d, ...n(), gyldigTil: null })).rejects.toEqual(tekst('midlertidigFrist'));
    await expect(bestillRolle(sjef, { ...d, ...n(), gyldigTil: dag(31) })).rejects.toEqual(tekst('midlertidigFrist'));
    const o = await bestillRolle(sjef, { ...d, ...n() });
    const andre = await ny(undefined, sjef);
    const adminTo = { ...sjef, ansattId: andre };
    const dag0 = plussDager(iDag(naa()), -1);
    await expect(bekreftBestilling(adminTo, { ...n(), id: o.id, versjon: 1 })).rejects.toEqual(kode('FORBUDT'));
    await bekreftBestilling(vakt, { ...n(), id: o.id, versjon: 1 });
    expect((await hentAnsatt(sjef, id))?.roller).toMatchObject([{ rolle: 'leder', til: dag(20) }]);
    // That one leads their own enhet alone: where nobody leads, the way is still open.
    const enhet = (type: 'LEDELSE' | 'FORVALTNING' | 'HJEMMETJENESTE') => ({ virksomhetId: sjef.virksomhetId, type, navn: `Ny ${randomUUID()}` });
    const { id: kontor } = await db.admin.enhet.create({ data: enhet('FORVALTNING') });
    const { id: hjemme } = await db.admin.enhet.create({ data: enhet('HJEMMETJENESTE') });
    const { id: ledelse } = await db.admin.enhet.create({ data: enhet('LEDELSE') });
    await db.admin.rolletildeling.updateMany({ where: { virksomhetId: sjef.virksomhetId, rolle: 'leder' }, data: { gyldigTil: dag0 } });
    const { kontoId } = await db.admin.ansatt.findUniqueOrThrow({ where: { id } });
    const lederI = (enhetId: string) =>
      db.admin.rolletildeling.create({
        data: { virksomhetId: sjef.virksomhetId, ansattId: id, kontoId, enhetId, rolle: 'leder', gyldigFra: tilDato('2025-01-01') },
      });
    await lederI(kontor);
    const ledig = { ...d, ansattId: andre, rolle: 'leder' as const };
    await expect(bestillRolle(sjef, { ...ledig, ...n(), enhetId: kontor })).rejects.toEqual(kode('FORBUDT'));
    const p = await bestillRolle(sjef, { ...ledig, ...n(), enhetId: hjemme });
    await trekkBestilling(sjef, { ...n(), id: p.id, versjon: 1 });
    await lederI(ledelse);
    await expect(bestillRolle(sjef, { ...ledig, ...n(), enhetId: hjemme })).rejects.toEqual(kode('FORBUDT'));
    await db.admin.rolletildeling.updateMany({
      where: { virksomhetId: sjef.virksomhetId, rolle: { in: ['leder', 'personvernombud'] } },
      data: { gyldigTil: plussDager(iDag(naa()), -1) },
    });
    await expect(bestillRolle(sjef, { ...d, ...n(), ansattId: andre })).rejects.toEqual(tekst('ingenKanBekrefte'));
  });
});
