import 'server-only';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import nb from '@/content/tekster/nb.json';
import { type Bit, type Blokk, blokker } from './blokker';
import type { Brevmodell } from './schema';

const MM = 72 / 25.4;
const VENSTRE = 20 * MM;
const BREDDE = 170 * MM;
/** Where the recipient stands behind the window of a C5 envelope, from the top of the sheet. */
const VINDU = 48 * MM;
/** The text starts below the fold of the window. */
const TEKSTSTART = 92 * MM;
const MARG = { top: 20 * MM, bottom: 24 * MM, left: VENSTRE, right: 20 * MM };

const skrift = (snitt: string) => join(process.cwd(), `node_modules/@fontsource/inter/files/inter-latin-${snitt}.woff`);
const snitt = (b: Bit) => (b.fet ? (b.kursiv ? 'fetkursiv' : 'fet') : b.kursiv ? 'kursiv' : 'vanlig');

/** The sheet being drawn: `merket` puts content in the document's structure under its tag. */
type Ark = { doc: PDFDocument; merket: (type: string, innhold: Parameters<PDFDocument['struct']>[1]) => void };

/** Draws a letter as a tagged PDF on A4, with the recipient in the envelope's window and the font embedded. */
export function tegnBrev(modell: Brevmodell): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: MARG,
    font: skrift('400-normal'),
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: 'nb-NO',
    bufferPages: true,
    info: { Title: modell.tittel, Author: modell.avsender.navn, Creator: 'Helhet', CreationDate: new Date(`${modell.dato}T12:00:00Z`) },
  });
  const deler: Buffer[] = [];
  const ferdig = new Promise<Buffer>((ok, feil) =>
    doc
      .on('data', (d: Buffer) => deler.push(d))
      .on('end', () => ok(Buffer.concat(deler)))
      .on('error', feil),
  );
  for (const [navn, fil] of [
    ['vanlig', '400-normal'],
    ['kursiv', '400-italic'],
    ['fet', '600-normal'],
    ['fetkursiv', '600-italic'],
  ] as const)
    doc.registerFont(navn, skrift(fil));
  const rot = doc.struct('Document');
  doc.addStructure(rot);
  const ark: Ark = { doc, merket: (type, innhold) => void rot.add(doc.struct(type, innhold)) };
  hode(ark, modell);
  tittel(ark, modell);
  for (const b of blokker(modell)) tegnBlokk(ark, b);
  underskrift(ark, modell);
  rot.end();
  sidetall(doc);
  doc.end();
  return ferdig;
}

function hode({ doc, merket }: Ark, m: Brevmodell): void {
  const { navn, adresse, telefon, epost } = m.avsender;
  merket('P', () => {
    doc
      .font('fet')
      .fontSize(12)
      .text(navn, VENSTRE, 14 * MM, { width: BREDDE });
    doc.font('vanlig').fontSize(9).text([adresse, telefon, epost].filter(Boolean).join('  ·  '), { width: BREDDE });
  });
  merket('P', () =>
    doc.fontSize(11).text([m.mottaker.navn, m.mottaker.adresse].filter(Boolean).join('\n'), VENSTRE, VINDU, { width: 85 * MM, lineGap: 2 }),
  );
  const dato = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${m.dato}T00:00:00Z`));
  merket('P', () =>
    doc.fontSize(10).text(`${nb.brev.dato}: ${dato}\n${nb.brev.saksnummer}: ${m.saksnummer}`, 130 * MM, VINDU, { width: 60 * MM, lineGap: 2 }),
  );
}

function tittel({ doc, merket }: Ark, m: Brevmodell): void {
  merket('H1', () => doc.font('fet').fontSize(15).text(m.tittel, VENSTRE, TEKSTSTART, { width: BREDDE }));
  doc.moveDown(0.8);
}

function tegnBlokk(ark: Ark, b: Blokk): void {
  const { doc, merket } = ark;
  if (b.type === 'overskrift') {
    doc.moveDown(0.4);
    const pt = b.nivaa === 2 ? 12.5 : 11;
    // A heading never stands alone at the foot of a page.
    if (doc.y > doc.page.height - MARG.bottom - 22 * MM) doc.addPage();
    merket(`H${b.nivaa}`, () =>
      lop(
        doc,
        b.biter.map((x) => ({ ...x, fet: true })),
        pt,
      ),
    );
    doc.moveDown(0.25);
  } else if (b.type === 'avsnitt') {
    merket('P', () => lop(doc, b.biter, 11));
    doc.moveDown(0.7);
  } else liste(ark, b);
}

function liste({ doc, merket }: Ark, b: Extract<Blokk, { type: 'liste' }>): void {
  const punkter = b.punkter.map((biter, i) =>
    doc.struct('LI', [
      doc.struct('LBody', () => {
        doc.font('vanlig').fontSize(11);
        if (doc.y > doc.page.height - MARG.bottom - 16) doc.addPage();
        const y = doc.y;
        doc.text(b.ordnet ? `${i + 1}.` : '•', VENSTRE + 4 * MM, y, { lineBreak: false });
        doc.x = VENSTRE + 10 * MM;
        doc.y = y;
        lop(doc, biter, 11, BREDDE - 10 * MM);
        doc.x = VENSTRE;
        doc.moveDown(0.25);
      }),
    ]),
  );
  merket('L', punkter);
  doc.moveDown(0.5);
}

function underskrift({ doc, merket }: Ark, m: Brevmodell): void {
  const trengs = (24 + m.underskrifter.length * 10) * MM;
  if (doc.y > doc.page.height - MARG.bottom - trengs) doc.addPage();
  doc.moveDown(1);
  merket('P', () => lop(doc, [{ tekst: m.hilsen }], 11));
  doc.moveDown(0.8);
  for (const u of m.underskrifter) {
    merket('P', () => lop(doc, [{ tekst: u.navn, fet: true }, { tekst: `\n${u.rolle}` }], 11));
    doc.moveDown(0.5);
  }
  merket('P', () => lop(doc, [{ tekst: m.avsender.navn }], 11));
}

/** One paragraph of runs with their weights; a line break in a run starts a new line. */
function lop(doc: PDFDocument, biter: Bit[], pt: number, width = BREDDE): void {
  const linjer: Bit[][] = [[]];
  for (const b of biter) {
    b.tekst.split('\n').forEach((tekst, i) => {
      if (i > 0) linjer.push([]);
      if (tekst) linjer.at(-1)?.push({ ...b, tekst });
    });
  }
  doc.fontSize(pt);
  for (const linje of linjer)
    for (const [i, b] of linje.entries()) doc.font(snitt(b)).text(b.tekst, { width, lineGap: 3, continued: i < linje.length - 1 });
}

function sidetall(doc: PDFDocument): void {
  const { start, count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    doc.switchToPage(start + i);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc
      .font('vanlig')
      .fontSize(9)
      .text(`${nb.brev.side} ${i + 1} ${nb.brev.av} ${count}`, VENSTRE, doc.page.height - 14 * MM, { width: BREDDE, align: 'right' });
    doc.endMarkedContent();
  }
}
