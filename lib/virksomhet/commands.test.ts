import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { tilDato } from '@/lib/platform/clock';
import { Rolle } from '@/lib/platform/prisma/enums';
import { testdb } from '@/lib/platform/testdb';
import { endreAnsatt, leggTilAnsatt, settSluttet } from './commands';
import { endreEnhet, opprettEnhet, settEnhetAktiv } from './commands-enhet';
import { avsluttSesjoner, sperrKonto } from './commands-konto';
import { avsluttRolle, giRolle } from './commands-rolle';
import { hentAnsatt, hentAnsatte, hentEnheter } from './queries';
import { type NyAnsatt, nyAnsattSchema } from './schema';

const db = testdb();
const kode = (k: string) => expect.objectContaining({ kode: k });
const tekst = (k: string) => expect.objectContaining({ kode: 'REGEL', tekst: k });
const n = () => ({ nokkel: randomUUID() });
const admin = () => db.actor('systemadministrator');
const UKJENT = randomUUID();
let nr = 0;
const nyAnsatt = async (a: Actor, mer: Partial<Record<keyof NyAnsatt, unknown>> = {}): Promise<NyAnsatt> =>
  nyAnsattSchema.parse({
    ...n(),
    navn: 'Ny Person',
    epost: `Ny${++nr}@Fjordvik.no`,
    enhetId: a.enhetId,
    rolle: 'saksbehandler',
    gyldigFra: '2026-01-01',
    ...mer,
  });
const lagAnsatt = async (a: Actor, mer: Partial<Record<keyof NyAnsatt, unknown>> = {}) => (await leggTilAnsatt(a, await nyAnsatt(a, mer))).id;
const rolleTil = async (ansattId: string) => (await db.admin.rolletildeling.findFirstOrThrow({ where: { ansattId } })).id;
const hendelser = async (objektId: string) =>
  (await db.admin.hendelse.findMany({ where: { objektId }, orderBy: { id: 'asc' }, select: { type: true } })).map((h) => h.type);

/** Every command, aimed at a record that is not there. */
const KOMMANDOER: [string, (a: Actor) => Promise<unknown>][] = [
  ['endreEnhet', (a) => endreEnhet(a, { ...n(), id: UKJENT, versjon: 1, navn: 'X', telefon: null })],
  ['settEnhetAktiv', (a) => settEnhetAktiv(a, { ...n(), id: UKJENT, versjon: 1, aktiv: false })],
  ['endreAnsatt', (a) => endreAnsatt(a, { ...n(), id: UKJENT, versjon: 1, navn: 'X', tittel: null, telefon: null })],
  ['settSluttet', (a) => settSluttet(a, { ...n(), id: UKJENT, versjon: 1, sluttet: null })],
  ['giRolle', (a) => giRolle(a, { ...n(), ansattId: UKJENT, enhetId: UKJENT, rolle: 'leder', gyldigFra: '2026-01-01', gyldigTil: null })],
  ['avsluttRolle', (a) => avsluttRolle(a, { ...n(), id: UKJENT, gyldigTil: '2099-01-01' })],
  ['sperrKonto', (a) => sperrKonto(a, { ...n(), ansattId: UKJENT, sperr: true })],
  ['avsluttSesjoner', (a) => avsluttSesjoner(a, { ...n(), ansattId: UKJENT })],
];

describe('who may change the organisation', () => {
  it.each([
    ...KOMMANDOER,
    ['opprettEnhet', (a: Actor) => opprettEnhet(a, { ...n(), navn: 'X', type: 'LEDELSE', telefon: null })],
    ['leggTilAnsatt', async (a: Actor) => leggTilAnsatt(a, await nyAnsatt(a))],
  ] as typeof KOMMANDOER)('%s: only the systemadministrator', async (_, kommando) => {
    for (const rolle of Object.values(Rolle).filter((r) => !['systemadministrator', 'oppfolger', 'oppfolgingsansvarlig'].includes(r)))
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
      giRolle(a, { ...n(), ansattId: skogvang.ansattId, enhetId: a.enhetId, rolle: 'leder', gyldigFra: '2026-01-01', gyldigTil: null }),
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
    const ansatt = await lagAnsatt(a, { enhetId: id, rolle: 'hjemmetjeneste' });
    await expect(settEnhetAktiv(a, { ...n(), id, versjon: 1, aktiv: false })).rejects.toEqual(tekst('enhetHarAnsatte'));
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
  it('are added with a login and a role, once per key and once per e-mail', async () => {
    const a = await admin();
    const d = await nyAnsatt(a, { epost: 'Kari.Ny@Fjordvik.no', gyldigTil: '2026-12-31' });
    const { id } = await leggTilAnsatt(a, d);
    expect(await leggTilAnsatt(a, d)).toEqual({ id });
    expect(await hentAnsatt(a, id)).toMatchObject({
      epost: 'kari.ny@fjordvik.no',
      roller: [{ rolle: 'saksbehandler', fra: '2026-01-01', til: '2026-12-31' }],
    });
    await expect(leggTilAnsatt(a, { ...d, ...n() })).rejects.toEqual(tekst('ansattFinnes'));
    await expect(leggTilAnsatt(a, await nyAnsatt(a, { rolle: 'oppfolger' }))).rejects.toEqual(tekst('rollePasserIkke'));
    await expect(leggTilAnsatt(a, await nyAnsatt(a, { enhetId: (await db.actor('leder', 'skogvang')).enhetId }))).rejects.toEqual(
      tekst('ukjentEnhet'),
    );
  });

  it('get a place here also when they have a login from another kommune', async () => {
    const [a, gjest] = [await admin(), await db.actor('tekniker', 'skogvang')];
    const id = await lagAnsatt(a, { epost: 'tekniker@skogvang.demo', rolle: 'tekniker' });
    expect((await db.admin.ansatt.findUniqueOrThrow({ where: { id } })).kontoId).toBe(gjest.kontoId);
    await expect(sperrKonto(a, { ...n(), ansattId: id, sperr: true })).rejects.toEqual(tekst('kontoDelt'));
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
    await expect(giRolle(a, { ...n(), ansattId: id, enhetId: a.enhetId, rolle: 'leder', gyldigFra: '2026-01-01', gyldigTil: null })).rejects.toEqual(
      tekst('ansattHarSluttet'),
    );
    await settSluttet(a, { ...n(), id, versjon: 2, sluttet: null });
    expect((await hentAnsatt(a, id))?.status).toBe('aktiv');
  });
});

describe('roller', () => {
  it('are given for a period, not twice at once, and ended', async () => {
    const a = await admin();
    const id = await lagAnsatt(a);
    const d = { ...n(), ansattId: id, enhetId: a.enhetId, rolle: 'leder' as const, gyldigFra: '2026-01-01', gyldigTil: '2026-06-30' };
    const r = await giRolle(a, d);
    expect(await giRolle(a, d)).toEqual(r);
    await expect(giRolle(a, { ...d, ...n(), gyldigFra: '2026-06-30', gyldigTil: null })).rejects.toEqual(tekst('rolleFinnes'));
    const ny = await giRolle(a, { ...d, ...n(), gyldigFra: '2026-07-01', gyldigTil: null });
    await expect(avsluttRolle(a, { ...n(), id: ny.id, gyldigTil: '2026-01-01' })).rejects.toEqual(tekst('datoTilbakeITid'));
    const slutt = { ...n(), id: ny.id, gyldigTil: '2099-01-01' };
    await avsluttRolle(a, slutt);
    await avsluttRolle(a, slutt);
    expect((await hentAnsatt(a, id))?.roller.map((x) => x.til)).toEqual([null, '2026-06-30', '2099-01-01']);
    expect((await hendelser(id)).filter((h) => h === 'ROLLE_AVSLUTTET')).toHaveLength(1);
  });
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
    const id = await lagAnsatt(a, { rolle: 'systemadministrator' });
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
    const konto = () => db.admin.konto.findFirstOrThrow({ where: { ansatte: { some: { id } } }, select: { sperret: true, sesjonsversjon: true } });
    const d = { ...n(), ansattId: id };
    await avsluttSesjoner(a, d);
    await avsluttSesjoner(a, d);
    expect((await konto()).sesjonsversjon).toBe(2);
    const sperr = { ...n(), ansattId: id, sperr: true };
    await sperrKonto(a, sperr);
    await sperrKonto(a, sperr);
    expect(await konto()).toEqual({ sperret: expect.any(Date), sesjonsversjon: 3 });
    await sperrKonto(a, { ...n(), ansattId: id, sperr: false });
    expect(await konto()).toEqual({ sperret: null, sesjonsversjon: 4 });
    expect(await hendelser(id)).toEqual(['ANSATT_LAGT_TIL', 'SESJONER_AVSLUTTET', 'KONTO_SPERRET', 'KONTO_AAPNET']);
  });
});
