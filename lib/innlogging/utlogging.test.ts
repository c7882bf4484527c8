import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import type { Sesjonstoken } from '@/lib/platform/auth';
import { testdb } from '@/lib/platform/testdb';
import type { Kilde } from '@/lib/respons/mottak/kilder';
import { ett, installert, nokkel, rader, rutet, typer } from '@/lib/respons/oppdrag/testhjelp';
import { hentEgneVakter } from '@/lib/respons/oppdrag/vakt/queries';
import { avvent, ta } from '@/lib/respons/oppdrag/varsel/commands';
import { hentKo } from '@/lib/respons/oppdrag/varsel/queries';
import { hentHoldt, hentStartsted } from '@/lib/respons/oppdrag/varsel/queries-mistet';
import { MODELL, nyKilde, settModell, settPaaVakt } from '@/lib/respons/testhjelp';
import { endreAnsatt } from '@/lib/virksomhet/commands';
import { loggUtAlleSteder, loggUtOgGiTilbake } from './commands';

const db = testdb();
let hjemme: Actor;
let operator: Actor;
let kilde: Kilde;
const tatt = async (hvem = hjemme) => {
  const varselId = await rutet(kilde, { enhet: 'UT-1', type: 'fall' });
  await ta(hvem, { nokkel: nokkel(), varselId });
  return varselId;
};
const token = (hvem = hjemme): Sesjonstoken => ({
  kontoId: hvem.kontoId,
  sesjonId: nokkel(),
  sesjonsversjon: 0,
  startet: Math.floor(Date.now() / 1000),
});

beforeAll(async () => {
  [hjemme, operator] = [await db.actor('hjemmetjeneste'), await db.actor('responsoperator')];
  kilde = (await nyKilde(hjemme.virksomhetId)).kilde;
  const sone = await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId: hjemme.virksomhetId, type: 'HJEMMETJENESTE' } });
  await installert(db, 'UT-1', sone.id);
  await settModell(hjemme.virksomhetId, MODELL);
});
beforeEach(async () => {
  await rader('delete from respons.vakt');
  await rader('delete from respons.utsending');
  await rader(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null`);
  await settPaaVakt(hjemme.virksomhetId, 'hjemme', hjemme);
});

it('gives back what one holds, and not what waits for a visit; the next login begins there, and is told', async () => {
  const [id, besok] = [await tatt(), await tatt()];
  await avvent(hjemme, { nokkel: nokkel(), varselId: besok, til: new Date(Date.now() + 3600_000).toISOString(), grunn: 'Hjelpen kommer' });
  const t = token();
  expect(await hentStartsted(hjemme)).toBe('/respons/felt');

  expect(await loggUtOgGiTilbake(hjemme, { nokkel: nokkel() }, t)).toEqual({ antall: 1 });
  expect([(await ett(id)).status, (await ett(besok)).status]).toEqual(['VENTER', 'AVVENTER']);
  expect(await typer(id)).toContain('UTLOGGET');
  expect(await db.admin.avsluttetSesjon.count({ where: { id: t.sesjonId } })).toBe(1);
  expect((await hentKo(hjemme)).mistet).toMatchObject([{ varselId: id, type: 'DIN_UTLOGGING' }]);
  expect(await hentStartsted(hjemme)).toBe('/respons/felt');

  expect(await hentStartsted(operator)).toBe('/oppgaver');
  await ta(operator, { nokkel: nokkel(), varselId: id });
  expect(await hentStartsted(operator)).toBe(`/respons/${id}`);
  expect(await hentStartsted(await db.actor('saksbehandler'))).toBe('/oppgaver');
});

it('on duty and holding nothing, they go off duty with it only when they say so', async () => {
  const paa = async () => (await rader<{ lag: string }>('select lag from respons.vakt where til is null')).map((r) => r.lag);
  expect(await hentEgneVakter(hjemme)).toEqual(['Hjemmetjenesten']);
  expect(await loggUtOgGiTilbake(hjemme, { nokkel: nokkel() }, token())).toEqual({ antall: 0 });
  expect(await paa()).toEqual(['hjemme']);
  await settPaaVakt(hjemme.virksomhetId, 'mottaksvakt', operator);
  expect(await loggUtOgGiTilbake(hjemme, { nokkel: nokkel(), avVakt: true }, token())).toEqual({ antall: 0 });
  expect(await paa()).toEqual(['mottaksvakt']);
  expect(await hentEgneVakter(hjemme)).toEqual([]);
});

it('a number that is changed is the one they are called on at once', async () => {
  const a = await db.admin.ansatt.findUniqueOrThrow({ where: { id: hjemme.ansattId } });
  const admin = await db.actor('systemadministrator');
  const d = { nokkel: nokkel(), id: a.id, versjon: a.versjon, navn: a.navn, tittel: a.tittel, telefon: null };
  await endreAnsatt(admin, d);
  expect(await rader('select telefon from respons.vakt where til is null')).toEqual([{ telefon: null }]);
});

describe('what the login holds is asked for, whichever of its roles is active', () => {
  let somHjemme: Actor;
  let iAnnen: Actor;

  beforeAll(async () => {
    // One login with three roles: two in one employment, and one in another virksomhet.
    const skogvang = await db.actor('saksbehandler', 'skogvang');
    const ansatt = await db.admin.ansatt.create({
      data: { virksomhetId: skogvang.virksomhetId, kontoId: hjemme.kontoId, navn: hjemme.navn, epost: 'ekstra@skogvang.demo' },
    });
    const felles = { kontoId: hjemme.kontoId, gyldigFra: new Date('2026-01-01') };
    const rolle = (a: Actor, ansattId: string) =>
      db.admin.rolletildeling.create({ data: { ...felles, virksomhetId: a.virksomhetId, ansattId, enhetId: a.enhetId, rolle: 'saksbehandler' } });
    await rolle(await db.actor('saksbehandler'), hjemme.ansattId);
    await rolle(skogvang, ansatt.id);
    somHjemme = { ...hjemme, rolle: 'saksbehandler' };
    iAnnen = { ...skogvang, kontoId: hjemme.kontoId, ansattId: ansatt.id, navn: hjemme.navn };
  });

  it.each([
    ['the role that took it', () => hjemme],
    ['a role without varsler, of the same employment', () => somHjemme],
    ['a role in another virksomhet', () => iAnnen],
  ])('%s', async (_, hvem) => {
    const [id, andres] = [await tatt(), await tatt(operator)];
    expect((await hentHoldt(hvem())).map((v) => v.id)).toEqual([id]);
    expect(await loggUtOgGiTilbake(hvem(), { nokkel: nokkel() }, token())).toEqual({ antall: 1 });
    expect([(await ett(id)).status, (await ett(andres)).status]).toEqual(['VENTER', 'TATT']);
    expect(await hentHoldt(hvem())).toEqual([]);
    expect((await hentKo(hjemme)).mistet.map((m) => m.varselId)).toEqual([id]);
  });

  it.each([
    ['here', () => hjemme],
    ['from another virksomhet', () => iAnnen],
  ])('«logg ut alle steder» gives back too: %s', async (_, hvem) => {
    const id = await tatt();
    await loggUtAlleSteder(hvem(), { nokkel: nokkel() });
    expect(await ett(id)).toMatchObject({ status: 'VENTER', tattAvId: null });
  });
});
