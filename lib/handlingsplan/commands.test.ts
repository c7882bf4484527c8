import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fraTekst } from '@/components/riktekst/riktekst';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, plussDager } from '@/lib/platform/clock';
import { testdb } from '@/lib/platform/testdb';
import { taMalIBruk } from '@/lib/tjenestemodell/modell/commands';
import { endrePlantekst, lagPlan, oppdaterPlan } from './commands';
import { avsluttPlan, sendTilBeslutning, trekkPlan, vedtaPlan } from './commands-status';
import { endreTiltak, flyttTiltak, folgOppTiltak, fordelTiltak, nyttTiltak } from './commands-tiltak';
import { tegnPlan } from './pdf';
import { hentPlan, hentPlandokument, hentPlaner, hentTiltak } from './queries';

const db = testdb();
const dag = fraDato(iDag(naa()));
const n = () => ({ nokkel: randomUUID() });
let eier: Actor;
let modellId: string;
let omraader: string[];

beforeAll(async () => {
  eier = await db.actor('tjenesteeier');
  modellId = (await taMalIBruk(eier, { ...n(), malId: 'dho-agder', versjon: '1.0', navn: 'DHO', medForslag: false })).id;
  omraader = (await hentPlaner(eier, modellId)).omraader.map((o) => o.id);
});

const ny = (kilder: ('MANGLER_A' | 'SJEKKPUNKT')[] = ['MANGLER_A'], omr = omraader) =>
  lagPlan(eier, { ...n(), modellId, tittel: 'Plan', kilder, omraader: omr });
const plan = (id: string) => db.admin.handlingsplan.findUniqueOrThrow({ where: { id }, include: { tiltak: { orderBy: { rekkefolge: 'asc' } } } });
const valgt = async (id: string) => ({ ...n(), id, versjon: (await plan(id)).versjon });
const skrivForslag = async (id: string) =>
  endrePlantekst(eier, { ...(await valgt(id)), tittel: 'Plan', innledning: null, forslag: fraTekst('Planen vedtas.') });
const vedtatt = async (id: string) => {
  await skrivForslag(id);
  await sendTilBeslutning(eier, await valgt(id));
  await vedtaPlan(eier, { ...(await valgt(id)), besluttetAv: 'Helseutvalget, sak 4/26', besluttet: dag });
};
const endring = (t: { id: string; versjon: number; tekst: string }) => ({
  ...n(),
  id: t.id,
  versjon: t.versjon,
  tekst: t.tekst,
  ansvarligId: '',
  frist: '',
  status: 'PLANLAGT' as const,
  kommentar: '',
});

describe('lage og oppdatere', () => {
  it('blir ett tiltak per mangel, i modellens rekkefølge', async () => {
    const alle = await plan((await ny(['MANGLER_A', 'SJEKKPUNKT'])).id);
    const punkter = await db.admin.modellpunkt.count({ where: { modellId, del: 'sjekkliste' } });
    expect(alle.tiltak.filter((t) => t.kilde === 'MANGLER_A')).toHaveLength(25);
    expect(alle.tiltak.filter((t) => t.kilde === 'SJEKKPUNKT')).toHaveLength(punkter);
    expect(alle.tiltak[0]?.tekst).toMatch(/^Avklar hvem som er ansvarlig for «/);
    const ett = await plan((await ny(['MANGLER_A'], omraader.slice(0, 1))).id);
    expect(ett.tiltak).toHaveLength(4);
    await expect(lagPlan(eier, { ...n(), modellId, tittel: 'Plan', kilder: ['MANGLER_A'], omraader: ['finnes-ikke'] })).rejects.toMatchObject({
      tekst: 'planIngenMangler',
    });
  });

  it('oppdateres: løste markeres, nye legges til, det som er tatt ut blir ute', async () => {
    const { id } = await ny(['MANGLER_A'], omraader.slice(0, 1));
    const [a, b] = (await plan(id)).tiltak;
    if (!a || !b) throw new Error('ingen tiltak');
    await endreTiltak(eier, { ...endring(b), status: 'UTGAAR' });
    const aktor = await db.admin.modellaktor.findFirstOrThrow({ where: { modellId } });
    const celle = await db.admin.ansvar.create({
      data: {
        virksomhetId: eier.virksomhetId,
        modellId,
        oppgaveId: a.oppgaveId ?? '',
        aktorId: aktor.id,
        kode: 'A',
        gyldigFra: naa(),
        satAvNavn: 'x',
      },
    });
    expect((await hentPlan(eier, modellId, id, { vis: 'alle', side: 1 })).endringer).toMatchObject({ nye: 0, loste: 1 });
    const svar = await oppdaterPlan(eier, { ...(await valgt(id)), kilder: ['MANGLER_A'], omraader: omraader.slice(0, 2) });
    await db.admin.ansvar.delete({ where: { id: celle.id } });
    expect(svar.loste).toBe(1);
    expect(svar.nye).toBeGreaterThan(0);
    const etter = await plan(id);
    expect(etter.tiltak.map((t) => t.status).slice(0, 2)).toEqual(['FERDIG', 'UTGAAR']);
    expect(new Set(etter.tiltak.map((t) => t.rekkefolge)).size).toBe(etter.tiltak.length);
    await expect(oppdaterPlan(eier, { ...n(), id, versjon: 1, kilder: ['MANGLER_A'], omraader })).rejects.toMatchObject({ kode: 'KONFLIKT' });
  });
});

describe('tiltak', () => {
  it('eget tiltak legges sist og kan flyttes', async () => {
    const { id } = await ny(['MANGLER_A'], omraader.slice(0, 1));
    const t = await nyttTiltak(eier, { ...n(), planId: id, tekst: 'Informere utvalget', ansvarligId: eier.ansattId, frist: dag });
    await flyttTiltak(eier, { ...n(), id: t.id, versjon: 1, retning: 'opp' });
    expect((await plan(id)).tiltak.map((x) => x.kilde).slice(-2)).toEqual(['EGET', 'MANGLER_A']);
    await flyttTiltak(eier, { ...n(), id: t.id, versjon: 2, retning: 'ned' });
    await flyttTiltak(eier, { ...n(), id: t.id, versjon: 3, retning: 'ned' });
    expect((await plan(id)).tiltak.at(-1)).toMatchObject({ kilde: 'EGET', ansvarligId: eier.ansattId });
    const annen = await db.actor('leder', 'skogvang');
    await expect(nyttTiltak(eier, { ...n(), planId: id, tekst: 'Noe annet', ansvarligId: annen.ansattId, frist: '' })).rejects.toMatchObject({
      tekst: 'ukjentAnsatt',
    });
  });

  it('fordeles mange på en gang, bare dem ingen har', async () => {
    const { id } = await ny();
    const t = (await plan(id)).tiltak[0];
    if (!t) throw new Error('ingen tiltak');
    const leder = await db.actor('leder');
    await endreTiltak(eier, { ...endring(t), ansvarligId: eier.ansattId });
    const d = { planId: id, omraade: omraader[0] ?? '', ansvarligId: leder.ansattId, frist: dag };
    expect(await fordelTiltak(eier, { ...n(), ...d })).toEqual({ antall: 3 });
    expect((await plan(id)).tiltak.filter((x) => x.ansvarligId === leder.ansattId && x.frist)).toHaveLength(3);
    await expect(fordelTiltak(eier, { ...n(), ...d })).rejects.toMatchObject({ tekst: 'planIngenAaFordele' });
    await expect(fordelTiltak(await db.actor('tjenesteeier', 'skogvang'), { ...n(), ...d })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
  });

  it('ferdig med sjekkpunkt som ikke er på plass, viser veien videre', async () => {
    const { id } = await ny(['SJEKKPUNKT'], omraader.slice(0, 1));
    const t = (await plan(id)).tiltak[0];
    if (!t) throw new Error('ingen tiltak');
    await endreTiltak(eier, { ...endring(t), status: 'FERDIG' });
    expect(await hentTiltak(eier, modellId, id, t.id)).toMatchObject({ settPaaPlass: true, oppgave: { id: t.oppgaveId } });
    await db.admin.modellpunkt.update({ where: { id: t.punktId ?? '' }, data: { status: 'PAA_PLASS' } });
    expect((await hentTiltak(eier, modellId, id, t.id)).settPaaPlass).toBe(false);
    await db.admin.modellpunkt.update({ where: { id: t.punktId ?? '' }, data: { status: 'IKKE_STARTET' } });
  });
});

describe('beslutning', () => {
  it('trenger forslag, låser planen, og kan hentes tilbake', async () => {
    const { id } = await ny(['MANGLER_A'], omraader.slice(0, 1));
    await expect(sendTilBeslutning(eier, await valgt(id))).rejects.toMatchObject({ tekst: 'planForslagMangler' });
    expect((await plan(id)).status).toBe('UTKAST');
    await skrivForslag(id);
    await sendTilBeslutning(eier, await valgt(id));
    await expect(skrivForslag(id)).rejects.toMatchObject({ tekst: 'planLaast' });
    await expect(nyttTiltak(eier, { ...n(), planId: id, tekst: 'Nytt', ansvarligId: '', frist: '' })).rejects.toMatchObject({ tekst: 'planLaast' });
    await trekkPlan(eier, await valgt(id));
    await skrivForslag(id);
    await expect(vedtaPlan(eier, { ...(await valgt(id)), besluttetAv: 'Utvalget', besluttet: dag })).rejects.toMatchObject({ tekst: 'planLaast' });
  });

  it('dokumentet står som det ble vedtatt, også når tiltakene går videre', async () => {
    const { id } = await ny(['MANGLER_A'], omraader.slice(0, 1));
    await vedtatt(id);
    const foer = await hentPlandokument(eier, id);
    expect(foer).toMatchObject({ status: 'VEDTATT', besluttetAv: 'Helseutvalget, sak 4/26' });
    const t = (await plan(id)).tiltak[0];
    if (!t) throw new Error('ingen tiltak');
    await folgOppTiltak(eier, { ...n(), id: t.id, versjon: t.versjon, status: 'FERDIG', kommentar: 'Gjort.' });
    expect(await hentPlandokument(eier, id)).toEqual(foer);
  });

  it('vedtatt: hvem og når, gjøremål til de ansvarlige, og oppfølging til planen er avsluttet', async () => {
    const leder = await db.actor('leder');
    const { id } = await ny(['MANGLER_A'], omraader.slice(0, 1));
    const t = (await plan(id)).tiltak[0];
    if (!t) throw new Error('ingen tiltak');
    await endreTiltak(eier, { ...endring(t), ansvarligId: leder.ansattId, frist: fraDato(plussDager(iDag(naa()), 9)) });
    await vedtatt(id);
    expect(await plan(id)).toMatchObject({ status: 'VEDTATT', besluttetAv: 'Helseutvalget, sak 4/26' });
    const gjoremaal = () => db.admin.gjoremaal.findMany({ where: { objektId: t.id }, orderBy: { opprettet: 'asc' } });
    expect(await gjoremaal()).toMatchObject([{ type: 'TILTAK', ansattId: leder.ansattId, status: 'AAPENT' }]);
    await expect(endreTiltak(eier, { ...endring(t), versjon: 2, tekst: 'Noe annet' })).rejects.toMatchObject({ tekst: 'planLaast' });
    for (const versjon of [2, 9])
      await expect(folgOppTiltak(await db.actor('tekniker'), { ...n(), id: t.id, versjon, status: 'FERDIG', kommentar: '' })).rejects.toMatchObject({
        kode: 'FORBUDT',
      });
    await folgOppTiltak(leder, { ...n(), id: t.id, versjon: 2, status: 'FERDIG', kommentar: 'Gjort' });
    expect(await gjoremaal()).toMatchObject([{ status: 'UTFORT' }]);
    await endreTiltak(eier, { ...endring(t), versjon: 3, ansvarligId: eier.ansattId });
    expect((await gjoremaal()).map((g) => [g.ansattId, g.status])).toEqual([
      [leder.ansattId, 'UTFORT'],
      [eier.ansattId, 'AAPENT'],
    ]);
    await avsluttPlan(eier, await valgt(id));
    expect((await gjoremaal()).at(-1)?.status).toBe('BORTFALT');
    await expect(endreTiltak(eier, { ...endring(t), versjon: 4 })).rejects.toMatchObject({ tekst: 'planLaast' });
  });

  it('ikke fram i tid, og ikke uten evnen', async () => {
    const { id } = await ny(['MANGLER_A'], omraader.slice(0, 1));
    await skrivForslag(id);
    await sendTilBeslutning(eier, await valgt(id));
    const d = { ...(await valgt(id)), besluttetAv: 'Utvalget', besluttet: fraDato(plussDager(iDag(naa()), 1)) };
    await expect(vedtaPlan(eier, d)).rejects.toMatchObject({ tekst: 'datoFremITid' });
    await expect(vedtaPlan(await db.actor('leder'), d)).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(avsluttPlan(await db.actor('leder'), await valgt(id))).rejects.toMatchObject({ kode: 'FORBUDT' });
  });
});

describe('annen kommune', () => {
  it('finner verken modellen, planen eller tiltaket', async () => {
    const { id } = await ny(['MANGLER_A'], omraader.slice(0, 1));
    const fremmed = await db.actor('tjenesteeier', 'skogvang');
    const borte = { kode: 'IKKE_FUNNET' };
    await expect(hentPlaner(fremmed, modellId)).rejects.toMatchObject(borte);
    await expect(hentPlan(fremmed, modellId, id, { vis: 'alle', side: 1 })).rejects.toMatchObject(borte);
    await expect(hentPlandokument(fremmed, id)).rejects.toMatchObject(borte);
    await expect(lagPlan(fremmed, { ...n(), modellId, tittel: 'Plan', kilder: ['MANGLER_A'], omraader })).rejects.toMatchObject(borte);
    await expect(avsluttPlan(fremmed, await valgt(id))).rejects.toMatchObject(borte);
    await expect(hentPlan(eier, randomUUID(), id, { vis: 'alle', side: 1 })).rejects.toMatchObject(borte);
  });
});

describe('dokumentet', () => {
  it('har tabellene og blir en PDF', async () => {
    const { id } = await ny(['MANGLER_A', 'SJEKKPUNKT']);
    await skrivForslag(id);
    const d = await hentPlandokument(eier, id);
    expect(d.avvik).toHaveLength(25);
    expect(d.omraader.reduce((s, o) => s + o.oppgaver, 0)).toBe(25);
    expect(d.tiltak.map((t) => t.nr)).toEqual(d.tiltak.map((_, i) => i + 1));
    expect((await tegnPlan(d)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('en stor plan', () => {
  it('vedtas og avsluttes med alle gjøremålene', async () => {
    const { id } = await ny(['MANGLER_A', 'SJEKKPUNKT']);
    const { antall } = await fordelTiltak(eier, { ...n(), planId: id, omraade: '', ansvarligId: eier.ansattId, frist: '' });
    await vedtatt(id);
    const aapne = async () => {
      const ider = (await plan(id)).tiltak.map((t) => t.id);
      return db.admin.gjoremaal.count({ where: { objektId: { in: ider }, status: 'AAPENT' } });
    };
    expect(await aapne()).toBe(antall);
    await avsluttPlan(eier, await valgt(id));
    expect(await aapne()).toBe(0);
  });
});
