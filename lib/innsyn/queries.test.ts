import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { withActor } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import { testdb } from '@/lib/platform/testdb';
import { hentInnsyn, INNSYN_PER_SIDE } from './queries';

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
});

it('is paged', async () => {
  const { a, person } = await nyPerson();
  await withActor(a, async (tx) => {
    for (let i = 0; i <= INNSYN_PER_SIDE; i++) await skrivInnsyn(tx, a, person, 'sak', String(i));
  });
  const leder = await db.actor('leder');
  expect((await hentInnsyn(leder, person.id, 1))?.rader).toHaveLength(INNSYN_PER_SIDE);
  expect((await hentInnsyn(leder, person.id, 2))?.rader.map((r) => r.hvorfor)).toEqual(['1', '0']);
});

it('is for the leader and the personvernombud of the person’s own kommune', async () => {
  const { person } = await nyPerson();
  for (const rolle of ['saksbehandler', 'systemadministrator', 'tjenesteeier'] as const)
    await expect(hentInnsyn(await db.actor(rolle), person.id, 1)).rejects.toMatchObject({ kode: 'FORBUDT' });
  expect(await hentInnsyn(await db.actor('leder', 'skogvang'), person.id, 1)).toBeNull();
  expect(await hentInnsyn(await db.actor('leder'), randomUUID(), 1)).toBeNull();
});
