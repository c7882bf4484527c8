import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hentViste } from '@/lib/personoversikt/queries-viste';
import { stillKlokke } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import { forseglAlle, kontrollerKjeder } from '@/lib/platform/jobb/sealer';
import { testdb } from '@/lib/platform/testdb';
import { hentInnsyn, hentOppslagAv, INNSYN_PER_SIDE } from './queries';

const db = testdb();
const nyPerson = async () => {
  const a = await db.actor('saksbehandler');
  return {
    a,
    person: await db.admin.person.create({ data: { virksomhetId: a.virksomhetId, identtype: 'UKJENT', fornavn: 'Ola', etternavn: 'Åsen' } }),
  };
};

it('tells who looked, in which role and why, newest first; and writes that one has looked here', async () => {
  const { a, person } = await nyPerson();
  await withActor(a, (tx) => skrivInnsyn(tx, a, person, 'sak', 'saksbehandling'));
  const ombud = await db.actor('personvernombud');
  expect(await hentInnsyn(ombud, person.id, 1)).toMatchObject({
    navn: 'Ola Åsen',
    antall: 1,
    rader: [{ navn: a.navn, rolle: 'saksbehandler', sted: 'Forvaltningskontoret', hva: 'sak', hvorfor: 'saksbehandling' }],
  });
  expect((await hentInnsyn(ombud, person.id, 1))?.rader.map((r) => r.hva)).toEqual(['innsynslogg', 'sak']);
  expect(await hentOppslagAv(ombud, a.ansattId, 1)).toMatchObject({ navn: a.navn, antall: 1, rader: [{ hva: 'sak', antall: 1 }] });
  await withActor(a, (tx) => skrivInnsyn(tx, a, [], 'sok', 'sok', ['navn']));
  expect(await hentOppslagAv(ombud, a.ansattId, 1)).toMatchObject({
    antall: 2,
    rader: [
      { hva: 'sok', personId: null },
      { hva: 'sak', personId: person.id },
    ],
  });
  const [bare, ukjent] = [await hentOppslagAv(ombud, a.ansattId, 1, null, 'sak'), await hentOppslagAv(ombud, a.ansattId, 1, null, 'finnes-ikke')];
  expect([bare?.hva, bare?.slag, bare?.rader.map((r) => r.hva)]).toEqual([
    'sak',
    [
      { hva: 'sak', antall: 1 },
      { hva: 'sok', antall: 1 },
    ],
    ['sak'],
  ]);
  expect([ukjent?.hva, ukjent?.rader.length]).toEqual([null, 2]);
  await expect(hentOppslagAv(a, a.ansattId, 1)).rejects.toMatchObject({ kode: 'FORBUDT' });
  expect(await hentOppslagAv(await db.actor('personvernombud', 'skogvang'), a.ansattId, 1)).toBeNull();
});

it('is paged', async () => {
  const { a, person } = await nyPerson();
  await withActor(a, async (tx) => {
    for (let i = 0; i <= INNSYN_PER_SIDE; i++) await skrivInnsyn(tx, a, person, 'sak', String(i));
  });
  const leder = await db.actor('leder');
  expect((await hentInnsyn(leder, person.id, 1))?.rader).toHaveLength(INNSYN_PER_SIDE);
  const siste = await hentInnsyn(leder, person.id, 2);
  expect(siste?.rader.map((r) => r.hvorfor)).toEqual(['1', '0']);
  // Looking is written down too, and is the newest.
  for (const [nr, hva] of [
    [9, null],
    [9, 'finnes-ikke'],
  ] as const)
    expect(await hentInnsyn(leder, person.id, nr, hva)).toMatchObject({
      side: 2,
      sider: 2,
      hva: null,
      rader: expect.arrayContaining(siste?.rader ?? []),
    });
});

it('a list that is open all day is one line for each reader and hour; openings are lines of their own, and can be had alone', async () => {
  const { a, person } = await nyPerson();
  const b = await db.actor('leder');
  const vis = (hvem: typeof a, hva: 'varselko' | 'varsel', tid: string) => {
    stillKlokke(new Date(tid));
    return withActor(hvem, (tx) => skrivInnsyn(tx, hvem, person, hva, 'respons'));
  };
  for (const tid of ['2026-11-21T10:05:00Z', '2026-11-21T10:20:00Z', '2026-11-21T10:59:00Z', '2026-11-21T11:01:00Z']) await vis(a, 'varselko', tid);
  await vis(a, 'varsel', '2026-11-21T10:21:00Z');
  await vis(a, 'varsel', '2026-11-21T10:22:00Z');
  await vis(b, 'varselko', '2026-11-21T10:30:00Z');
  await vis({ ...a, enhetId: b.enhetId }, 'varselko', '2026-11-21T10:06:00Z');
  stillKlokke();
  const ombud = await db.actor('personvernombud');
  const logg = await hentInnsyn(ombud, person.id, 1);
  expect(logg?.rader.map((r) => [r.hva, r.navn, r.ganger])).toEqual([
    ['varselko', a.navn, 1],
    ['varselko', a.navn, 3],
    ['varselko', b.navn, 1],
    ['varsel', a.navn, 1],
    ['varsel', a.navn, 1],
    ['varselko', a.navn, 1],
  ]);
  expect(logg?.rader[1]).toMatchObject({ fra: new Date('2026-11-21T10:05:00Z'), tidspunkt: new Date('2026-11-21T10:59:00Z') });
  expect(logg).toMatchObject({
    antall: 8,
    sider: 1,
    slag: [
      { hva: 'varselko', antall: 6 },
      { hva: 'varsel', antall: 2 },
    ],
  });
  expect((await hentInnsyn(ombud, person.id, 1, 'varsel'))?.rader.map((r) => r.hva)).toEqual(['varsel', 'varsel']);
});

it('is for the leader and the personvernombud of the person’s own kommune', async () => {
  const { person } = await nyPerson();
  for (const rolle of ['saksbehandler', 'systemadministrator', 'tjenesteeier'] as const)
    await expect(hentInnsyn(await db.actor(rolle), person.id, 1)).rejects.toMatchObject({ kode: 'FORBUDT' });
  expect(await hentInnsyn(await db.actor('leder', 'skogvang'), person.id, 1)).toBeNull();
  expect(await hentInnsyn(await db.actor('leder'), randomUUID(), 1)).toBeNull();
});

it('a list is one look-up, found again by each it showed', async () => {
  const { a, person } = await nyPerson();
  const { person: annen } = await nyPerson();
  await withActor(a, (tx) => skrivInnsyn(tx, a, [person, annen, person], 'saker', 'saksbehandling', ['MOTTATT']));
  expect(await db.admin.innsyn.count({ where: { personIder: { has: person.id } } })).toBe(1);
  const ombud = await db.actor('personvernombud');
  for (const p of [person, annen])
    expect((await hentInnsyn(ombud, p.id, 1))?.rader).toMatchObject([{ hva: 'saker', hvorfor: 'saksbehandling', antall: 2, filter: ['MOTTATT'] }]);
  await withActor(a, (tx) => skrivInnsyn(tx, a, [], 'saker', 'saksbehandling'));
  expect(await db.admin.innsyn.count({ where: { hva: 'saker' } })).toBe(1);
});

describe('the chain of look-ups', () => {
  const omgaa = (sql: string) =>
    db.admin.$transaction([db.admin.$executeRawUnsafe('set local session_replication_role = replica'), db.admin.$executeRawUnsafe(sql)]);
  const status = async () => (await kontrollerKjeder()).find((k) => k.navn === 'Fjordvik kommune' && k.kjede === 'innsyn');

  it('finds a look-up that is altered, removed, or taken out of the register', async () => {
    const forseglet = async () => {
      await forseglAlle();
      return status();
    };
    await expect.poll(forseglet, { timeout: 30_000 }).toMatchObject({ uforseglet: 0, brudd: null });
    const [rad] = await db.admin.innsyn.findMany({ orderBy: { id: 'asc' }, skip: 1, take: 1 });
    const [person] = rad?.personIder ?? [];
    await omgaa(`update "Innsyn" set "personIder" = '{}' where id = ${rad?.id}`);
    expect((await status())?.brudd).toMatchObject({ id: rad?.id, grunn: 'innholdet er endret' });
    await omgaa(`update "Innsyn" set "personIder" = array['${person}']::uuid[] where id = ${rad?.id}`);
    expect((await status())?.brudd).toBeNull();
    await omgaa(`delete from "InnsynPerson" where "innsynId" = ${rad?.id}`);
    expect((await status())?.brudd).toMatchObject({ id: rad?.id, grunn: 'registeret viser andre personer' });
    await omgaa(`delete from "Innsyn" where id = ${rad?.id}`);
    expect((await status())?.brudd).toMatchObject({ id: rad?.id, grunn: 'oppslaget er fjernet' });
    await omgaa(`delete from "InnsynSegl" where "innsynId" = ${rad?.id}`);
    expect((await status())?.brudd).toMatchObject({ grunn: 'et segl mangler foran' });
  });

  it('nobody waits for it: a look-up that is not committed holds back neither another nor the sealing of others', async () => {
    const { a, person } = await nyPerson();
    const b = await db.actor('leder');
    await withActor(a, async (tx) => {
      await skrivInnsyn(tx, a, person, 'sak', 'saksbehandling');
      await withActor(b, (tx2) => skrivInnsyn(tx2, b, person, 'sak', 'saksbehandling'));
      await forseglAlle();
    });
    expect((await hentInnsyn(b, person.id, 1))?.antall).toBe(2);
  });
});

it('one look-up is opened: whom it showed, and that is written about each; another’s or another virksomhet’s is not there', async () => {
  const { a, person } = await nyPerson();
  const { person: annen } = await nyPerson();
  await withActor(a, (tx) => skrivInnsyn(tx, a, [person, annen], 'tjenester', 'oppfolging'));
  const ombud = await db.actor('personvernombud');
  const id = (await hentOppslagAv(ombud, a.ansattId, 1))?.rader[0]?.id ?? '';
  const skrevet = () => db.admin.innsyn.count({ where: { ansattId: ombud.ansattId, personIder: { hasEvery: [person.id, annen.id] } } });
  const foer = await skrevet();
  const viste = await hentViste(ombud, a.ansattId, id);
  expect(viste).toMatchObject({ hva: 'tjenester', flere: 0, personer: [{ navn: 'Ola Åsen' }, { navn: 'Ola Åsen' }] });
  expect(await skrevet()).toBe(foer + 1);
  expect(await hentViste(ombud, ombud.ansattId, id)).toBeNull();
  expect(await hentViste(ombud, a.ansattId, 'x')).toBeNull();
  expect(await hentViste(await db.actor('personvernombud', 'skogvang'), a.ansattId, id)).toBeNull();
  await expect(hentViste(a, a.ansattId, id)).rejects.toMatchObject({ kode: 'FORBUDT' });
});
