import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { tilDato } from '@/lib/platform/clock';
import { Rolle } from '@/lib/platform/prisma/enums';
import { testdb } from '@/lib/platform/testdb';
import { endreSteg, velgForlop } from './commands';
import { hentForlop, hentVarianter } from './queries';
import type { EndreSteg } from './schema';

const db = testdb();
const kode = (k: string) => expect.objectContaining({ kode: k });
const eier = () => db.actor('tjenesteeier');
const versjon = async (a: Actor) => (await hentForlop(a)).versjon;
const steg = (v: number, mer: Partial<EndreSteg> = {}): EndreSteg => ({
  nokkel: randomUUID(),
  versjon: v,
  flytt: true,
  steg: 'KARTLEGGE',
  rolle: 'saksbehandler',
  enhetstype: 'FORVALTNING',
  fristDager: 10,
  ...mer,
});
const ettSteg = async (a: Actor, navn = 'KARTLEGGE') => (await hentForlop(a)).steg.find((s) => s.steg === navn);

/** An open oppgave of a step, taken by somebody in hjemmetjenesten. */
async function oppgave(mer: object = {}) {
  const a = await db.actor('ressursperson');
  const person = await db.admin.person.create({ data: { virksomhetId: a.virksomhetId, identtype: 'UKJENT', fornavn: 'A', etternavn: 'B' } });
  return db.admin.oppgave.create({
    data: {
      virksomhetId: a.virksomhetId,
      utforerVirksomhetId: a.virksomhetId,
      steg: 'KARTLEGGE',
      personId: person.id,
      rolle: 'ressursperson',
      enhetId: a.enhetId,
      ansattId: a.ansattId,
      frist: tilDato('2026-12-01'),
      ...mer,
    },
  });
}

beforeEach(async () => {
  await db.admin.oppgave.deleteMany();
  await db.admin.virksomhet.updateMany({ where: { kode: 'fjordvik' }, data: { forlopId: 'generell', forlopTilpasning: {} } });
});

describe('endreSteg', () => {
  it('moves the step and its open oppgaver, also those on hold, to the new role and enhet', async () => {
    const [a, fra, til] = [await eier(), await db.actor('ressursperson'), await db.actor('saksbehandler')];
    const [o, vent, annet] = [await oppgave(), await oppgave({ status: 'PAA_VENT' }), await oppgave({ steg: 'MOTTA' })];
    const tms = await db.actor('oppfolger', 'tms');
    const borte = await oppgave({ utforerVirksomhetId: tms.virksomhetId, ansattId: tms.ansattId });
    const d = steg(await versjon(a));
    expect(await endreSteg(a, d)).toEqual({ flyttet: 2 });
    expect(await endreSteg(a, d)).toEqual({ flyttet: 2 });
    const les = (id: string) => db.admin.oppgave.findUniqueOrThrow({ where: { id }, select: { rolle: true, enhetId: true, ansattId: true } });
    for (const x of [o, vent]) expect(await les(x.id)).toEqual({ rolle: 'saksbehandler', enhetId: til.enhetId, ansattId: null });
    for (const [x, ansattId] of [
      [annet, fra.ansattId],
      [borte, tms.ansattId],
    ] as const)
      expect(await les(x.id)).toEqual({ rolle: 'ressursperson', enhetId: fra.enhetId, ansattId });
    expect(await ettSteg(a)).toMatchObject({ rolle: 'saksbehandler', fristDager: 10, tilpasset: true });
    expect(await db.admin.hendelse.count({ where: { type: 'FORLOP_STEG_ENDRET' } })).toBe(1);
  });

  it('leaves the oppgaver where they are when asked to, and follows the person’s sone back', async () => {
    const a = await eier();
    const o = await oppgave();
    await endreSteg(a, steg(await versjon(a), { flytt: false }));
    expect((await db.admin.oppgave.findUniqueOrThrow({ where: { id: o.id } })).rolle).toBe('ressursperson');
    const sor = await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId: a.virksomhetId, navn: 'Hjemmetjenesten Sør' } });
    await db.admin.person.update({ where: { id: o.personId }, data: { soneId: sor.id } });
    await db.admin.oppgave.update({ where: { id: o.id }, data: { rolle: 'saksbehandler', enhetId: (await db.actor('saksbehandler')).enhetId } });
    await endreSteg(a, steg(await versjon(a), { rolle: 'ressursperson', enhetstype: 'HJEMMETJENESTE', fristDager: 14 }));
    expect(await db.admin.oppgave.findUniqueOrThrow({ where: { id: o.id } })).toMatchObject({ rolle: 'ressursperson', enhetId: sor.id });
    expect(await ettSteg(a)).toMatchObject({ tilpasset: false });
  });

  it('keeps control with godkjenner, steps with those who can read, and deadlines as numbers', async () => {
    const a = await eier();
    const v = await versjon(a);
    for (const mer of [
      { steg: 'KONTROLLERE', rolle: 'saksbehandler' },
      { rolle: 'systemadministrator' },
      { rolle: 'oppfolger' },
      { fristDager: null },
    ] as Partial<EndreSteg>[])
      await expect(endreSteg(a, steg(v, mer))).rejects.toEqual(kode('REGEL'));
    await expect(endreSteg(a, steg(v - 1))).rejects.toEqual(kode('KONFLIKT'));
  });
});

describe('velgForlop', () => {
  it('takes the variant, drops the adjustments and moves what has a new role', async () => {
    const a = await eier();
    await endreSteg(a, steg(await versjon(a), { steg: 'MOTTA', rolle: 'leder', enhetstype: 'LEDELSE' }));
    const o = await oppgave({ steg: 'INSTALLERE' });
    const d = { nokkel: randomUUID(), versjon: await versjon(a), forlopId: 'lorenskog', flytt: true };
    expect(await velgForlop(a, d)).toEqual({ flyttet: 1 });
    expect(await velgForlop(a, d)).toEqual({ flyttet: 1 });
    expect(await db.admin.oppgave.findUniqueOrThrow({ where: { id: o.id } })).toMatchObject({ rolle: 'tekniker', ansattId: null });
    const v = await hentVarianter(a);
    expect([v.harTilpasning, v.varianter.find((x) => x.valgt)?.id]).toEqual([false, 'lorenskog']);
    await expect(velgForlop(a, { ...d, nokkel: randomUUID() })).rejects.toEqual(kode('KONFLIKT'));
    await expect(velgForlop(a, { ...d, nokkel: randomUUID(), forlopId: 'finnes-ikke' })).rejects.toEqual(kode('IKKE_FUNNET'));
  });
});

describe('who may', () => {
  it.each(Object.values(Rolle).filter((r) => !['tjenesteeier', 'tjenesteforvalter', 'oppfolger', 'oppfolgingsansvarlig'].includes(r)))(
    '%s reads and does not change',
    async (rolle) => {
      const a = await db.actor(rolle);
      const v = await versjon(a);
      await expect(endreSteg(a, steg(v))).rejects.toEqual(kode('FORBUDT'));
      await expect(velgForlop(a, { nokkel: randomUUID(), versjon: v, forlopId: 'alver', flytt: true })).rejects.toEqual(kode('FORBUDT'));
    },
  );

  it('changes one’s own kommune only', async () => {
    const a = await eier();
    await velgForlop(a, { nokkel: randomUUID(), versjon: await versjon(a), forlopId: 'bodo', flytt: true });
    expect(await db.admin.virksomhet.findUniqueOrThrow({ where: { kode: 'skogvang' } })).toMatchObject({ forlopId: 'alver', forlopTilpasning: {} });
  });

  it('warns when no employee has the role', async () => {
    const a = await eier();
    await db.admin.rolletildeling.updateMany({
      where: { virksomhetId: a.virksomhetId, rolle: 'tekniker' },
      data: { gyldigTil: tilDato('2025-06-01') },
    });
    expect(await ettSteg(a, 'SLETTE_HOS_LEVERANDOR')).toMatchObject({ rolle: 'tekniker', manglerRolle: true, manglerEnhet: false });
  });
});
