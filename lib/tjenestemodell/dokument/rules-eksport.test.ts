import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import type { Actor } from '@/lib/platform/actor';
import { trygg } from '@/lib/platform/ark/trygg';
import { testdb } from '@/lib/platform/testdb';
import { settCeller } from '../matrise/commands';
import { leggTilAktor } from '../matrise/commands-aktor';
import { hentMatrise } from '../matrise/queries';
import { hentAktorer } from '../matrise/queries-aktor';
import { lesMatrisefil } from '../matrise/queries-import';
import { hentMatrisestatus } from '../matrise/queries-status';
import { adresse, lesArk } from '../matrise/rules-ark';
import { taMalIBruk } from '../modell/commands';
import { somPdf } from './pdf-matrise';
import { type Eksport, filnavn, matriseCsv, somXlsx, statusCsv } from './rules-eksport';

const db = testdb();
const n = () => ({ nokkel: randomUUID() });
let eier: Actor;
let modellId: string;
const alt = async (): Promise<Eksport> => ({
  matrise: await hentMatrise(eier, modellId),
  aktorer: (await hentAktorer(eier, modellId)).aktorer,
  status: await hentMatrisestatus(eier, modellId),
  dato: '2026-03-01',
});
const tomKontakt = { ansattId: null, enhetId: null, aktorVirksomhetId: null, kontaktNavn: null, kontaktTelefon: null, kontaktEpost: null };

beforeAll(async () => {
  eier = await db.actor('tjenesteeier');
  modellId = (await taMalIBruk(eier, { ...n(), malId: 'dho-agder', versjon: '1.0', navn: 'DHO i Fjordvik', medForslag: true })).id;
  await leggTilAktor(eier, { ...n(), modellId, navn: '=HYPERLINK("http://x")', art: 'rolle', ...tomKontakt });
});

it.each([
  ['=1+1', "'=1+1"],
  ['+47', "'+47"],
  ['-a', "'-a"],
  ['@x', "'@x"],
  ['Lager', 'Lager'],
  ['', ''],
])('%s blir trygg: %s', (inn, ut) => expect(trygg(inn)).toBe(ut));

it.each([
  [0, 0, 'A1'],
  [4, 25, 'Z5'],
  [9, 26, 'AA10'],
])('rad %i og kolonne %i er %s', (r, k, ut) => expect(adresse(r, k)).toBe(ut));

it('filnavnet er i rene bokstaver', () =>
  expect(filnavn('DHO på Østsiden / «æ»', '2026-03-01', 'matrise')).toBe('ansvarsmatrise-dho-paa-ostsiden-ae-2026-03-01'));

describe('ut og inn igjen', () => {
  it('arket leses tilbake uten endringer', async () => {
    const e = await alt();
    const f = await lesMatrisefil(eier, modellId, await somXlsx(e));
    expect([f.endringer, f.problemer, f.utenA, f.flereA]).toEqual([[], [], [], []]);
    expect(f.like).toBe(e.matrise.oppgaver.length * e.matrise.aktorer.length);
  });

  it('et fylt ark forhåndsvises med adresser, og lagres som én hendelse', async () => {
    const m = await hentMatrise(eier, modellId);
    const [o1, o2] = m.oppgaver;
    const [a1, a2] = m.aktorer;
    const ark = [
      ['Kode', 'Nr', 'Område', 'Oppgave', a1?.navn.toUpperCase(), a2?.navn, 'Vaktmester'],
      [o1?.kode, 1, '', '', 'a', 'A', 'U'],
      ['', '', '', o2?.tittel, 'x', '', ''],
      ['finnes-ikke', 1, '', 'Ukjent oppgave', 'A', '', ''],
      [o1?.kode, 1, '', '', 'K', '', ''],
    ].map((r) => r.map((value) => ({ value: value ?? '' })));
    const fil = await writeXlsx(ark).toBuffer();
    const f = await lesMatrisefil(eier, modellId, fil);
    expect(f.problemer).toEqual([
      { art: 'UKJENT_AKTOR', celle: 'G1', tekst: 'Vaktmester' },
      { art: 'UKJENT_BOKSTAV', celle: 'E3', tekst: 'x' },
      { art: 'UKJENT_OPPGAVE', celle: 'A4', tekst: 'Ukjent oppgave' },
      { art: 'OPPGAVE_TO_GANGER', celle: 'A5', tekst: o1?.tittel },
    ]);
    expect(f.flereA).toEqual([o1?.tittel]);
    const r = await settCeller(eier, { ...n(), modellId, fraFil: true, endringer: f.endringer.map(({ celle: _, ...e }) => e) });
    expect([r.satt.length, r.konflikter]).toEqual([f.endringer.length, []]);
    expect((await lesMatrisefil(eier, modellId, fil)).endringer).toEqual([]);
    expect(await db.admin.hendelse.count({ where: { objektId: modellId, type: 'MATRISE_IMPORTERT' } })).toBe(1);
  });

  it('en formel er bare det den sist viste', () =>
    expect(
      lesArk(
        [
          ['Kode', '', '', 'Oppgave', 'a'],
          ['o', '', '', '', '=A1'],
        ],
        {
          oppgaver: [{ id: 'o', kode: 'o', nr: 1, omraade: '', tittel: 'o', relevant: true }],
          aktorer: [{ id: 'a', kode: 'a', navn: 'a', art: 'rolle', ansattId: null, kontaktNavn: null, utgaatt: false }],
          celler: {},
        },
      ),
    ).toMatchObject({ endringer: [], problemer: [{ art: 'UKJENT_BOKSTAV', celle: 'E2', tekst: '=A1' }] }));

  it.each([
    ['noe annet enn et ark', Buffer.from('hei'), 'filUforstaaelig'],
    ['for stort', Buffer.alloc(5_000_001), 'filForStor'],
  ])('%s avvises', async (_, fil, tekst) => expect(lesMatrisefil(eier, modellId, fil)).rejects.toMatchObject({ tekst }));

  it('en zip som bare er et hode som sier at den blir enorm, er ingen fil', async () => {
    const hode = Buffer.alloc(46);
    hode.write('PK\u0001\u0002', 0, 'latin1');
    hode.writeUInt32LE(900_000_000, 24);
    await expect(lesMatrisefil(eier, modellId, hode)).rejects.toMatchObject({ tekst: 'filUforstaaelig' });
  });

  it('et ark uten hode avvises, og bare de som kan endre, får lese inn', async () => {
    const fil = await writeXlsx([[{ value: 'Hei' }]]).toBuffer();
    await expect(lesMatrisefil(eier, modellId, fil)).rejects.toMatchObject({ tekst: 'filUtenMatrise' });
    await expect(lesMatrisefil(await db.actor('leder'), modellId, fil)).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(lesMatrisefil(await db.actor('tjenesteeier', 'skogvang'), modellId, fil)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
  });
});

it('CSV åpnes av norsk Excel, uten formler', async () => {
  const e = await alt();
  const csv = matriseCsv(e);
  expect(csv.startsWith('\uFEFFKode;Nr;')).toBe(true);
  expect(csv).toContain("'=HYPERLINK");
  expect(csv.trim().split('\r\n')).toHaveLength(e.matrise.oppgaver.length + 1);
  expect(statusCsv(e).trim().split('\r\n')).toHaveLength(e.status.length + 1);
});

it('PDF-en har skriften i seg', async () => {
  const pdf = (await somPdf(await alt())).toString('latin1');
  for (const spor of ['%PDF-1.', '/Lang (nb)', '/FontFile']) expect(pdf).toContain(spor);
});
