import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hentPerson } from '@/lib/personoversikt/queries';
import type { Actor } from '@/lib/platform/actor';
import { motorpool, withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import type { Kilde } from '@/lib/respons/mottak/kilder';
import { leggTilBesok } from '@/lib/respons/oppdrag/runde/commands-besok';
import { installert, rutet } from '@/lib/respons/oppdrag/testhjelp';
import { ta } from '@/lib/respons/oppdrag/varsel/commands';
import { avklar } from '@/lib/respons/oppdrag/varsel/commands-lukk';
import { hentKo } from '@/lib/respons/oppdrag/varsel/queries';
import { MODELL, nyKilde, settModell, settPaaVakt } from '@/lib/respons/testhjelp';
import { hentVarselkort } from './queries-kort';
import { medNavn } from './queries-navn';

const db = testdb();
let eier: Actor;
let senter: Actor;
let tredje: Actor;
let kilde: Kilde;
let personId: string;
let tjenesteId: string;
const til = { til: [{ art: 'virksomhet' as const, navn: 'Senteret' }], ventSekunder: 60, gjenta: 0 };

beforeAll(async () => {
  eier = await db.actor('responsoperator');
  senter = await db.actor('responsoperator', 'skogvang');
  tredje = await db.actor('oppfolger', 'tms');
  kilde = (await nyKilde(eier.virksomhetId)).kilde;
  const sone = await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId: eier.virksomhetId, type: 'HJEMMETJENESTE' } });
  ({ personId, tjenesteId } = await installert(db, 'OV-1', sone.id));
  const egen = { virksomhetId: eier.virksomhetId };
  await db.admin.person.update({ where: { id: personId }, data: { ident: '01015012345', epost: 'olga@nes.no', fastlege: 'Dr. Holm' } });
  await db.admin.paarorende.create({ data: { ...egen, personId, navn: 'Per Fjern', relasjon: 'nevø', telefon: '91111111', rekkefolge: 2 } });
  await db.admin.tjeneste.update({ where: { id: tjenesteId }, data: { tiltaksplan: { tekst: 'Ring først. Gå inn.' } } });
  await db.admin.bestilling.create({
    data: {
      ...egen,
      tjenesteId,
      enhetId: sone.id,
      teknologiKode: 'alarm',
      onsketDato: new Date('2026-01-05'),
      nokkelavtale: 'Boks 12',
      adkomst: 'Bakveien',
      bestiltAv: 'Kari',
    },
  });
  await db.admin.installasjon.create({ data: { ...egen, tjenesteId } });
});
beforeEach(async () => {
  await motorpool().query('delete from respons.vakt');
  await motorpool().query(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null, mottatt = mottatt - interval '60 days'`);
  const regel = MODELL.regler[1] as (typeof MODELL.regler)[1];
  await settModell(eier.virksomhetId, { ...MODELL, regler: [{ ...regel, steg: [til] }] }, { Senteret: { virksomhetId: senter.virksomhetId } });
  await settPaaVakt(senter.virksomhetId, 'mottaksvakt', senter);
});

describe('a varsel that is handed over', () => {
  it('shows what handling it takes: who, where, how to get in, the plan, and the nearest of kin', async () => {
    const k = await hentVarselkort(senter, await rutet(kilde, { enhet: 'OV-1', type: 'fall' }));
    expect(k?.person).toMatchObject({
      navn: 'Olga Nes',
      adresse: 'Bakken 1',
      telefon: '33000000',
      nokkelinfo: 'Bruker rullator',
      fodselsdato: null,
      harSide: false,
      paarorende: [{ navn: 'Nina Nes', telefon: '90000000' }],
      tjenester: [{ id: tjenesteId }],
      tiltak: { plan: { tekst: 'Ring først. Gå inn.' }, nokkelavtale: 'Boks 12', adkomst: 'Bakveien' },
    });
    expect(k?.enheter.map((e) => e.serie)).toEqual(['OV-1']);
    const alt = JSON.stringify(k);
    for (const hemmelig of ['01015012345', 'olga@nes.no', 'Dr. Holm', 'Per Fjern']) expect(alt).not.toContain(hemmelig);
  });

  it('has the name in the queue', async () => {
    const id = await rutet(kilde, { enhet: 'OV-1', type: 'fall' });
    const rader = await medNavn(senter, (await hentKo(senter)).varsler);
    expect(rader.find((r) => r.id === id)).toMatchObject({ navn: 'Olga Nes', adresse: 'Bakken 1', virksomhet: 'Fjordvik kommune' });
  });

  it('opens no row of the record, and not its page', async () => {
    await rutet(kilde, { enhet: 'OV-1', type: 'fall' });
    const antall = await withActor(senter, async (tx) => ({
      person: await tx.person.count({ where: { id: personId } }),
      paarorende: await tx.paarorende.count({ where: { personId } }),
      tjeneste: await tx.tjeneste.count({ where: { personId } }),
      utstyr: await tx.utstyr.count({ where: { tjenesteId } }),
      installasjon: await tx.installasjon.count({ where: { tjenesteId } }),
      bestilling: await tx.bestilling.count({ where: { tjenesteId } }),
    }));
    expect(antall).toEqual({ person: 0, paarorende: 0, tjeneste: 0, utstyr: 0, installasjon: 0, bestilling: 0 });
    expect(await hentPerson({ ...senter, rolle: 'saksbehandler' }, personId)).toBeNull();
    expect(await hentPerson(await db.actor('saksbehandler'), personId)).not.toBeNull();
  });

  it('shows nobody when it is closed, or to whoever it was not handed to', async () => {
    const id = await rutet(kilde, { enhet: 'OV-1', type: 'fall' });
    const rett = async (a: Actor) =>
      (await withActor(a, (tx) => tx.$queryRaw<{ p: object | null }[]>`select respons.overlevert(${id}::uuid) p`))[0]?.p;
    const navn = (a: Actor) => withActor(a, (tx) => tx.$queryRaw`select * from respons.overleverte_navn(${[personId]}::uuid[])`);
    expect(await rett(senter)).toMatchObject({ fornavn: 'Olga' });
    expect(await navn(senter)).toHaveLength(1);
    for (const a of [eier, tredje]) {
      expect(await rett(a)).toBeNull();
      expect(await navn(a)).toEqual([]);
    }
    const paa = { nokkel: randomUUID(), varselId: id };
    await ta(senter, paa);
    await avklar(senter, { ...paa, nokkel: randomUUID(), grunn: 'hjulpet', merknad: '' });
    expect(await rett(senter)).toBeNull();
    expect((await hentVarselkort(senter, id))?.person ?? null).toBeNull();
  });

  it('is not opened again by whoever once had it, and shows nobody when the agreement is over', async () => {
    const id = await rutet(kilde, { enhet: 'OV-1', type: 'fall' });
    const rett = () => withActor(senter, (tx) => tx.$queryRaw<{ p: object | null }[]>`select respons.overlevert(${id}::uuid) p`);
    const navn = () => withActor(senter, (tx) => tx.$queryRaw`select * from respons.overleverte_navn(${[personId]}::uuid[])`);
    const apne = (a: Actor) => withActor(a, (tx) => tx.$executeRaw`update respons.varsel set status = 'VENTER' where id = ${id}::uuid`);
    const avtalen = (sett: string) =>
      db.admin.$executeRawUnsafe(
        `set local session_replication_role = replica; update respons.mottaksavtale set avsluttet = ${sett} where "virksomhetId" = '${eier.virksomhetId}' and "mottakerId" = '${senter.virksomhetId}'`,
      );
    expect(await rett()).toMatchObject([{ p: { fornavn: 'Olga' } }]);
    await avtalen('now()');
    expect([await rett(), await navn()]).toEqual([[{ p: null }], []]);
    await avtalen('null');
    await motorpool().query(`update respons.varsel set status = 'LUKKET' where id = $1`, [id]);
    await expect(apne(senter)).rejects.toThrow('Varselet er lukket');
    expect(await rett()).toEqual([{ p: null }]);
    expect(await apne(eier)).toBe(1);
  });

  it('read again when it is closed is in the owner’s log; and what is planned at the person’s is the owner’s to write', async () => {
    const id = await rutet(kilde, { enhet: 'OV-1', type: 'dho_maaling', verdi: 'SpO2 81 %', tekst: 'Pustevansker' });
    const besok = { nokkel: randomUUID(), varselId: id, tid: new Date().toISOString(), hva: 'Falskt besøk' };
    await ta(senter, { nokkel: randomUUID(), varselId: id });
    await expect(leggTilBesok(senter, besok)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await avklar(senter, { nokkel: randomUUID(), varselId: id, grunn: 'hjulpet', merknad: '' });
    const sett = () =>
      db.admin.innsyn.count({ where: { virksomhetId: eier.virksomhetId, aktorVirksomhetId: senter.virksomhetId, personIder: { has: personId } } });
    const foer = await sett();
    expect((await hentVarselkort(senter, id))?.varsel).toMatchObject({ status: 'LUKKET', verdi: 'SpO2 81 %' });
    expect(await sett()).toBe(foer + 1);
  });

  it('leaves the transaction acting for the one who asked', async () => {
    const id = await rutet(kilde, { enhet: 'OV-1', type: 'fall' });
    const hvem = await withActor(senter, async (tx) => {
      await tx.$queryRaw`select respons.overlevert(${id}::uuid), (select count(*) from respons.overleverte_navn(${[personId]}::uuid[]))`;
      return tx.$queryRaw<{ v: string }[]>`select app_id('virksomhet')::text v`;
    });
    expect(hvem).toEqual([{ v: senter.virksomhetId }]);
  });
});
