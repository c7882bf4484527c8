import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { taMalIBruk } from '@/lib/tjenestemodell/modell/commands';
import { beslutt, fordel, gjenaapne, still, svar } from './commands';
import { hentAvklaring, hentAvklaringer, hentPaaOppgave, hentTilOss } from './queries';

const db = testdb();
let eier: Actor;
let tms: Actor;
let modellId: string;
let oppgaveId: string;
const n = () => randomUUID();
const til = { til: 'APEN' as const, ansvarligId: '', aktorId: '', tilVirksomhetId: '', frist: '' };
const spor = (mer: Partial<Parameters<typeof still>[1]> = {}) =>
  still(eier, { nokkel: n(), oppgaveId, sporsmaal: 'Hvem har vakt i helgen?', ...til, ...mer });
const dag = (avklaringId: string, versjon: number, dato = '2026-01-05') => ({
  ...{ nokkel: n(), avklaringId, versjon, dato },
  beslutning: 'TMS har vakten',
  av: 'Ledermøtet',
});
const aapne = async () => (await db.admin.oppgavestatus.findUniqueOrThrow({ where: { oppgaveId } })).aapneSporsmaal;

beforeAll(async () => {
  eier = await db.actor('tjenesteeier');
  tms = await db.actor('oppfolger', 'tms');
  ({ id: modellId } = await taMalIBruk(eier, { nokkel: n(), malId: 'dho-agder', versjon: '1.0', navn: 'DHO', medForslag: true }));
  oppgaveId = (await db.admin.modelloppgave.findFirstOrThrow({ where: { modellId, kode: 'respons-utrykning' } })).id;
  await db.admin.samarbeid.deleteMany();
  await db.admin.samarbeid.create({
    data: { virksomhetId: eier.virksomhetId, motpartId: tms.virksomhetId, navn: 'DHO', gyldigFra: new Date('2020-01-01') },
  });
});

describe('eget spørsmål', () => {
  it('telles åpent, besluttes med dato og hvem, og åpnes igjen', async () => {
    const foer = await aapne();
    const { id } = await spor();
    expect(await aapne()).toBe(foer + 1);
    await expect(beslutt(eier, dag(id, 1, '2999-01-01'))).rejects.toMatchObject({ tekst: 'datoFremITid' });
    await beslutt(eier, dag(id, 1));
    expect(await aapne()).toBe(foer);
    expect(await hentAvklaring(eier, id)).toMatchObject({ status: 'BESLUTTET', besluttetAv: 'Ledermøtet', besluttet: '2026-01-05', neste: 'FERDIG' });
    await expect(svar(eier, { nokkel: n(), avklaringId: id, tekst: 'For sent' })).rejects.toMatchObject({ kode: 'KONFLIKT' });
    await gjenaapne(eier, { nokkel: n(), avklaringId: id, versjon: 2 });
    expect(await aapne()).toBe(foer + 1);
    expect((await hentPaaOppgave(eier, oppgaveId)).map((a) => a.id)).toContain(id);
  });

  it('den som skal finne det ut, får et gjøremål, og kan svare uten annen rett', async () => {
    const person = await db.actor('hjemmetjeneste');
    const { id } = await spor({ til: 'ANSATT', ansvarligId: person.ansattId });
    const g = () => db.admin.gjoremaal.findFirst({ where: { objektId: id }, orderBy: { id: 'desc' } });
    expect(await g()).toMatchObject({ type: 'SVAR_SPORSMAAL', ansattId: person.ansattId, status: 'AAPENT' });
    await expect(beslutt(person, dag(id, 1))).rejects.toMatchObject({ kode: 'FORBUDT' });
    await svar(person, { nokkel: n(), avklaringId: id, tekst: 'Responssenteret har det' });
    expect(await g()).toMatchObject({ status: 'UTFORT' });
    await expect(beslutt(eier, dag(id, 1))).rejects.toMatchObject({ kode: 'KONFLIKT' });
    await beslutt(eier, dag(id, 2));
    expect((await hentAvklaringer(eier, modellId, { status: 'BESLUTTET' })).rader.map((r) => r.id)).toContain(id);
  });

  it('gis videre: det gamle gjøremålet faller bort', async () => {
    const [en, to] = [await db.actor('hjemmetjeneste'), await db.actor('leder')];
    const { id } = await spor({ til: 'ANSATT', ansvarligId: en.ansattId });
    await fordel(eier, { nokkel: n(), avklaringId: id, versjon: 1, ...til, til: 'ANSATT', ansvarligId: to.ansattId, frist: '2030-01-01' });
    const g = await db.admin.gjoremaal.findMany({ where: { objektId: id }, orderBy: { id: 'asc' } });
    expect(g.map((x) => [x.ansattId, x.status])).toEqual([
      [en.ansattId, 'BORTFALT'],
      [to.ansattId, 'AAPENT'],
    ]);
  });
});

describe('til en annen virksomhet', () => {
  it('sees der og ingen andre steder; de svarer, bare vi beslutter', async () => {
    const { id } = await spor({ til: 'VIRKSOMHET', tilVirksomhetId: tms.virksomhetId });
    expect((await hentTilOss(tms, {})).rader).toMatchObject([{ id, fraVirksomhet: eier.virksomhetNavn, oppgave: expect.any(String) }]);
    for (const kode of ['skogvang', 'sykehus']) {
      const andre = await db.actor(kode === 'sykehus' ? 'oppfolgingsansvarlig' : 'tjenesteeier', kode);
      expect((await hentTilOss(andre, { status: 'alle' })).rader).toEqual([]);
      await expect(hentAvklaring(andre, id)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
      await expect(svar(andre, { nokkel: n(), avklaringId: id, tekst: 'Hei' })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    }
    await svar(tms, { nokkel: n(), avklaringId: id, tekst: 'Vi har vakten fredag til mandag' });
    await expect(beslutt(tms, dag(id, 2))).rejects.toMatchObject({ kode: 'FORBUDT' });
    const foer = await aapne();
    const side = await hentAvklaring(eier, id);
    expect(side).toMatchObject({ neste: 'BESLUTT', innlegg: [{ virksomhet: tms.virksomhetNavn, fra: tms.navn }] });
    expect((await hentAvklaringer(eier, modellId, { hos: tms.virksomhetId })).rader.map((r) => r.id)).toEqual([id]);
    await beslutt(eier, dag(id, side.versjon));
    expect(await aapne()).toBe(foer - 1);
    expect(await hentAvklaring(tms, id)).toMatchObject({ side: 'SPURT', beslutning: 'TMS har vakten', kan: { svare: false }, valg: null });
  });

  it('bare til en virksomhet vi har samarbeid med', async () => {
    const nabo = await db.actor('tjenesteeier', 'skogvang');
    await expect(spor({ til: 'VIRKSOMHET', tilVirksomhetId: nabo.virksomhetId })).rejects.toMatchObject({ tekst: 'ingenSamarbeid' });
  });

  it('er ute av syne for den spurte når samarbeidet er slutt, med alt som skrives etterpå', async () => {
    const { id } = await spor({ til: 'VIRKSOMHET', tilVirksomhetId: tms.virksomhetId });
    const [svarer, leser] = [() => svar(tms, { nokkel: n(), avklaringId: id, tekst: 'Svar' }), () => hentAvklaring(tms, id)];
    await svarer();
    await db.admin.samarbeid.updateMany({ data: { gyldigTil: new Date('2026-01-01') } });
    await svar(eier, { nokkel: n(), avklaringId: id, tekst: 'Internt' });
    await expect(svarer()).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(leser()).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    expect(await withActor(tms, (tx) => tx.avklaringsinnlegg.findMany({ where: { avklaringId: id } }))).toEqual([]);
    await db.admin.samarbeid.updateMany({ data: { gyldigTil: null } });
    expect((await leser()).sporsmaal).toBe((await hentAvklaring(eier, id)).sporsmaal);
    await beslutt(eier, dag(id, (await leser()).versjon));
  });

  it('åpner ikke for den som selv skriver et samarbeid når eierens er slutt', async () => {
    const { id } = await spor({ til: 'VIRKSOMHET', tilVirksomhetId: tms.virksomhetId });
    await db.admin.samarbeid.updateMany({ data: { gyldigTil: new Date('2026-01-01') } });
    const eget = { virksomhetId: tms.virksomhetId, motpartId: eier.virksomhetId, navn: 'Eget', gyldigFra: new Date('2020-01-01') };
    await withActor(tms, (tx) => tx.samarbeid.create({ data: eget }));
    await expect(hentAvklaring(tms, id)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(spor({ til: 'VIRKSOMHET', tilVirksomhetId: tms.virksomhetId })).rejects.toMatchObject({ tekst: 'ingenSamarbeid' });
    // Where the owner has written none, the other's is what there is.
    const [eierens] = await db.admin.samarbeid.findMany({ where: { virksomhetId: eier.virksomhetId } });
    await db.admin.samarbeid.update({ where: { id: eierens?.id }, data: { motpartId: (await db.actor('leder', 'skogvang')).virksomhetId } });
    expect((await hentAvklaring(tms, id)).id).toBe(id);
    await db.admin.samarbeid.update({ where: { id: eierens?.id }, data: { motpartId: tms.virksomhetId, gyldigTil: null } });
    await db.admin.samarbeid.deleteMany({ where: { virksomhetId: tms.virksomhetId } });
    await beslutt(eier, dag(id, (await hentAvklaring(tms, id)).versjon));
  });

  it('åpnes ikke igjen hos en som samarbeidet er slutt med', async () => {
    const { id } = await spor({ til: 'VIRKSOMHET', tilVirksomhetId: tms.virksomhetId });
    await beslutt(eier, dag(id, 1));
    await db.admin.samarbeid.updateMany({ data: { gyldigTil: new Date('2026-01-01') } });
    const igjen = () => gjenaapne(eier, { nokkel: n(), avklaringId: id, versjon: 2 });
    await expect(igjen()).rejects.toMatchObject({ tekst: 'ingenSamarbeid' });
    await db.admin.samarbeid.updateMany({ data: { gyldigTil: null } });
    await igjen();
    await beslutt(eier, dag(id, 3));
  });

  it('den andre får ikke flere enn den kan svare på', async () => {
    const et = await db.admin.avklaring.findFirstOrThrow({ where: { virksomhetId: eier.virksomhetId } });
    const fulle = Array.from({ length: 100 }, () => ({ ...et, id: n(), ansvarligId: null, aktorId: null, tilVirksomhetId: tms.virksomhetId }));
    await db.admin.avklaring.createMany({ data: fulle.map((a) => ({ ...a, status: 'AAPEN' as const })) });
    const feil = { tekst: 'forMangeSporsmaal', felt: { tilVirksomhetId: 'forMangeSporsmaal' } };
    await expect(spor({ til: 'VIRKSOMHET', tilVirksomhetId: tms.virksomhetId })).rejects.toMatchObject(feil);
    const forste = { nokkel: n(), avklaringId: fulle[0]?.id ?? '', versjon: et.versjon };
    // One that is there may have another date, and one that is decided does not come back while it is full.
    await fordel(eier, { ...til, ...forste, til: 'VIRKSOMHET', tilVirksomhetId: tms.virksomhetId, frist: '2027-01-05' });
    await beslutt(eier, dag(forste.avklaringId, et.versjon + 1));
    const to = await Promise.allSettled([1, 2].map(() => spor({ til: 'VIRKSOMHET', tilVirksomhetId: tms.virksomhetId })));
    expect(to.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(gjenaapne(eier, { ...forste, nokkel: n(), versjon: et.versjon + 2 })).rejects.toMatchObject(feil);
    await db.admin.avklaring.deleteMany({ where: { id: { in: fulle.map((a) => a.id) } } });
    await spor({ til: 'VIRKSOMHET', tilVirksomhetId: tms.virksomhetId });
  });

  it('en annen kommune kan ikke spørre på oppgaven vår', async () => {
    const nabo = await db.actor('tjenesteeier', 'skogvang');
    await expect(still(nabo, { nokkel: n(), oppgaveId, sporsmaal: 'Hva gjør dere?', ...til })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
  });
});
