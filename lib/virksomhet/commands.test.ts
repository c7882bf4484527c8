import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, plussDager, tilDato } from '@/lib/platform/clock';
import { Rolle } from '@/lib/platform/prisma/enums';
import { testdb } from '@/lib/platform/testdb';
import { endreAnsatt, leggTilAnsatt, settSluttet } from './commands';
import { endreEnhet, opprettEnhet, settEnhetAktiv } from './commands-enhet';
import { avsluttSesjoner, sperrKonto } from './commands-konto';
import { hentAnsatt, hentAnsatte, hentEnheter } from './queries';
import { type NyAnsatt, nyAnsattSchema } from './schema';
import { bestillRolle } from './tilgang/commands-bestilling';
import { avsluttRolle } from './tilgang/commands-rolle';
import { giRolle } from './tilgang/testhjelp';

const db = testdb();
const kode = (k: string) => expect.objectContaining({ kode: k });
const tekst = (k: string) => expect.objectContaining({ kode: 'REGEL', tekst: k });
const n = () => ({ nokkel: randomUUID() });
const admin = () => db.actor('systemadministrator');
const UKJENT = randomUUID();
const dag = (d: number) => fraDato(plussDager(iDag(naa()), d));
let nr = 0;
const nyAnsatt = (mer: object = {}): NyAnsatt => nyAnsattSchema.parse({ ...n(), navn: 'Ny Person', epost: `Ny${++nr}@Fjordvik.no`, ...mer });
/** An employee who has said yes and has a role. */
async function lagAnsatt(a: Actor, rolle: Rolle = 'saksbehandler', enhetId = a.enhetId): Promise<string> {
  const d = nyAnsatt();
  const { id } = await leggTilAnsatt(a, d);
  const { id: kontoId } = await db.admin.konto.create({ data: { epost: d.epost, hjemvirksomhetId: a.virksomhetId } });
  await db.admin.ansatt.update({ where: { id }, data: { kontoId } });
  await db.admin.rolletildeling.create({
    data: { virksomhetId: a.virksomhetId, ansattId: id, kontoId, enhetId, rolle, gyldigFra: tilDato('2026-01-01') },
  });
  return id;
}
const rolleTil = async (ansattId: string) => (await db.admin.rolletildeling.findFirstOrThrow({ where: { ansattId } })).id;
const hendelser = async (objektId: string) =>
  (await db.admin.hendelse.findMany({ where: { objektId }, orderBy: { id: 'asc' }, select: { type: true } })).map((h) => h.type);

/** Every command, aimed at a record that is not there. */
const KOMMANDOER: [string, (a: Actor) => Promise<unknown>][] = [
  ['endreEnhet', (a) => endreEnhet(a, { ...n(), id: UKJENT, versjon: 1, navn: 'X', telefon: null })],
  ['settEnhetAktiv', (a) => settEnhetAktiv(a, { ...n(), id: UKJENT, versjon: 1, aktiv: false })],
  ['endreAnsatt', (a) => endreAnsatt(a, { ...n(), id: UKJENT, versjon: 1, navn: 'X', tittel: null, telefon: null })],
  ['settSluttet', (a) => settSluttet(a, { ...n(), id: UKJENT, versjon: 1, sluttet: null })],
  ['avsluttRolle', (a) => avsluttRolle(a, { ...n(), id: UKJENT, gyldigTil: '2099-01-01' })],
  ['sperrKonto', (a) => sperrKonto(a, { ...n(), ansattId: UKJENT, sperr: true })],
  ['avsluttSesjoner', (a) => avsluttSesjoner(a, { ...n(), ansattId: UKJENT })],
];

describe('who may change the organisation', () => {
  it.each([
    ...KOMMANDOER,
    ['opprettEnhet', (a: Actor) => opprettEnhet(a, { ...n(), navn: 'X', type: 'LEDELSE', telefon: null })],
  ] as typeof KOMMANDOER)('%s: only who may', async (navn, kommando) => {
    const kan = ['avsluttRolle', 'settSluttet'].includes(navn) ? ['systemadministrator', 'leder'] : ['systemadministrator'];
    for (const rolle of Object.values(Rolle).filter((r) => ![...kan, 'oppfolger', 'oppfolgingsansvarlig'].includes(r)))
      await expect(kommando(await db.actor(rolle)), rolle).rejects.toEqual(kode('FORBUDT'));
  });

  it.each(KOMMANDOER)('%s: what is not there is not found', async (_, kommando) => {
    await expect(kommando(await admin())).rejects.toEqual(kode('IKKE_FUNNET'));
  });

  it('what is another kommune’s is not found, and nobody there is seen', async () => {
    const [a, skogvang] = [await admin(), await db.actor('saksbehandler', 'skogvang')];
    const kommandoer = [
      endreEnhet(a, { ...n(), id: skogvang.enhetId, versjon: 1, navn: 'X', telefon: null }),
      settEnhetAktiv(a, { ...n(), id: skogvang.enhetId, versjon: 1, aktiv: false }),
      endreAnsatt(a, { ...n(), id: skogvang.ansattId, versjon: 1, navn: 'X', tittel: null, telefon: null }),
      settSluttet(a, { ...n(), id: skogvang.ansattId, versjon: 1, sluttet: '2026-01-01' }),
      avsluttRolle(a, { ...n(), id: skogvang.rolletildelingId, gyldigTil: '2099-01-01' }),
      sperrKonto(a, { ...n(), ansattId: skogvang.ansattId, sperr: true }),
      avsluttSesjoner(a, { ...n(), ansattId: skogvang.ansattId }),
    ];
    for (const r of await Promise.allSettled(kommandoer)) expect(r).toMatchObject({ status: 'rejected', reason: { kode: 'IKKE_FUNNET' } });
    expect(await hentAnsatt(a, skogvang.ansattId)).toBeNull();
    expect((await hentAnsatte(a, { q: 'skogvang.demo', side: 1, sluttet: false })).antall).toBe(0);
    expect((await hentEnheter(a)).some((e) => e.id === skogvang.enhetId)).toBe(false);
    await expect(hentAnsatte(await db.actor('saksbehandler'), { q: '', side: 1, sluttet: false })).rejects.toEqual(kode('FORBUDT'));
  });
});

describe('enheter', () => {
  it('are added once per key, have their own name, are renamed and taken out of use', async () => {
    const a = await admin();
    const d = { ...n(), navn: 'Hjemmetjenesten Øst', type: 'HJEMMETJENESTE' as const, telefon: null };
    const { id } = await opprettEnhet(a, d);
    expect(await opprettEnhet(a, d)).toEqual({ id });
    await expect(opprettEnhet(a, { ...d, ...n(), navn: 'hjemmetjenesten øst' })).rejects.toEqual(tekst('enhetFinnes'));
    await endreEnhet(a, { ...n(), id, versjon: 1, navn: 'Sone Øst', telefon: '35 00 00 00' });
    await expect(endreEnhet(a, { ...n(), id, versjon: 1, navn: 'Sone Vest', telefon: null })).rejects.toEqual(kode('KONFLIKT'));
    await settEnhetAktiv(a, { ...n(), id, versjon: 2, aktiv: false });
    await settEnhetAktiv(a, { ...n(), id, versjon: 3, aktiv: true });
    expect(await hendelser(id)).toEqual(['ENHET_OPPRETTET', 'ENHET_ENDRET', 'ENHET_DEAKTIVERT', 'ENHET_AKTIVERT']);
  });

  it('stay in use while somebody has a role there or something waits there', async () => {
    const a = await admin();
    const { id } = await opprettEnhet(a, { ...n(), navn: 'Travel sone', type: 'HJEMMETJENESTE', telefon: null });
    const ansatt = await lagAnsatt(a, 'hjemmetjeneste', id);
    for (const sluttet of [null, plussDager(iDag(naa()), 30)]) {
      await db.admin.ansatt.update({ where: { id: ansatt }, data: { sluttet } });
      await expect(settEnhetAktiv(a, { ...n(), id, versjon: 1, aktiv: false })).rejects.toEqual(tekst('enhetHarAnsatte'));
    }
    await db.admin.ansatt.update({ where: { id: ansatt }, data: { sluttet: null } });
    await settSluttet(a, { ...n(), id: ansatt, versjon: 1, sluttet: '2026-01-01' });
    const person = await db.admin.person.create({ data: { virksomhetId: a.virksomhetId, identtype: 'UKJENT', fornavn: 'A', etternavn: 'B' } });
    await db.admin.oppgave.create({
      data: {
        virksomhetId: a.virksomhetId,
        utforerVirksomhetId: a.virksomhetId,
        steg: 'EVALUERE',
        personId: person.id,
        rolle: 'ressursperson',
        enhetId: id,
        frist: tilDato('2026-12-01'),
      },
    });
    await expect(settEnhetAktiv(a, { ...n(), id, versjon: 1, aktiv: false })).rejects.toEqual(tekst('enhetHarOppgaver'));
  });
});

describe('ansatte', () => {
  it('are added without a role, once per key and once per e-mail, by the systemadministrator or the leder', async () => {
    const a = await admin();
    const d = nyAnsatt({ epost: 'Kari.Ny@Fjordvik.no' });
    const { id } = await leggTilAnsatt(a, d);
    expect(await leggTilAnsatt(a, d)).toEqual({ id });
    expect(await hentAnsatt(a, id)).toMatchObject({ epost: 'kari.ny@fjordvik.no', status: 'invitert', roller: [] });
    await expect(leggTilAnsatt(a, { ...d, ...n() })).rejects.toEqual(tekst('ansattFinnes'));
    expect(await leggTilAnsatt(await db.actor('leder'), nyAnsatt())).toMatchObject({ id: expect.any(String) });
    await expect(leggTilAnsatt(await db.actor('saksbehandler'), nyAnsatt())).rejects.toEqual(kode('FORBUDT'));
  });

  it('are changed on the version one has seen', async () => {
    const a = await admin();
    const id = await lagAnsatt(a);
    await endreAnsatt(a, { ...n(), id, versjon: 1, navn: 'Nytt Navn', tittel: 'Sykepleier', telefon: null });
    await expect(endreAnsatt(a, { ...n(), id, versjon: 1, navn: 'X', tittel: null, telefon: null })).rejects.toEqual(kode('KONFLIKT'));
    await expect(settSluttet(a, { ...n(), id, versjon: 1, sluttet: '2026-01-01' })).rejects.toEqual(kode('KONFLIKT'));
    expect((await hentAnsatte(a, { q: 'nytt nav', side: 1, sluttet: false })).rader).toMatchObject([{ id, tittel: 'Sykepleier', status: 'aktiv' }]);
  });

  it('leave, and what they had taken goes back to the enhet', async () => {
    const a = await admin();
    const id = await lagAnsatt(a);
    const person = await db.admin.person.create({ data: { virksomhetId: a.virksomhetId, identtype: 'UKJENT', fornavn: 'A', etternavn: 'B' } });
    const o = await db.admin.oppgave.create({
      data: {
        virksomhetId: a.virksomhetId,
        utforerVirksomhetId: a.virksomhetId,
        steg: 'MOTTA',
        personId: person.id,
        rolle: 'saksbehandler',
        enhetId: a.enhetId,
        ansattId: id,
        frist: tilDato('2026-12-01'),
      },
    });
    const d = { ...n(), id, versjon: 1, sluttet: '2026-02-01' };
    expect(await settSluttet(a, d)).toMatchObject({ frigjort: 1 });
    expect(await settSluttet(a, d)).toMatchObject({ frigjort: 1 });
    expect((await db.admin.oppgave.findUniqueOrThrow({ where: { id: o.id } })).ansattId).toBeNull();
    expect((await hentAnsatte(a, { q: '', side: 1, sluttet: true })).rader.map((r) => r.id)).toContain(id);
    await expect(giRolle(db, { ansattId: id, rolle: 'tjenesteeier', gyldigFra: '2026-01-01', gyldigTil: null })).rejects.toEqual(
      tekst('ansattHarSluttet'),
    );
    await settSluttet(a, { ...n(), id, versjon: 2, sluttet: null });
    expect((await hentAnsatt(a, id))?.status).toBe('utenRolle');
  });
});

describe('roller', () => {
  it('are given for a period, not twice at once, and ended', async () => {
    const a = await admin();
    const id = await lagAnsatt(a);
    const d = { ansattId: id, rolle: 'tjenesteeier' as const, gyldigFra: dag(0), gyldigTil: dag(180) };
    await giRolle(db, d);
    await expect(giRolle(db, { ...d, gyldigFra: dag(180), gyldigTil: null })).rejects.toEqual(tekst('rolleFinnes'));
    const ny = await giRolle(db, { ...d, gyldigFra: dag(181), gyldigTil: null });
    await expect(avsluttRolle(a, { ...n(), id: ny.id, gyldigTil: '2026-01-01' })).rejects.toEqual(tekst('datoTilbakeITid'));
    const slutt = { ...n(), id: ny.id, gyldigTil: '2099-01-01' };
    await avsluttRolle(a, slutt);
    await avsluttRolle(a, slutt);
    expect((await hentAnsatt(a, id))?.roller.map((x) => x.til)).toEqual([null, dag(180), '2099-01-01']);
    expect((await hendelser(id)).filter((h) => h === 'ROLLE_AVSLUTTET')).toHaveLength(1);
  });
});

it('a role starts today at the earliest', async () => {
  const leder = await db.actor('leder');
  const d = { ansattId: await lagAnsatt(await admin()), enhetId: leder.enhetId, gyldigTil: null };
  const feil = expect.objectContaining({ kode: 'REGEL', felt: { gyldigFra: 'rolleTilbakeITid' } });
  for (const gyldigFra of ['1900-01-01', dag(-1)]) {
    await expect(bestillRolle(leder, { ...d, ...n(), rolle: 'leder', gyldigFra, begrunnelse: 'x' })).rejects.toEqual(feil);
  }
});

it('a role that is ended says when, and may be given again the same day', async () => {
  const a = await admin();
  const id = await lagAnsatt(a);
  const d = { ansattId: id, rolle: 'tjenesteforvalter' as const, gyldigFra: dag(0), gyldigTil: null };
  const { id: rolleId } = await giRolle(db, d);
  const rolle = async () => (await hentAnsatt(a, id))?.roller.find((r) => r.id === rolleId);
  expect(await rolle()).toMatchObject({ tid: 'naa', avsluttet: null });
  await avsluttRolle(a, { ...n(), id: rolleId, gyldigTil: null });
  expect(await rolle()).toMatchObject({ tid: 'over', avsluttet: expect.any(Date) });
  expect(await db.admin.gjoremaal.findFirst({ where: { type: 'MISTET_ROLLE', objektId: rolleId } })).toMatchObject({
    data: { hva: (await db.actor('leder')).enhetNavn, rolle: 'tjenesteforvalter' },
  });
  expect(await db.admin.hendelse.findFirst({ where: { objektId: id, type: 'ROLLE_AVSLUTTET' } })).toMatchObject({ data: { til: dag(0) } });
  await giRolle(db, d);
});

describe('the last systemadministrator', () => {
  it('cannot end, leave or be blocked, and nobody does it to themselves', async () => {
    const a = await admin();
    await expect(avsluttRolle(a, { ...n(), id: a.rolletildelingId, gyldigTil: '2099-01-01' })).rejects.toEqual(tekst('sisteAdministrator'));
    await expect(settSluttet(a, { ...n(), id: a.ansattId, versjon: 1, sluttet: '2026-01-01' })).rejects.toEqual(tekst('ikkeDegSelv'));
    await expect(sperrKonto(a, { ...n(), ansattId: a.ansattId, sperr: true })).rejects.toEqual(tekst('ikkeDegSelv'));
  });

  it('two who remove each other at once: one is left', async () => {
    const a = await db.actor('systemadministrator', 'skogvang');
    const id = await lagAnsatt(a, 'systemadministrator');
    const annen = { ...a, ansattId: id, rolletildelingId: await rolleTil(id) };
    const svar = await Promise.allSettled([
      avsluttRolle(a, { ...n(), id: annen.rolletildelingId, gyldigTil: '2099-01-01' }),
      avsluttRolle(annen, { ...n(), id: a.rolletildelingId, gyldigTil: '2099-01-01' }),
    ]);
    expect(svar.map((s) => s.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('access', () => {
  it('is stopped and opened again, and every session ends', async () => {
    const a = await admin();
    const id = await lagAnsatt(a);
    const konto = () => db.admin.konto.findFirstOrThrow({ where: { ansatte: { some: { id } } }, select: { sperret: true } });
    const her = () => db.admin.ansatt.findUniqueOrThrow({ where: { id }, select: { sperret: true, sesjonerFra: true } });
    const d = { ...n(), ansattId: id };
    await avsluttSesjoner(a, d);
    await avsluttSesjoner(a, d);
    expect(await her()).toEqual({ sperret: null, sesjonerFra: expect.any(Date) });
    const sperr = { ...n(), ansattId: id, sperr: true };
    await sperrKonto(a, sperr);
    await sperrKonto(a, sperr);
    expect([await konto(), (await her()).sperret]).toEqual([{ sperret: expect.any(Date) }, expect.any(Date)]);
    await sperrKonto(a, { ...n(), ansattId: id, sperr: false });
    expect([await konto(), (await her()).sperret]).toEqual([{ sperret: null }, null]);
    expect(await hendelser(id)).toEqual(['ANSATT_LAGT_TIL', 'SESJONER_AVSLUTTET', 'KONTO_SPERRET', 'KONTO_AAPNET']);
  });
});
