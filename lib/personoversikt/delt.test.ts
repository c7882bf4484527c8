import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { tilDato } from '@/lib/platform/clock';
import { testdb } from '@/lib/platform/testdb';
import { hentPersonForEndring } from '@/lib/tjenestemottaker/queries';
import { hentPerson } from './queries';

const db = testdb();
let lopenr = 100;

/** A person with two tjenester, of which the first is shared with the TMS. */
async function deltPerson() {
  const v = await db.admin.virksomhet.findUniqueOrThrow({ where: { kode: 'fjordvik' }, include: { enheter: true } });
  const tms = await db.admin.virksomhet.findUniqueOrThrow({ where: { kode: 'tms' } });
  const egen = { virksomhetId: v.id };
  const enhetId = v.enheter[0]?.id ?? '';
  const { id: personId } = await db.admin.person.create({ data: { ...egen, identtype: 'UKJENT', fornavn: 'Astrid', etternavn: 'Bakken' } });
  const ny = async (n: string, kode: string) => {
    const sak = await db.admin.sak.create({
      data: {
        ...egen,
        nummer: `2026-9${lopenr++}${n}`,
        personId,
        enhetId,
        kilde: 'BRUKER',
        behov: 'x',
        mottatt: tilDato('2026-01-05'),
        svarfrist: tilDato('2026-02-05'),
      },
    });
    const vedtak = await db.admin.vedtak.create({ data: { ...egen, sakId: sak.id, personId } });
    return db.admin.tjeneste.create({ data: { ...egen, personId, sakId: sak.id, vedtakId: vedtak.id, kode, enhetId } });
  };
  const delt = await ny('1', 'dho');
  const ikkeDelt = await ny('2', 'trygghetsalarm');
  await db.admin.deling.create({ data: { ...egen, tilVirksomhetId: tms.id, tjenesteId: delt.id, personId, grunnlag: 'Avtale' } });
  const om = { ...egen, aktorVirksomhetId: v.id, aktorNavn: 'Kari', rolle: 'saksbehandler', objektType: 'Tjeneste', personId };
  for (const t of [delt, ikkeDelt])
    await db.admin.hendelse.create({ data: { ...om, type: 'TJENESTE_TILDELT', objektId: t.id, tjenesteId: t.id, sakId: t.sakId } });
  await db.admin.hendelse.create({ data: { ...om, type: 'PERSON_REGISTRERT', objektType: 'Person', objektId: personId } });
  return { personId, delt: delt.id, enhetId, virksomhetId: v.id };
}

it('viser en delt person med bare den delte tjenesten, og skriver innsyn hos eieren', async () => {
  const { personId, delt, enhetId, virksomhetId } = await deltPerson();
  const oppfolger = await db.actor('oppfolger', 'tms');
  await db.admin.oppgave.create({
    data: {
      virksomhetId,
      utforerVirksomhetId: oppfolger.virksomhetId,
      personId,
      enhetId,
      tjenesteId: delt,
      steg: 'EVALUERE',
      rolle: 'oppfolger',
      frist: tilDato('2026-02-01'),
    },
  });
  const p = await hentPerson(oppfolger, personId);
  expect(p).toMatchObject({ egen: false, lesSak: false, saker: [], brev: [] });
  expect(p?.tjenester.map((t) => t.id)).toEqual([delt]);
  expect(p?.hendelser.map((h) => h.tjenesteId)).toEqual([delt]);
  expect(p?.neste).toMatchObject([{ steg: 'EVALUERE', hos: 'Regional telemedisinsk sentral' }]);
  expect(await db.admin.innsyn.count({ where: { personIder: { has: personId }, aktorVirksomhetId: oppfolger.virksomhetId } })).toBe(1);
  await expect(hentPersonForEndring(oppfolger, personId)).rejects.toMatchObject({ kode: 'FORBUDT' });
  expect((await hentPerson(await db.actor('saksbehandler'), personId))?.tjenester).toHaveLength(2);
  await db.admin.deling.updateMany({ where: { personId }, data: { til: new Date(Date.now() - 1000) } });
  expect(await hentPerson(oppfolger, personId)).toBeNull();
});

it('viser åpne oppgaver, og ikke sakens til den som ikke leser saker', async () => {
  const { personId, delt, enhetId, virksomhetId } = await deltPerson();
  const { sakId } = await db.admin.tjeneste.findUniqueOrThrow({ where: { id: delt } });
  const oppgave = {
    virksomhetId,
    utforerVirksomhetId: virksomhetId,
    personId,
    enhetId,
    rolle: 'saksbehandler' as const,
    frist: tilDato('2026-02-01'),
  };
  await db.admin.oppgave.createMany({
    data: [
      { ...oppgave, steg: 'MOTTA', sakId },
      { ...oppgave, steg: 'TILTAKSPLAN', tjenesteId: delt },
      { ...oppgave, id: randomUUID(), steg: 'NULLPUNKT', tjenesteId: delt, status: 'UTFORT' },
    ],
  });
  expect((await hentPerson(await db.actor('saksbehandler'), personId))?.neste.map((o) => o.steg).sort()).toEqual(['MOTTA', 'TILTAKSPLAN']);
  expect((await hentPerson(await db.actor('hjemmetjeneste'), personId))?.neste.map((o) => o.steg)).toEqual(['TILTAKSPLAN']);
});
