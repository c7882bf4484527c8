import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { stillKlokke } from '@/lib/platform/clock';
import { testdb } from '@/lib/platform/testdb';
import { henvisAnnenTjeneste, lagreUtkast, returner, sendTilKontroll, tilbakeTilKartlegging } from './commands';
import { godkjenn } from './godkjenn';
import { heltUtkast, sakTilVurdering } from './testhjelp';

const db = testdb();
const DAG = '2026-06-10';
let saksbehandler: Actor;
let godkjenner: Actor;

beforeAll(async () => {
  saksbehandler = await db.actor('saksbehandler');
  godkjenner = await db.actor('godkjenner');
});
afterEach(() => stillKlokke());

const nokkel = () => randomUUID();
const ny = async () => {
  stillKlokke(new Date(`${DAG}T09:00:00Z`));
  return sakTilVurdering(db.admin, saksbehandler, undefined, DAG);
};
const medUtkast = async (endring = {}) => {
  const { sakId } = await ny();
  const { versjon } = await lagreUtkast(saksbehandler, { nokkel: nokkel(), sakId, versjon: 0, utkast: heltUtkast(DAG, endring) });
  return { sakId, versjon };
};
const tilKontroll = async () => {
  const { sakId, versjon } = await medUtkast();
  return { sakId, ...(await sendTilKontroll(saksbehandler, { nokkel: nokkel(), sakId, versjon })) };
};
const oppgaver = (sakId: string) => db.admin.oppgave.findMany({ where: { sakId, status: 'AAPEN' }, select: { steg: true, ansattId: true } });
const sakstatus = async (sakId: string) => (await db.admin.sak.findUniqueOrThrow({ where: { id: sakId } })).status;

describe('lagreUtkast', () => {
  it('beholder det halvferdige og noterer økten én gang', async () => {
    const { sakId } = await ny();
    const utkast = heltUtkast(DAG, { fakta: null, innhold: null, utfall: null });
    const { versjon } = await lagreUtkast(saksbehandler, { nokkel: nokkel(), sakId, versjon: 0, utkast });
    await lagreUtkast(saksbehandler, { nokkel: nokkel(), sakId, versjon, utkast: { ...utkast, omfang: 'Noe annet' } });
    expect(await db.admin.vedtak.findUnique({ where: { sakId } })).toMatchObject({
      status: 'UTKAST',
      omfang: 'Noe annet',
      innhold: null,
      fakta: null,
      versjon: 2,
    });
    expect(await db.admin.hendelse.count({ where: { sakId, type: 'VEDTAK_UTKAST_LAGRET' } })).toBe(1);
  });

  it('gir samme svar to ganger for samme nøkkel', async () => {
    const { sakId } = await ny();
    const d = { nokkel: nokkel(), sakId, versjon: 0, utkast: heltUtkast(DAG) };
    expect(await lagreUtkast(saksbehandler, d)).toEqual(await lagreUtkast(saksbehandler, d));
  });

  it('lar den første vinne', async () => {
    const { sakId } = await ny();
    const d = () => ({ nokkel: nokkel(), sakId, versjon: 0, utkast: heltUtkast(DAG) });
    const svar = await Promise.allSettled([lagreUtkast(saksbehandler, d()), lagreUtkast(saksbehandler, d())]);
    expect(svar.map((s) => s.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(svar.find((s) => s.status === 'rejected')?.reason).toMatchObject({ kode: 'KONFLIKT' });
  });
});

describe('sendTilKontroll', () => {
  it('låser utkastet og åpner kontrollen', async () => {
    const { sakId } = await tilKontroll();
    expect(await sakstatus(sakId)).toBe('TIL_KONTROLL');
    expect(await oppgaver(sakId)).toEqual([{ steg: 'KONTROLLERE', ansattId: null }]);
    expect(await db.admin.vedtak.findUnique({ where: { sakId } })).toMatchObject({ status: 'TIL_KONTROLL', saksbehandlerId: saksbehandler.ansattId });
  });

  it.each(['fakta', 'regler', 'hensyn', 'innhold', 'egenandelKr'] as const)('nekter uten %s og sier det', async (felt) => {
    const { sakId, versjon } = await medUtkast({ [felt]: null });
    await expect(sendTilKontroll(saksbehandler, { nokkel: nokkel(), sakId, versjon })).rejects.toMatchObject({
      kode: 'REGEL',
      tekst: 'vedtakMangler',
      felt: { [felt]: expect.any(String) },
    });
    expect(await sakstatus(sakId)).toBe('TIL_VURDERING');
  });

  it('tar ikke med tjenesten i et avslag', async () => {
    const { sakId, versjon } = await medUtkast({ utfall: 'AVSLAG' });
    await sendTilKontroll(saksbehandler, { nokkel: nokkel(), sakId, versjon });
    expect(await db.admin.vedtak.findUnique({ where: { sakId } })).toMatchObject({
      innhold: null,
      omfang: null,
      gjelderFra: null,
      egenandelKr: null,
    });
  });

  it('nekter et utkast som er endret siden', async () => {
    const { sakId, versjon } = await medUtkast();
    await lagreUtkast(saksbehandler, { nokkel: nokkel(), sakId, versjon, utkast: heltUtkast(DAG) });
    await expect(sendTilKontroll(saksbehandler, { nokkel: nokkel(), sakId, versjon })).rejects.toMatchObject({ kode: 'KONFLIKT' });
  });
});

describe('returner', () => {
  it('går til den samme saksbehandleren med grunnen, og kan sendes igjen', async () => {
    const { sakId, versjon } = await tilKontroll();
    const tilbake = await returner(godkjenner, { nokkel: nokkel(), sakId, versjon, grunn: 'Skriv mer om alternativer' });
    expect(await sakstatus(sakId)).toBe('TIL_VURDERING');
    expect(await oppgaver(sakId)).toEqual([{ steg: 'VURDERE', ansattId: saksbehandler.ansattId }]);
    expect(await db.admin.vedtak.findUnique({ where: { sakId } })).toMatchObject({ status: 'UTKAST', returGrunn: 'Skriv mer om alternativer' });
    await expect(godkjenn(godkjenner, { nokkel: nokkel(), sakId, versjon })).rejects.toMatchObject({ kode: 'KONFLIKT' });
    const igjen = await sendTilKontroll(saksbehandler, { nokkel: nokkel(), sakId, versjon: tilbake.versjon });
    await godkjenn(godkjenner, { nokkel: nokkel(), sakId, versjon: igjen.versjon });
    expect(await sakstatus(sakId)).toBe('VEDTATT');
  });
});

describe('veiene ut', () => {
  it('sender tilbake til kartlegging med grunn', async () => {
    const { sakId, versjon } = await medUtkast();
    await tilbakeTilKartlegging(saksbehandler, { nokkel: nokkel(), sakId, versjon, grunn: 'Nettet er ikke målt' });
    expect(await sakstatus(sakId)).toBe('UNDER_KARTLEGGING');
    expect(await oppgaver(sakId)).toEqual([{ steg: 'KARTLEGGE', ansattId: saksbehandler.ansattId }]);
    expect(await db.admin.kartlegging.findUnique({ where: { sakId } })).toMatchObject({ status: 'PAABEGYNT', fullfort: null });
  });

  it('sender den til rollen når den som kartla, ikke har tilgang lenger', async () => {
    const { sakId, versjon } = await medUtkast();
    await db.admin.ansatt.update({ where: { id: saksbehandler.ansattId }, data: { sperret: new Date() } });
    await tilbakeTilKartlegging(saksbehandler, { nokkel: nokkel(), sakId, versjon, grunn: 'Mangler' });
    await db.admin.ansatt.update({ where: { id: saksbehandler.ansattId }, data: { sperret: null } });
    expect(await oppgaver(sakId)).toEqual([{ steg: 'KARTLEGGE', ansattId: null }]);
    expect(await db.admin.kartlegging.findUnique({ where: { sakId } })).toMatchObject({ ansvarligId: null });
  });

  it('henviser til annen tjeneste uten vedtak', async () => {
    const { sakId } = await ny();
    const d = { nokkel: nokkel(), sakId, versjon: 0, enig: true as const, annenTjeneste: 'Fysioterapi', notat: 'Avtalt på telefon' };
    expect(await henvisAnnenTjeneste(saksbehandler, d)).toEqual(await henvisAnnenTjeneste(saksbehandler, d));
    expect(await db.admin.sak.findUnique({ where: { id: sakId } })).toMatchObject({
      status: 'HENLAGT',
      avsluttetGrunn: 'Fysioterapi: Avtalt på telefon',
    });
    expect(await oppgaver(sakId)).toEqual([]);
  });
});

describe('hvem', () => {
  const alle = (sakId: string, versjon: number): [string, (a: Actor) => Promise<unknown>][] => {
    const d = () => ({ nokkel: nokkel(), sakId, versjon });
    return [
      ['lagreUtkast', (a) => lagreUtkast(a, { ...d(), utkast: heltUtkast(DAG) })],
      ['sendTilKontroll', (a) => sendTilKontroll(a, d())],
      ['tilbakeTilKartlegging', (a) => tilbakeTilKartlegging(a, { ...d(), grunn: 'x' })],
      ['henvisAnnenTjeneste', (a) => henvisAnnenTjeneste(a, { ...d(), enig: true, annenTjeneste: 'x', notat: '' })],
    ];
  };

  it('nekter andre roller', async () => {
    const { sakId, versjon } = await medUtkast();
    for (const rolle of ['godkjenner', 'ressursperson', 'leder', 'hjemmetjeneste', 'personvernombud'] as const) {
      const actor = await db.actor(rolle);
      // Also with an old version: that it has changed is not for them to know.
      for (const v of [versjon, versjon + 7])
        for (const [navn, kommando] of alle(sakId, v)) await expect(kommando(actor), `${rolle} ${navn}`).rejects.toMatchObject({ kode: 'FORBUDT' });
    }
    const kontroll = await tilKontroll();
    for (const rolle of ['saksbehandler', 'leder', 'ressursperson'] as const) {
      const actor = await db.actor(rolle);
      await expect(godkjenn(actor, { nokkel: nokkel(), ...kontroll })).rejects.toMatchObject({ kode: 'FORBUDT' });
      await expect(returner(actor, { nokkel: nokkel(), ...kontroll, grunn: 'x' })).rejects.toMatchObject({ kode: 'FORBUDT' });
      await expect(godkjenn(actor, { nokkel: nokkel(), ...kontroll, versjon: 99 })).rejects.toMatchObject({ kode: 'FORBUDT' });
    }
  });

  it('ser ikke en annen kommunes sak', async () => {
    const { sakId, versjon } = await medUtkast();
    const fremmed = await db.actor('saksbehandler', 'skogvang');
    for (const [, kommando] of alle(sakId, versjon)) await expect(kommando(fremmed)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    const annen = await db.actor('godkjenner', 'skogvang');
    const kontroll = await tilKontroll();
    await expect(godkjenn(annen, { nokkel: nokkel(), ...kontroll })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(returner(annen, { nokkel: nokkel(), ...kontroll, grunn: 'x' })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
  });
});
