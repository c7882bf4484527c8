import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fraTekst } from '@/components/riktekst/riktekst';
import { skjema } from '@/lib/innhold/queries';
import { apneOppgave } from '@/lib/oppgave/commands';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, plussDager } from '@/lib/platform/clock';
import { utfor } from '@/lib/platform/command';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { testdb } from '@/lib/platform/testdb';
import { fyllSkjema } from '@/prisma/seed/svar';
import { fullfor, lagreAnbefalinger, lagreBeslutning, lagreSammenfatning, lagreSvar, planlegg } from './commands';
import { hentKartleggingsside } from './queries';
import { mangler, vurderingsdato } from './rules';

const db = testdb();
const nokkel = () => randomUUID();
const idag = fraDato(iDag(new Date()));
const omTreDager = fraDato(plussDager(iDag(new Date()), 3));

/** A sak that waits for its visit to be planned. */
async function nySak(kode = 'fjordvik') {
  const actor = await db.actor('saksbehandler', kode);
  const person = await db.admin.person.create({
    data: { virksomhetId: actor.virksomhetId, identtype: 'UKJENT', fornavn: 'Astrid', etternavn: 'Bakken' },
  });
  const sak = await db.admin.sak.create({
    data: {
      virksomhetId: actor.virksomhetId,
      nummer: nokkel(),
      personId: person.id,
      enhetId: actor.enhetId,
      kilde: 'BRUKER',
      behov: 'Trygghet',
      mottatt: iDag(new Date()),
      svarfrist: iDag(new Date()),
    },
  });
  await utfor(actor, nokkel(), async (k) => apneOppgave(k, { steg: 'PLANLEGGE_KARTLEGGING', ref: { sakId: sak.id }, personId: person.id }));
  return { sak, person };
}

const plan = (sakId: string, sakVersjon = 1) => ({
  nokkel: nokkel(),
  sakId,
  sakVersjon,
  dato: omTreDager,
  klokkeslett: '10:30',
  sted: 'Hjemme',
  ansvarligId: '' as const,
  deltakere: [{ navn: 'Astrid', rolle: 'bruker' }],
});
const hvem = async (sakId: string, steg: string, kode = 'fjordvik') => {
  const o = await db.admin.oppgave.findFirstOrThrow({ where: { sakId, steg, status: 'AAPEN' } });
  return db.actor(o.rolle as Rolle, kode);
};
async function planlagt(kode = 'fjordvik') {
  const { sak, person } = await nySak(kode);
  const { id } = await planlegg(await hvem(sak.id, 'PLANLEGGE_KARTLEGGING', kode), plan(sak.id));
  return { sak, person, id, kartlegger: await hvem(sak.id, 'KARTLEGGE', kode) };
}
const versjon = async (id: string) => (await db.admin.kartlegging.findUniqueOrThrow({ where: { id } })).versjon;
async function fyll(id: string, k: Actor) {
  await lagreSvar(k, { nokkel: nokkel(), kartleggingId: id, svar: fyllSkjema(skjema('kartlegging'), idag) as never });
  await lagreBeslutning(k, { nokkel: nokkel(), kartleggingId: id, svar: fyllSkjema(skjema('beslutningskompetanse'), idag) as never });
  await lagreSammenfatning(k, { nokkel: nokkel(), kartleggingId: id, versjon: await versjon(id), sammenfatning: fraTekst('Bor alene.') });
  await lagreAnbefalinger(k, {
    nokkel: nokkel(),
    kartleggingId: id,
    versjon: await versjon(id),
    anbefalinger: [{ tjenesteKode: 'digitalt-tilsyn', anbefales: 'ja', grunn: 'Gir trygghet' }],
  });
}
const ferdig = async (id: string, sakId: string) => ({
  nokkel: nokkel(),
  kartleggingId: id,
  versjon: await versjon(id),
  sakVersjon: (await db.admin.sak.findUniqueOrThrow({ where: { id: sakId } })).versjon,
});

describe('rules', () => {
  const q = skjema('kartlegging');
  const b = skjema('beslutningskompetanse');
  const alt = {
    svar: fyllSkjema(q, idag),
    beslutning: fyllSkjema(b, idag),
    harSammenfatning: true,
    anbefalinger: [{ tjenesteKode: 'x', anbefales: 'nei' as const, grunn: 'Passer ikke' }],
  };
  it.each([
    ['nothing', alt, []],
    ['the form', { ...alt, svar: null }, ['skjema']],
    ['the sammenfatning', { ...alt, harSammenfatning: false }, ['sammenfatning']],
    ['a recommendation', { ...alt, anbefalinger: [] }, ['anbefaling']],
    ['a reason', { ...alt, anbefalinger: [{ tjenesteKode: 'x', anbefales: 'ja' as const, grunn: ' ' }] }, ['anbefaling']],
    ['beslutningskompetanse', { ...alt, beslutning: null }, ['beslutning']],
    [
      'everything',
      { svar: null, beslutning: null, harSammenfatning: false, anbefalinger: [] },
      ['skjema', 'beslutning', 'anbefaling', 'sammenfatning'],
    ],
  ])('missing %s', (_, k, deler) => {
    expect(mangler(k, q, b).map((m) => m.del)).toEqual(deler);
  });
  it('reads the date of the assessment', () => {
    expect(vurderingsdato(b, fyllSkjema(b, '2026-06-01'))).toBe('2026-06-01');
    expect(vurderingsdato(b, null)).toBeNull();
  });
});

describe('planlegg', () => {
  it('moves the sak and hands the oppgave on, once', async () => {
    const { sak } = await nySak();
    const saksbehandler = await hvem(sak.id, 'PLANLEGGE_KARTLEGGING');
    const inn = plan(sak.id);
    const [a, b] = await Promise.all([planlegg(saksbehandler, inn), planlegg(saksbehandler, inn)]);
    expect(b).toEqual(a);
    expect(await db.admin.sak.findUniqueOrThrow({ where: { id: sak.id } })).toMatchObject({ status: 'UNDER_KARTLEGGING', versjon: 2 });
    const oppgaver = await db.admin.oppgave.findMany({ where: { sakId: sak.id }, orderBy: { opprettet: 'asc' } });
    expect(oppgaver.map((o) => [o.steg, o.status])).toEqual([
      ['PLANLEGGE_KARTLEGGING', 'UTFORT'],
      ['KARTLEGGE', 'AAPEN'],
    ]);
    expect(fraDato(oppgaver[1]?.frist ?? new Date(0))).toBe(omTreDager);
    expect(await db.admin.hendelse.count({ where: { sakId: sak.id, type: 'KARTLEGGING_PLANLAGT' } })).toBe(1);
  });
  it('refuses another role, another kommune, the past and a sak that has moved', async () => {
    const { sak } = await nySak();
    const saksbehandler = await hvem(sak.id, 'PLANLEGGE_KARTLEGGING');
    await expect(planlegg(await db.actor('tekniker'), plan(sak.id))).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(planlegg(await db.actor('saksbehandler', 'skogvang'), plan(sak.id))).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(planlegg(saksbehandler, { ...plan(sak.id), dato: '2020-01-01' })).rejects.toMatchObject({
      kode: 'REGEL',
      felt: { dato: 'datoTilbake' },
    });
    await expect(planlegg(saksbehandler, plan(sak.id, 9))).rejects.toMatchObject({ kode: 'KONFLIKT' });
    expect((await db.admin.sak.findUniqueOrThrow({ where: { id: sak.id } })).status).toBe('MOTTATT');
  });
});

describe('autosave', () => {
  it('keeps what is answered, and tells the second of two with what stands there', async () => {
    const { id, kartlegger } = await planlagt();
    const forst = fyllSkjema(skjema('kartlegging'), idag);
    expect(await lagreSvar(kartlegger, { nokkel: nokkel(), kartleggingId: id, svar: forst as never })).toEqual({ versjon: 1 });
    await expect(lagreSvar(kartlegger, { nokkel: nokkel(), kartleggingId: id, svar: forst as never })).rejects.toMatchObject({
      kode: 'KONFLIKT',
      gjeldende: { versjon: 1 },
    });
    const rad = await db.admin.kartlegging.findUniqueOrThrow({ where: { id } });
    expect(rad).toMatchObject({ status: 'PAABEGYNT', svar: { resourceType: 'QuestionnaireResponse', item: forst.item } });
  });
  it('drops what the questionnaire does not ask', async () => {
    const { id, kartlegger } = await planlagt();
    await lagreSvar(kartlegger, {
      nokkel: nokkel(),
      kartleggingId: id,
      svar: { resourceType: 'QuestionnaireResponse', item: [{ linkId: 'finnes-ikke', answer: [{ valueString: 'x' }] }] } as never,
    });
    expect(JSON.stringify((await db.admin.kartlegging.findUniqueOrThrow({ where: { id } })).svar)).not.toContain('finnes-ikke');
  });
  it('refuses another role and another kommune', async () => {
    const { id } = await planlagt();
    const svar = { resourceType: 'QuestionnaireResponse' } as never;
    await expect(lagreSvar(await db.actor('godkjenner'), { nokkel: nokkel(), kartleggingId: id, svar })).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(lagreSvar(await db.actor('ressursperson', 'skogvang'), { nokkel: nokkel(), kartleggingId: id, svar })).rejects.toMatchObject({
      kode: 'IKKE_FUNNET',
    });
  });
});

describe('fullfor', () => {
  it.each(['fjordvik', 'skogvang'])('hands over to the vurdering in %s', async (kode) => {
    const { id, sak, kartlegger } = await planlagt(kode);
    await fyll(id, kartlegger);
    await fullfor(kartlegger, await ferdig(id, sak.id));
    expect((await db.admin.sak.findUniqueOrThrow({ where: { id: sak.id } })).status).toBe('TIL_VURDERING');
    expect(await db.admin.kartlegging.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'FULLFORT', svar: { status: 'completed' } });
    expect(await db.admin.oppgave.count({ where: { sakId: sak.id, steg: 'VURDERE', status: 'AAPEN' } })).toBe(1);
  });
  it('refuses while something is missing, and saving after it is done', async () => {
    const { id, sak, kartlegger } = await planlagt();
    await expect(fullfor(kartlegger, await ferdig(id, sak.id))).rejects.toMatchObject({ kode: 'REGEL', tekst: 'kartleggingMangler' });
    await fyll(id, kartlegger);
    await fullfor(kartlegger, await ferdig(id, sak.id));
    await expect(
      lagreSvar(kartlegger, { nokkel: nokkel(), kartleggingId: id, svar: { resourceType: 'QuestionnaireResponse' } as never }),
    ).rejects.toMatchObject({ kode: 'REGEL', tekst: 'stegIkkeAapent' });
  });
});

describe('hentKartleggingsside', () => {
  it('gives whoever can do the kartlegging today to choose from', async () => {
    const { sak } = await nySak();
    const leser = await db.actor('leder');
    const valg = async () => (await hentKartleggingsside(leser, sak.id)).kartleggere.map((k) => k.id);
    const alle = await valg();
    const [en = ''] = alle;
    const endre = (ansatt: object, gyldigTil: Date | null = null) =>
      db.admin.$transaction([
        db.admin.ansatt.update({ where: { id: en }, data: { sluttet: null, sperret: null, ...ansatt } }),
        db.admin.rolletildeling.updateMany({ where: { ansattId: en }, data: { gyldigTil } }),
      ]);
    const [igaar, iMorgen] = [plussDager(iDag(naa()), -1), plussDager(iDag(naa()), 1)];
    for (const [ansatt, til, kan] of [
      [{}, iMorgen, true],
      [{ sluttet: iMorgen }, null, true],
      [{}, igaar, false],
      [{ sluttet: igaar }, null, false],
      [{ sperret: naa() }, null, false],
    ] as const) {
      await endre(ansatt, til);
      expect((await valg()).includes(en), JSON.stringify([ansatt, til])).toBe(kan);
    }
    await endre({});
    expect(await valg()).toEqual(alle);
  });

  it('writes innsyn, and is closed to other kommuner and to roles without need', async () => {
    const { sak, person } = await planlagt();
    await hentKartleggingsside(await db.actor('leder'), sak.id);
    expect(await db.admin.innsyn.findMany({ where: { personIder: { has: person.id } } })).toMatchObject([{ rolle: 'leder', hva: 'kartlegging' }]);
    await expect(hentKartleggingsside(await db.actor('leder', 'skogvang'), sak.id)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(hentKartleggingsside(await db.actor('tekniker'), sak.id)).rejects.toMatchObject({ kode: 'FORBUDT' });
  });
});
