import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { lagSak } from '@/lib/oppgave/testhjelp';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, plussDager } from '@/lib/platform/clock';
import { utfor } from '@/lib/platform/command';
import { testdb } from '@/lib/platform/testdb';
import { gjenopptaSak, henlegg, motta, settSakPaaVent, trekk } from './commands';
import { sendForelopigSvar } from './forelopig';
import { tildelSak } from './tildel';
import { flyttSak } from './transition';

const db = testdb();
const nokkel = () => randomUUID();
const om = (dager: number) => fraDato(plussDager(iDag(naa()), dager));
const sakRad = (id: string) => db.admin.sak.findUniqueOrThrow({ where: { id } });
const oppgaver = (sakId: string) => db.admin.oppgave.findMany({ where: { sakId }, orderBy: { opprettet: 'asc' } });
const typer = (sakId: string) =>
  db.admin.hendelse.findMany({ where: { sakId }, orderBy: { id: 'asc' }, select: { type: true } }).then((h) => h.map((x) => x.type));

/** Every command of steering with valid input, to be refused in the same ways. */
const KOMMANDOER: [string, (a: Actor, sakId: string, versjon: number) => Promise<unknown>][] = [
  ['settSakPaaVent', (a, sakId, versjon) => settSakPaaVent(a, { nokkel: nokkel(), sakId, versjon, grunn: 'Venter', til: om(5) })],
  ['henlegg', (a, sakId, versjon) => henlegg(a, { nokkel: nokkel(), sakId, versjon, grunn: 'Flyttet' })],
  ['trekk', (a, sakId, versjon) => trekk(a, { nokkel: nokkel(), sakId, versjon, av: 'BRUKER', dato: om(0), merknad: '' })],
  ['tildelSak', (a, sakId, versjon) => tildelSak(a, { nokkel: nokkel(), sakId, versjon, enhetId: a.enhetId, ansvarligId: null })],
  ['sendForelopigSvar', (a, sakId, versjon) => sendForelopigSvar(a, { nokkel: nokkel(), sakId, versjon, grunn: 'Mange venter.', forventet: om(20) })],
];

describe.each(KOMMANDOER)('%s refuses', (_, kjor) => {
  it('roles that do not steer, another kommune, and a stale screen', async () => {
    const a = await db.actor('saksbehandler');
    const { sakId } = await lagSak(db, a);
    for (const rolle of ['godkjenner', 'ressursperson', 'tekniker'] as const)
      await expect(kjor(await db.actor(rolle), sakId, 1)).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(kjor(await db.actor('saksbehandler', 'skogvang'), sakId, 1)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(kjor(a, sakId, 7)).rejects.toMatchObject({ kode: 'KONFLIKT', objektId: sakId });
    expect(await typer(sakId)).toEqual([]);
  });
});

describe('motta', () => {
  it('closes MOTTA, opens the planning for whoever accepts, and makes them responsible', async () => {
    const a = await db.actor('saksbehandler');
    const { sakId } = await lagSak(db, a, { steg: 'MOTTA' });
    const d = { nokkel: nokkel(), sakId, versjon: 1 };
    expect(await motta(a, d)).toEqual({ sti: `/saker/${sakId}/kartlegging` });
    expect(await motta(a, d)).toEqual({ sti: `/saker/${sakId}/kartlegging` });
    expect(await oppgaver(sakId)).toMatchObject([
      { steg: 'MOTTA', status: 'UTFORT', ansattId: a.ansattId },
      { steg: 'PLANLEGGE_KARTLEGGING', status: 'AAPEN', ansattId: a.ansattId },
    ]);
    expect(await sakRad(sakId)).toMatchObject({ status: 'MOTTATT', ansvarligId: a.ansattId, versjon: 2 });
    expect(await typer(sakId)).toEqual(['SAK_MOTTATT']);
  });

  it('is for the role of the step', async () => {
    const a = await db.actor('saksbehandler');
    const { sakId } = await lagSak(db, a, { steg: 'MOTTA' });
    await expect(motta(await db.actor('ressursperson'), { nokkel: nokkel(), sakId, versjon: 1 })).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(motta(await db.actor('saksbehandler', 'skogvang'), { nokkel: nokkel(), sakId, versjon: 1 })).rejects.toMatchObject({
      kode: 'IKKE_FUNNET',
    });
    await motta(a, { nokkel: nokkel(), sakId, versjon: 1 });
    await expect(motta(a, { nokkel: nokkel(), sakId, versjon: 2 })).rejects.toMatchObject({ tekst: 'stegIkkeAapent' });
  });
});

describe('on hold', () => {
  it('takes the oppgaver with it, and back', async () => {
    const a = await db.actor('leder');
    const { sakId } = await lagSak(db, await db.actor('saksbehandler'), { status: 'TIL_VURDERING' });
    await expect(settSakPaaVent(a, { nokkel: nokkel(), sakId, versjon: 1, grunn: 'Venter', til: om(0) })).rejects.toMatchObject({
      felt: { til: 'datoFram' },
    });
    await settSakPaaVent(a, { nokkel: nokkel(), sakId, versjon: 1, grunn: 'Bruker er på sykehus', til: om(10) });
    expect(await sakRad(sakId)).toMatchObject({ status: 'PAA_VENT', forrigeStatus: 'TIL_VURDERING', paaVentGrunn: 'Bruker er på sykehus' });
    expect(await oppgaver(sakId)).toMatchObject([{ status: 'PAA_VENT', paaVentGrunn: 'Bruker er på sykehus' }]);
    await gjenopptaSak(a, { nokkel: nokkel(), sakId, versjon: 2 });
    expect(await sakRad(sakId)).toMatchObject({ status: 'TIL_VURDERING', forrigeStatus: null, paaVentGrunn: null, paaVentTil: null });
    expect(await oppgaver(sakId)).toMatchObject([{ status: 'AAPEN', paaVentTil: null }]);
    expect(await typer(sakId)).toEqual(['SAK_PAA_VENT', 'SAK_GJENOPPTATT']);
    await expect(gjenopptaSak(a, { nokkel: nokkel(), sakId, versjon: 3 })).rejects.toMatchObject({ tekst: 'ulovligOvergang' });
  });

  it('is over by itself when the date has come', async () => {
    const a = await db.actor('saksbehandler');
    const { sakId } = await lagSak(db, a, { status: 'PAA_VENT' });
    await db.admin.sak.update({ where: { id: sakId }, data: { forrigeStatus: 'TIL_VURDERING', paaVentTil: iDag(naa()), paaVentGrunn: 'Venter' } });
    await utfor(a, nokkel(), async (k) => ({ status: (await flyttSak(k, sakId, 'sendTilKontroll')).status }));
    expect(await sakRad(sakId)).toMatchObject({ status: 'TIL_KONTROLL', forrigeStatus: null, paaVentTil: null, paaVentGrunn: null });
  });

  it('neither pause nor end while the vedtak is in control', async () => {
    const a = await db.actor('saksbehandler');
    const { sakId } = await lagSak(db, a, { status: 'TIL_KONTROLL' });
    for (const [navn, kjor] of KOMMANDOER.slice(0, 3)) await expect(kjor(a, sakId, 1), navn).rejects.toMatchObject({ tekst: 'ulovligOvergang' });
  });
});

describe('ending without a decision', () => {
  it.each([
    ['henlegg', 'HENLAGT', 'SAK_HENLAGT'],
    ['trekk', 'TRUKKET', 'SAK_TRUKKET'],
  ] as const)('%s closes the sak and its oppgaver', async (navn, status, type) => {
    const a = await db.actor('saksbehandler');
    const { sakId } = await lagSak(db, a);
    await KOMMANDOER.find(([n]) => n === navn)?.[1](a, sakId, 1);
    expect(await sakRad(sakId)).toMatchObject({ status, avsluttet: expect.any(Date) });
    expect(await oppgaver(sakId)).toMatchObject([{ status: 'AVBRUTT' }]);
    expect(await typer(sakId)).toEqual([type]);
  });

  it('nobody withdraws tomorrow', async () => {
    const a = await db.actor('saksbehandler');
    const { sakId } = await lagSak(db, a);
    await expect(trekk(a, { nokkel: nokkel(), sakId, versjon: 1, av: 'PAARORENDE', dato: om(1), merknad: '' })).rejects.toMatchObject({
      felt: { dato: 'datoIkkeFram' },
    });
  });
});

describe('tildelSak', () => {
  it('moves the open oppgaver of the role and of the enhet', async () => {
    const a = await db.actor('saksbehandler');
    const { sakId } = await lagSak(db, a, { status: 'TIL_VURDERING' });
    const ny = await db.admin.enhet.create({
      data: { virksomhetId: a.virksomhetId, navn: `Tildeling ${randomUUID().slice(0, 4)}`, type: 'FORVALTNING' },
    });
    await tildelSak(await db.actor('leder'), { nokkel: nokkel(), sakId, versjon: 1, enhetId: ny.id, ansvarligId: a.ansattId });
    expect(await sakRad(sakId)).toMatchObject({ ansvarligId: a.ansattId, enhetId: ny.id, versjon: 2 });
    expect(await oppgaver(sakId)).toMatchObject([{ ansattId: a.ansattId, enhetId: ny.id }]);
    expect(await typer(sakId)).toEqual(['SAK_TILDELT']);
  });

  it('only to a saksbehandler and an enhet of the kommune', async () => {
    const a = await db.actor('saksbehandler');
    const { sakId } = await lagSak(db, a);
    const fremmed = await db.actor('saksbehandler', 'skogvang');
    const d = { sakId, versjon: 1, enhetId: a.enhetId };
    for (const ansvarligId of [fremmed.ansattId, (await db.actor('tekniker')).ansattId])
      await expect(tildelSak(a, { nokkel: nokkel(), ...d, ansvarligId })).rejects.toMatchObject({ tekst: 'kollegaManglerRolle' });
    await expect(tildelSak(a, { nokkel: nokkel(), ...d, enhetId: fremmed.enhetId, ansvarligId: null })).rejects.toMatchObject({
      tekst: 'ukjentEnhet',
    });
  });
});

describe('sendForelopigSvar', () => {
  it('makes one letter, however often it is pressed, and moves the promise', async () => {
    const a = await db.actor('saksbehandler');
    const { sakId } = await lagSak(db, a);
    const d = { nokkel: nokkel(), sakId, versjon: 1, grunn: 'Vi venter på opplysninger fra legen.', forventet: om(21) };
    const { brevId } = await sendForelopigSvar(a, d);
    expect(await sendForelopigSvar(a, d)).toEqual({ brevId });
    const brev = await db.admin.brev.findMany({ where: { sakId } });
    expect(brev).toMatchObject([{ id: brevId, type: 'FORELOPIG_SVAR' }]);
    expect(JSON.stringify(brev[0]?.innhold)).toContain('Vi venter på opplysninger fra legen.');
    expect(await sakRad(sakId)).toMatchObject({ forelopigSvarSendt: expect.any(Date), forventetSvar: plussDager(iDag(naa()), 21), versjon: 2 });
    expect(await typer(sakId)).toEqual(['BREV_LAGET', 'FORELOPIG_SVAR_SENDT']);
  });

  it('promises a day that is to come, and only while the sak is open', async () => {
    const a = await db.actor('saksbehandler');
    const apen = await lagSak(db, a);
    const ferdig = await lagSak(db, a, { status: 'VEDTATT' });
    const d = { versjon: 1, grunn: 'Mange venter.' };
    await expect(sendForelopigSvar(a, { nokkel: nokkel(), ...d, sakId: apen.sakId, forventet: om(0) })).rejects.toMatchObject({
      felt: { forventet: 'datoFram' },
    });
    await expect(sendForelopigSvar(a, { nokkel: nokkel(), ...d, sakId: ferdig.sakId, forventet: om(9) })).rejects.toMatchObject({
      tekst: 'forelopigSvarLukket',
    });
  });
});
