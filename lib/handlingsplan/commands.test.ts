import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fraTekst } from '@/components/riktekst/riktekst';
import { ferdigGjoremaal } from '@/lib/gjoremaal/ta';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, plussDager } from '@/lib/platform/clock';
import { testdb } from '@/lib/platform/testdb';
import { taMalIBruk } from '@/lib/tjenestemodell/modell/commands';
import { hentOversikt } from '@/lib/tjenestemodell/modell/queries';
import { ferdigSjekkpunkt, lagreSjekkpunkt, settSjekkstatus } from '@/lib/tjenestemodell/oppgave/commands-sjekk';
import { hentSjekkpunkter } from '@/lib/tjenestemodell/oppgave/queries-sjekk';
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

const lag = (kilder: ('MANGLER_A' | 'SJEKKPUNKT')[] = ['MANGLER_A'], omr = omraader) =>
  lagPlan(eier, { ...n(), modellId, tittel: 'Plan', kilder, omraader: omr });
/** A plan alone: those before it have ended. */
const ny = async (...d: Parameters<typeof lag>) => {
  await db.admin.handlingsplan.updateMany({ where: { modellId }, data: { status: 'AVSLUTTET' } });
  return lag(...d);
};
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
    const endringer = async () => (await hentPlan(eier, modellId, id, { vis: 'alle', side: 1 })).endringer;
    expect(await endringer(), 'uten navn er ikke løst').toMatchObject({ nye: 0, loste: 0 });
    await db.admin.ansvar.update({ where: { id: celle.id }, data: { ansattId: eier.ansattId } });
    expect(await endringer()).toMatchObject({ nye: 0, loste: 1 });
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

describe('én plikt', () => {
  const gjoremaal = (objektId: string) => db.admin.gjoremaal.findMany({ where: { objektId }, orderBy: { id: 'asc' } });
  const punktet = (id: string) => db.admin.modellpunkt.findUniqueOrThrow({ where: { id } });
  const medPunkt = async (nr: number) => {
    const { id } = await ny(['SJEKKPUNKT'], omraader.slice(0, 1));
    const t = (await plan(id)).tiltak[nr];
    if (!t?.punktId) throw new Error('ingen sjekkpunkter');
    return { id, t, punktId: t.punktId, staar: () => hentTiltak(eier, modellId, id, t.id) };
  };
  const gitt = async (nr: number) => {
    const leder = await db.actor('leder');
    const p = await medPunkt(nr);
    await endreTiltak(eier, { ...endring(p.t), versjon: (await p.staar()).versjon, ansvarligId: leder.ansattId, frist: '2030-01-15' });
    return { ...p, leder };
  };

  it('utkastet foreslår; vedtaket gir punktet ansvarlig og frist, og det blir ett gjøremål', async () => {
    const { id, t, punktId, staar, leder } = await gitt(0);
    expect(await punktet(punktId)).toMatchObject({ ansvarligId: null, frist: null });
    await vedtatt(id);
    expect(await punktet(punktId)).toMatchObject({ ansvarligId: leder.ansattId, frist: new Date('2030-01-15') });
    expect(await gjoremaal(punktId)).toMatchObject([{ type: 'SJEKKPUNKT', ansattId: leder.ansattId, status: 'AAPENT' }]);
    expect(await gjoremaal(t.id)).toEqual([]);
    expect(await db.admin.tiltak.findUniqueOrThrow({ where: { id: t.id } })).toMatchObject({ ansvarligId: null, frist: null });
    expect(await staar()).toMatchObject({ ansvarligId: leder.ansattId, status: 'PLANLAGT' });
  });

  it('ferdig i planen, på oppgaven og i gjøremålene er det samme', async () => {
    const { id, t, punktId, staar, leder } = await gitt(1);
    await vedtatt(id);
    await folgOppTiltak(leder, { ...n(), id: t.id, versjon: (await staar()).versjon, status: 'FERDIG', kommentar: 'Gjort' });
    expect(await punktet(punktId)).toMatchObject({ status: 'PAA_PLASS', kommentar: 'Gjort' });
    expect((await gjoremaal(punktId)).map((g) => g.status)).toEqual(['UTFORT']);
    await settSjekkstatus(eier, { ...n(), punktId, versjon: (await punktet(punktId)).versjon, status: 'UNDER_ARBEID' });
    expect((await staar()).status).toBe('I_GANG');
    const g = (await gjoremaal(punktId)).at(-1);
    if (!g) throw new Error('ingen gjøremål');
    const valgtGjoremaal = { id: g.id, versjon: g.versjon };
    await expect(ferdigGjoremaal(leder, { ...n(), ...valgtGjoremaal })).rejects.toMatchObject({ tekst: 'gjoremaalIkkeForHaand' });
    await expect(ferdigSjekkpunkt(await db.actor('tekniker'), { ...n(), ...valgtGjoremaal })).rejects.toMatchObject({ kode: 'FORBUDT' });
    await ferdigSjekkpunkt(leder, { ...n(), ...valgtGjoremaal });
    expect((await staar()).status).toBe('FERDIG');
    expect(await punktet(punktId)).toMatchObject({ status: 'PAA_PLASS' });
    expect((await gjoremaal(punktId)).map((x) => x.status)).toEqual(['UTFORT', 'UTFORT']);
    expect((await hentPlaner(eier, modellId)).planer.find((p) => p.id === id)?.ferdige).toBe(1);
  });

  it('der malen vil ha bevis, sier alle tre nei til det er gitt', async () => {
    const { id, t, punktId, staar, leder } = await gitt(2);
    await vedtatt(id);
    await db.admin.modellpunkt.update({ where: { id: punktId }, data: { kreverBevis: true } });
    const [g] = await gjoremaal(punktId);
    const p = await punktet(punktId);
    const nei = { kode: 'REGEL', tekst: 'bevisMangler' };
    await expect(ferdigSjekkpunkt(leder, { ...n(), id: g?.id ?? '', versjon: g?.versjon ?? 0 })).rejects.toMatchObject(nei);
    await expect(settSjekkstatus(leder, { ...n(), punktId, versjon: p.versjon, status: 'PAA_PLASS' })).rejects.toMatchObject(nei);
    const fra = { ...n(), id: t.id, versjon: (await staar()).versjon, status: 'FERDIG' as const, kommentar: '' };
    await expect(folgOppTiltak(leder, fra)).rejects.toMatchObject(nei);
    const bevis = [{ art: 'lenke' as const, tittel: 'Protokoll', adresse: 'https://intranett.no/protokoll' }];
    const hele = { status: 'UNDER_ARBEID' as const, grunn: '', ansvarligId: leder.ansattId, frist: '2030-01-15', kommentar: '', bevis };
    await lagreSjekkpunkt(leder, { ...n(), punktId, versjon: p.versjon, ...hele });
    await folgOppTiltak(leder, { ...fra, ...n(), versjon: (await staar()).versjon });
    expect((await punktet(punktId)).status).toBe('PAA_PLASS');
  });

  it('den som kom for sent, får vite det; utgår trenger en grunn; og det som er avsluttet, står som det var', async () => {
    const { id, t, punktId, staar } = await gitt(3);
    await vedtatt(id);
    const { versjon } = await staar();
    await settSjekkstatus(eier, { ...n(), punktId, versjon: (await punktet(punktId)).versjon, status: 'UNDER_ARBEID' });
    const d = { ...endring(t), frist: '', status: 'UTGAAR' as const };
    await expect(endreTiltak(eier, { ...d, versjon })).rejects.toMatchObject({ kode: 'KONFLIKT' });
    await expect(endreTiltak(eier, { ...d, ...n(), versjon: (await staar()).versjon })).rejects.toMatchObject({ tekst: 'grunnMangler' });
    await endreTiltak(eier, { ...d, ...n(), versjon: (await staar()).versjon, kommentar: 'Fylket gjør det' });
    expect(await punktet(punktId)).toMatchObject({ status: 'IKKE_RELEVANT', ikkeRelevantGrunn: 'Fylket gjør det' });
    await avsluttPlan(eier, await valgt(id));
    await db.admin.modellpunkt.update({ where: { id: punktId }, data: { status: 'IKKE_STARTET', ikkeRelevantGrunn: null } });
    expect((await staar()).status).toBe('UTGAAR');
  });
});

describe('den som har A', () => {
  it('har sjekkpunktene i planen, når hen er navngitt og arbeider her i dag', async () => {
    const leder = await db.actor('leder');
    const oppgaver = await db.admin.modelloppgave.findMany({ where: { modellId, omraade: omraader[1] }, select: { id: true } });
    const aktor = await db.admin.modellaktor.findFirstOrThrow({ where: { modellId } });
    const felles = { virksomhetId: eier.virksomhetId, modellId, aktorId: aktor.id, kode: 'A' as const, gyldigFra: naa(), satAvNavn: 'x' };
    await db.admin.ansvar.createMany({ data: oppgaver.map((o) => ({ ...felles, oppgaveId: o.id, ansattId: leder.ansattId })) });
    const utenNavn = (id: string) => db.admin.tiltak.count({ where: { planId: id, ansvarligId: null } });
    const omr = omraader.slice(1, 2);
    const { id } = await ny(['SJEKKPUNKT'], omr);
    expect(await utenNavn(id)).toBe(0);
    await db.admin.ansatt.update({ where: { id: leder.ansattId }, data: { sluttet: iDag(naa()) } });
    const tiltak = (await plan(id)).tiltak.length;
    expect(await utenNavn((await ny(['SJEKKPUNKT'], omr)).id)).toBe(tiltak);
    await db.admin.ansatt.update({ where: { id: leder.ansattId }, data: { sluttet: null } });
    const p = await db.admin.modellpunkt.findFirstOrThrow({ where: { oppgaveId: oppgaver[0]?.id, del: 'sjekkliste' } });
    await settSjekkstatus(eier, { ...n(), punktId: p.id, versjon: p.versjon, status: 'UNDER_ARBEID' });
    expect(await db.admin.modellpunkt.findUniqueOrThrow({ where: { id: p.id } })).toMatchObject({ ansvarligId: leder.ansattId });
    expect(await db.admin.gjoremaal.count({ where: { objektId: p.id, ansattId: leder.ansattId, status: 'AAPENT' } })).toBe(1);
    await db.admin.ansvar.deleteMany({ where: { modellId, ansattId: leder.ansattId } });
  });
});

describe('når alle er navngitt', () => {
  it('sier verken planen, dokumentet eller oversikten at noe er uten ansvarlig, til noen slutter', async () => {
    const leder = await db.actor('leder');
    const { id: egen } = await taMalIBruk(eier, { ...n(), malId: 'dho-agder', versjon: '1.0', navn: 'Navngitt', medForslag: false });
    const utvalg = { kilder: ['MANGLER_A' as const, 'SJEKKPUNKT' as const], omraader: omraader.slice(2, 4) };
    const { id } = await lagPlan(eier, { ...n(), modellId: egen, tittel: 'Plan', ...utvalg });
    const staar = async () => {
      const p = await hentPlan(eier, egen, id, { vis: 'alle', side: 1 });
      const d = await hentPlandokument(eier, id);
      const uten = (t: { ansvarlig: string | null }) => t.ansvarlig === null;
      return [p.antall.utenAnsvarlig, p.tiltak.filter(uten).length, d.tiltak.filter(uten).length];
    };
    const { antall } = await fordelTiltak(eier, { ...n(), planId: id, omraade: '', ansvarligId: leder.ansattId, frist: dag });
    expect(antall).toBeGreaterThanOrEqual(30);
    expect(await staar()).toEqual([0, 0, 0]);
    await skrivForslag(id);
    await sendTilBeslutning(eier, await valgt(id));
    expect(await staar()).toEqual([0, 0, 0]);
    const iModellen = async () => (await hentOversikt(eier, egen)).forst.find((f) => f.art === 'UTEN_ANSVARLIG')?.antall ?? 0;
    const foer = await iModellen();
    await vedtaPlan(eier, { ...(await valgt(id)), besluttetAv: 'Utvalget', besluttet: dag });
    expect(await staar()).toEqual([0, 0, 0]);
    const punkter = (await plan(id)).tiltak.filter((t) => t.kilde === 'SJEKKPUNKT').length;
    expect(foer - (await iModellen())).toBe(punkter);
    const ingens = async () => (await hentSjekkpunkter(eier, egen, { ansvarlig: 'ingen', status: 'IKKE_STARTET,UNDER_ARBEID' })).antall;
    expect(await ingens()).toBe(await iModellen());

    await db.admin.ansatt.update({ where: { id: leder.ansattId }, data: { sluttet: iDag(naa()) } });
    expect((await staar())[0]).toBe(antall);
    expect([await iModellen(), await ingens()]).toEqual([foer, foer]);
    expect(await fordelTiltak(eier, { ...n(), planId: id, omraade: '', ansvarligId: eier.ansattId, frist: '' })).toEqual({ antall });
    await db.admin.ansatt.update({ where: { id: leder.ansattId }, data: { sluttet: null } });
    expect([(await staar())[0], foer - (await iModellen())]).toEqual([0, punkter]);
    const ider = (await plan(id)).tiltak.flatMap((t) => [t.id, ...(t.punktId ? [t.punktId] : [])]);
    const hos = (ansattId: string) => db.admin.gjoremaal.count({ where: { objektId: { in: ider }, ansattId, status: 'AAPENT' } });
    expect([await hos(leder.ansattId), await hos(eier.ansattId)]).toEqual([0, antall]);
  });

  it('den som slutter før planen er vedtatt, får ingenting av den', async () => {
    const leder = await db.actor('leder');
    const { id } = await ny(['MANGLER_A'], omraader.slice(0, 1));
    await fordelTiltak(eier, { ...n(), planId: id, omraade: '', ansvarligId: leder.ansattId, frist: '' });
    await db.admin.ansatt.update({ where: { id: leder.ansattId }, data: { sluttet: iDag(naa()) } });
    await vedtatt(id);
    await db.admin.ansatt.update({ where: { id: leder.ansattId }, data: { sluttet: null } });
    const ider = (await plan(id)).tiltak.map((t) => t.id);
    expect(await db.admin.gjoremaal.count({ where: { objektId: { in: ider } } })).toBe(0);
  });
});

describe('to ganger', () => {
  it('gir én plan, også når to lager den samtidig; en annen del av modellen gir en ny', async () => {
    await ny(['MANGLER_A'], omraader.slice(0, 1));
    const [a, b] = await Promise.all([lag(['MANGLER_A'], omraader.slice(2, 3)), lag(['MANGLER_A'], omraader.slice(2, 4))]);
    expect(a.id).toBe(b.id);
    expect([a.fantes, b.fantes].sort()).toEqual([false, true]);
    expect(await lag(['SJEKKPUNKT'], omraader.slice(2, 3))).toMatchObject({ fantes: false });
    expect(await db.admin.handlingsplan.count({ where: { modellId, status: { not: 'AVSLUTTET' } } })).toBe(3);
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
    const punkter = async () => {
      const ider = (await plan(id)).tiltak.flatMap((t) => t.punktId ?? []);
      return db.admin.gjoremaal.count({ where: { objektId: { in: ider }, type: 'SJEKKPUNKT', status: 'AAPENT' } });
    };
    expect(antall).toBeGreaterThan(100);
    expect(await aapne()).toBe(25);
    const plikter = await punkter();
    expect(plikter).toBeGreaterThanOrEqual(antall - 25);
    await avsluttPlan(eier, await valgt(id));
    expect([await aapne(), await punkter()]).toEqual([0, plikter]);
  });
});
