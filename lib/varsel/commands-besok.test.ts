import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import type { Actor } from '@/lib/platform/actor';
import { stillKlokke } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { medKontrollsiffer } from '@/lib/tjenestemottaker/proveident';
import { importerBesok, lesBesoksfil } from './commands-besok';
import { hentKommendeBesok } from './queries-besok';

const db = testdb();
const NAA = new Date('2026-11-22T10:00:00Z');
const HODE = 'Fødselsnummer;ID;Navn;Fødselsdato;Dato;Klokkeslett;Hva';
const csv = (...linjer: string[]) => Buffer.from([HODE, ...linjer].join('\r\n'));
const FNR = medKontrollsiffer('018170123');
const UKJENT = medKontrollsiffer('028170123');
let leder: Actor;
let olga: string;

const person = async (fornavn: string, etternavn: string, mer: object = {}) =>
  (await db.admin.person.create({ data: { virksomhetId: leder.virksomhetId, identtype: 'UKJENT', fornavn, etternavn, ...mer } })).id;
const importer = (fil: Buffer, fjern = true) => importerBesok(leder, { nokkel: randomUUID(), fil, fjern });
const alle = () => withActor(leder, (tx) => tx.$queryRaw<{ hva: string; kilde: string }[]>`select hva, kilde from respons.besok order by tid, hva`);

beforeAll(async () => {
  stillKlokke(NAA);
  leder = await db.actor('leder');
  olga = await person('Åse-Olga', 'Nes', { identtype: 'FNR', ident: FNR });
  await person('Per', 'Lund', { fodselsdato: new Date('1940-02-01') });
  await person('Per', 'Lund', { fodselsdato: new Date('1951-03-01') });
});
afterAll(() => stillKlokke());

describe('a week’s list of visits', () => {
  const UKE = csv(
    `${FNR};B-1;;;24.11.2026;08:30;Morgenstell`,
    ';;Nes, Åse-Olga;;24.11.2026;20.00;Kveldsstell',
    ';;Per Lund;1.2.1940;25.11.2026;12;Middag',
    ';;Per Lund;;25.11.2026;13;Middag',
    `${UKJENT};;Ikke Her;;25.11.2026;13;Middag`,
    ';;Ingen Kjenner;;25.11.2026;13;Middag',
    '12345678901;;;;25.11.2026;13;Middag',
    `${FNR};;;;20.11.2026;08:30;I går`,
    `${FNR};;;;34.11.2026;08:30;Stell`,
  );

  it('is shown before anything is done: what is new, and what is wrong with which line', async () => {
    const f = await lesBesoksfil(leder, UKE);
    expect(f.nye).toEqual([
      { navn: 'Åse-Olga Nes', tid: '2026-11-24T07:30:00.000Z', hva: 'Morgenstell' },
      { navn: 'Åse-Olga Nes', tid: '2026-11-24T19:00:00.000Z', hva: 'Kveldsstell' },
      { navn: 'Per Lund', tid: '2026-11-25T11:00:00.000Z', hva: 'Middag' },
    ]);
    expect(f).toMatchObject({ antallNye: 3, kjente: 0, forbi: 1, utgaar: [], antallFeil: 5, ukjente: 2 });
    expect(f.feil.map((x) => [x.linje, x.art, x.tekst])).toEqual([
      [5, 'FLERE_NAVN', 'Per Lund'],
      [6, 'UKJENT_FNR', 'Ikke Her'],
      [7, 'UKJENT_NAVN', 'Ingen Kjenner'],
      [8, 'FNR', ''],
      [10, 'DATO', '34.11.2026'],
    ]);
    expect(JSON.stringify(f)).not.toContain(FNR);
    expect(await alle()).toEqual([]);
  });

  it('is brought in once, however often it is sent, and its ids are known the next time', async () => {
    expect(await importer(UKE)).toEqual({ nye: 3, fjernet: 0 });
    expect(await importer(UKE)).toEqual({ nye: 0, fjernet: 0 });
    expect(await lesBesoksfil(leder, UKE)).toMatchObject({ antallNye: 0, kjente: 3, antallUtgaar: 0 });
    const f = await lesBesoksfil(
      leder,
      csv(';B-1;;;26.11.2026;08:30;Morgenstell', ';B-2;;;26.11.2026;08:30;Stell', ';B-1;Per Lund;;26.11.2026;9;Stell'),
    );
    expect(f.nye.map((x) => x.navn)).toEqual(['Åse-Olga Nes']);
    expect(f.feil.map((x) => [x.linje, x.art])).toEqual([
      [3, 'UKJENT_ID'],
      [4, 'ANNET_NAVN'],
    ]);
  });

  it('takes away what the same persons have no more, if that is wished, and never what was entered by hand', async () => {
    await db.admin.$executeRaw`
      insert into respons.besok (id, "virksomhetId", "personId", tid, hva, "opprettetAv")
      values (gen_random_uuid(), ${leder.virksomhetId}::uuid, ${olga}::uuid, '2026-11-24T15:00:00Z', 'Lege', 'Prøve')`;
    const flyttet = csv(`${FNR};;;;24.11.2026;09:00;Morgenstell`);
    expect(await lesBesoksfil(leder, flyttet)).toMatchObject({ antallNye: 1, antallUtgaar: 2 });
    expect(await importer(flyttet, false)).toEqual({ nye: 1, fjernet: 0 });
    expect(await importer(flyttet)).toEqual({ nye: 0, fjernet: 2 });
    expect(await alle()).toEqual([
      { hva: 'Morgenstell', kilde: 'IMPORT' },
      { hva: 'Lege', kilde: 'MANUELL' },
      { hva: 'Middag', kilde: 'IMPORT' },
    ]);
    expect((await hentKommendeBesok(leder, 1)).besok.map((b) => [b.navn, b.hva])).toEqual([
      ['Åse-Olga Nes', 'Morgenstell'],
      ['Åse-Olga Nes', 'Lege'],
      ['Per Lund', 'Middag'],
    ]);
  });

  it('may be a workbook with real dates and times', async () => {
    const rad = (v: unknown, mer = {}) => ({ value: v, ...mer }) as never;
    const fil = await writeXlsx([
      [rad('Navn'), rad('Dato'), rad('Kl'), rad('Besøk')],
      [rad('Åse-Olga Nes'), rad(new Date('2026-11-27T00:00:00Z'), { type: Date, format: 'dd.mm.yyyy' }), rad('07:45'), rad('Dusj')],
    ]).toBuffer();
    expect((await lesBesoksfil(leder, fil)).nye).toEqual([{ navn: 'Åse-Olga Nes', tid: '2026-11-27T06:45:00.000Z', hva: 'Dusj' }]);
  });

  it('is refused when it is none, and to those who may not; another kommune finds nobody', async () => {
    await expect(lesBesoksfil(leder, Buffer.from('a;b\n1;2'))).rejects.toMatchObject({ tekst: 'filUtenBesok' });
    await expect(lesBesoksfil(leder, Buffer.from([0, 1, 2]))).rejects.toMatchObject({ tekst: 'filUforstaaelig' });
    await expect(lesBesoksfil(await db.actor('tekniker'), UKE)).rejects.toMatchObject({ kode: 'FORBUDT' });
    expect(await lesBesoksfil(await db.actor('leder', 'skogvang'), UKE)).toMatchObject({ antallNye: 0 });
    expect(await db.admin.hendelse.count({ where: { type: 'BESOK_IMPORTERT' } })).toBe(4);
  });
});

describe('a list is no way round the limit on look-ups', () => {
  const numre = Array.from({ length: 60 }, (_, i) => medKontrollsiffer(`${String((i % 28) + 1).padStart(2, '0')}0370${100 + i}`)).filter(Boolean);
  const linje = (fnr: string) => `${fnr};;;;25.11.2026;13;Middag`;

  it('with many numbers of nobody here it is not answered, and is logged', async () => {
    const fil = csv(...numre.map(linje));
    await expect(lesBesoksfil(leder, fil)).rejects.toMatchObject({ tekst: 'forMangeUkjenteNumre' });
    await expect(importer(fil)).rejects.toMatchObject({ tekst: 'forMangeUkjenteNumre' });
    const [siste] = await db.admin.innsyn.findMany({ where: { ansattId: leder.ansattId, hva: 'besok' }, orderBy: { id: 'desc' }, take: 1 });
    expect(siste?.filter).toEqual(['ident']);
  });

  it('with names it is a list of visits, also when many in it are not here; a number with another’s name says nothing', async () => {
    const annen = await db.actor('responsoperator');
    const med = (navn: string) =>
      lesBesoksfil(annen, csv(...numre.map((f) => `${f};;Ingen Her;;25.11.2026;13;Middag`), `${FNR};;${navn};;25.11.2026;13;Middag`));
    for (const navn of ['Kari Person', 'Kari Ola Per Anne Hans Lars Nes']) {
      const f = await med(navn);
      expect([f.antallNye, f.ukjente], navn).toEqual([0, numre.length + 1]);
      expect(JSON.stringify(f)).not.toContain('Åse');
    }
    for (const navn of ['Nes, Olga', 'Åse-Olga Hansen']) expect((await med(navn)).nye.map((x) => x.navn)).toEqual(['Åse-Olga Nes']);
  });

  it('of one number with many names none is answered, and a thousand numbers are no list, with a name or without', async () => {
    const annen = await db.actor('hjemmetjeneste');
    const navn = ['Kari Person', 'Ola Person', 'Olga Nes', 'Nes, Olga', 'Per Lund'];
    const gjett = csv(...navn.map((n, i) => `${FNR};;${n};;25.11.2026;1${i};Middag`));
    expect(await lesBesoksfil(annen, gjett)).toMatchObject({ antallNye: 0, ukjente: navn.length });
    const mange = Array.from({ length: 1300 }, (_, i) =>
      medKontrollsiffer(`${String((i % 28) + 1).padStart(2, '0')}0${(i % 9) + 1}50${100 + (i % 400)}`),
    ).filter(Boolean);
    expect(new Set(mange).size).toBeGreaterThan(1000);
    await expect(lesBesoksfil(annen, csv(...mange.map((f) => `${f};;Ingen Her;;25.11.2026;13;Middag`)))).rejects.toMatchObject({
      tekst: 'forMangeUkjenteNumre',
    });
    await expect(lesBesoksfil(annen, gjett)).rejects.toMatchObject({ kode: 'FOR_MANGE' });
  });

  it('counts numbers, not lines: one nobody here has, each day of many weeks, is one', async () => {
    const fil = csv(...Array.from({ length: 60 }, (_, i) => `${UKJENT};;;;25.11.2026;${10 + (i % 10)}:${10 + Math.floor(i / 10)};Middag`));
    expect(await lesBesoksfil(leder, fil)).toMatchObject({ antallFeil: 60, ukjente: 60 });
  });

  it('a list that is brought in is a look-up too, logged and counted', async () => {
    const annen = await db.actor('responsoperator');
    const kjente = () => db.admin.innsyn.count({ where: { ansattId: annen.ansattId, hva: 'besok', filter: { has: 'ident' } } });
    const foer = await kjente();
    const fil = csv(linje(UKJENT));
    const nokkel = randomUUID();
    for (let i = 0; i < 2; i++) expect(await importerBesok(annen, { nokkel, fil, fjern: true })).toEqual({ nye: 0, fjernet: 0 });
    expect(await kjente(), 'sent again it is the same').toBe(foer + 1);
    await expect(importerBesok(annen, { nokkel: randomUUID(), fil: csv(...numre.map(linje)), fjern: true })).rejects.toMatchObject({
      tekst: 'forMangeUkjenteNumre',
    });
    expect(await kjente(), 'also when it is refused, and more for so many').toBe(foer + 7);
  });

  it('one number at a time stops as a search does', async () => {
    const ett = csv(linje(UKJENT));
    for (let i = 0; i < 20; i++) await lesBesoksfil(leder, ett).catch(() => null);
    await expect(lesBesoksfil(leder, ett)).rejects.toMatchObject({ kode: 'FOR_MANGE' });
    await expect(importer(ett)).rejects.toMatchObject({ kode: 'FOR_MANGE' });
    expect(await lesBesoksfil(leder, csv(';;Per Lund;1.2.1940;25.11.2026;14;Middag'))).toMatchObject({ antallNye: 1 });
  });
});
