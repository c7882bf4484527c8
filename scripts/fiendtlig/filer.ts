import { crc32, deflateRawSync } from 'node:zlib';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { be } from './kall.ts';
import { ANGRIPER, type Verden } from './oppsett.ts';
import { noter, nyProtokoll } from './protokoll.ts';

type Del = { navn: string; innhold: Buffer /** What its header says that it holds. */; paastaar?: number };

/** A zip of these parts, whose headers may lie. */
function zip(deler: Del[]): Buffer {
  const [lokale, katalog]: [Buffer[], Buffer[]] = [[], []];
  let fra = 0;
  for (const { navn, innhold, paastaar = innhold.length } of deler) {
    const pakket = deflateRawSync(innhold, { level: 9 });
    const n = Buffer.from(navn);
    const hode = Buffer.alloc(26);
    hode.writeUInt16LE(20, 0);
    hode.writeUInt16LE(8, 4);
    hode.writeUInt32LE(crc32(innhold), 10);
    hode.writeUInt32LE(pakket.length, 14);
    hode.writeUInt32LE(paastaar, 18);
    hode.writeUInt16LE(n.length, 22);
    const lokal = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), hode, n, pakket]);
    const hale = Buffer.alloc(14);
    hale.writeUInt32LE(fra, 10);
    katalog.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), hode, hale, n]));
    lokale.push(lokal);
    fra += lokal.length;
  }
  const k = Buffer.concat(katalog);
  const slutt = Buffer.alloc(18);
  slutt.writeUInt16LE(deler.length, 4);
  slutt.writeUInt16LE(deler.length, 6);
  slutt.writeUInt32LE(k.length, 8);
  slutt.writeUInt32LE(fra, 12);
  return Buffer.concat([...lokale, k, Buffer.from('PK\u0005\u0006', 'latin1'), slutt]);
}

const DELTE = 'xl/sharedStrings.xml';
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const skall = (ark: Buffer, mer: Del[] = [], paastaar?: number): Del[] => [
  {
    navn: '[Content_Types].xml',
    innhold: Buffer.from(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
  },
  {
    navn: '_rels/.rels',
    innhold: Buffer.from(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
  },
  {
    navn: 'xl/workbook.xml',
    innhold: Buffer.from(
      `<workbook ${NS} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
  },
  {
    navn: 'xl/_rels/workbook.xml.rels',
    innhold: Buffer.from(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>${
        mer.some((d) => d.navn === DELTE)
          ? '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>'
          : ''
      }</Relationships>`,
    ),
  },
  { navn: 'xl/worksheets/sheet1.xml', innhold: ark, paastaar },
  ...mer,
];
const ark = (rader: string): Buffer => Buffer.from(`<worksheet ${NS}><sheetData>${rader}</sheetData></worksheet>`);
const celle = '<c r="A1" t="inlineStr"><is><t>x</t></is></c>';

/** Files that are small to send and ruinous to read, and some that are nothing at all. */
const bomber = (): [navn: string, fil: Buffer][] => [
  ['mange rader', zip(skall(ark(`<row>${celle}</row>`.repeat(900_000))))],
  ['hodet lyver', zip(skall(ark(`<row>${celle}</row>`.repeat(900_000)), [], 1000))],
  ['mye blankt', zip(skall(Buffer.concat([Buffer.from(`<worksheet ${NS}><sheetData>`), Buffer.alloc(150_000_000, 32)])))],
  ['mange kolonner', zip(skall(ark(`<row>${celle.repeat(600_000)}</row>`)))],
  ['en lang celle', zip(skall(ark(`<row><c t="inlineStr"><is><t>${'x'.repeat(40_000_000)}</t></is></c></row>`)))],
  ['fjern rad', zip(skall(ark(`<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>`)))],
  [
    'entiteter',
    zip(
      skall(
        Buffer.from(
          `<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
            .split('')
            .map((c, i) => `<!ENTITY ${c} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
            .join('')}]><worksheet ${NS}><sheetData><row><c t="inlineStr"><is><t>&j;</t></is></c></row></sheetData></worksheet>`,
        ),
      ),
    ),
  ],
  [
    'mange deler',
    zip(
      skall(
        ark(''),
        Array.from({ length: 15_000 }, (_, i) => ({ navn: `xl/m${i}.xml`, innhold: Buffer.from('x') })),
      ),
    ),
  ],
  [
    'mange delte tekster',
    zip(skall(ark(`<row>${celle}</row>`), [{ navn: DELTE, innhold: Buffer.from(`<sst ${NS}>${'<si><t>x</t></si>'.repeat(1_500_000)}</sst>`) }])),
  ],
  [
    'én delt tekst i mange celler',
    zip(
      skall(ark('<row><c t="s"><v>0</v></c></row>'.repeat(25_000)), [
        { navn: DELTE, innhold: Buffer.from(`<sst ${NS}><si><t>${'x'.repeat(32_000)}</t></si></sst>`) },
      ]),
    ),
  ],
  ['avkuttet zip', zip(skall(ark('<row/>'))).subarray(0, 200)],
  ['bare PK', Buffer.from('PK\u0003\u0004'.padEnd(2000, 'x'), 'latin1')],
  ['csv med mange kolonner', Buffer.from(`${'a;'.repeat(490_000)}\n`)],
  ['csv med mange linjer', Buffer.from('a\n'.repeat(490_000))],
  ['csv med åpent sitat', Buffer.from(`"${'a\n'.repeat(490_000)}`)],
  ['NUL', Buffer.from('Navn;Dato\nA\u0000B;24.12.2026\n')],
  ['tom', Buffer.alloc(0)],
  ['for stor', Buffer.alloc(30_000_000, 65)],
];

/** So long may a refused file take, and so long may another page wait meanwhile. Milliseconds. */
const [MAKS_SVAR, MAKS_VENT] = [15_000, 2_000];

/** Bombs and rubbish wherever a file is taken, while another page and the intake must go on. */
export async function provFiler(v: Verden): Promise<void> {
  const p = nyProtokoll('bomber i opplastede filer');
  const steder: [sti: string, rolle: Rolle][] = [
    ['/api/respons/besok', 'leder'],
    [`/api/tjenestemodell/${v.id('public."Modell"', ANGRIPER)}/matriseimport`, 'tjenesteeier'],
  ];
  for (const [navn, fil] of bomber())
    for (const [sti, rolle] of steder) {
      let ferdig = false;
      let verst = 0;
      const andre = (async () => {
        while (!ferdig) {
          const t0 = performance.now();
          await Promise.all([be(`${v.adresse}/api/helse`), be(`${v.mottak}/helse`)]);
          verst = Math.max(verst, performance.now() - t0);
        }
      })();
      const t0 = performance.now();
      const r = await be(`${v.adresse}${sti}`, {
        method: 'POST',
        body: new Uint8Array(fil),
        kake: v.kaker.get(rolle),
        headers: { origin: v.adresse, 'content-type': 'application/octet-stream' },
      }).catch(
        // A server that hangs up on what is too large has refused it.
        () => ({ kode: 'LAGT PÅ', status: 413, tekst: '' }),
      );
      const ms = performance.now() - t0;
      ferdig = true;
      await andre;
      noter(p, r.status >= 400 && r.status < 500 && ms < MAKS_SVAR, `${navn} til ${sti.split('/')[2]}: ${r.status} på ${Math.round(ms)} ms`);
      noter(p, verst < MAKS_VENT, `${navn} til ${sti.split('/')[2]}: andre ventet ${Math.round(verst)} ms`);
    }
  const helse = await be(`${v.adresse}/api/helse`);
  // One who has asked this often is told to wait: by a server that stands.
  noter(p, helse.status === 200 || helse.status === 429, `webserveren etterpå: ${helse.status}`);
}
