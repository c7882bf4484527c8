import 'server-only';
import { readSheet } from 'read-excel-file/node';
import { regel } from '../errors';
import { erLagrbar } from '../verdi/tegn';
import { lesCsv } from './csv';
import { pakkUt } from './zip';

export type Arkgrenser = { rader: number; kolonner: number; csv: boolean };

/** Unpacked, the parts that are read may not be larger than this, and a sheet spans no more cells. A cell holds what Excel lets it. */
const STORST_UTPAKKET = 64_000_000;
const FLEST_RUTER = 5_000_000;
/** Elements of one part, and how deep they lie: a sheet is a few levels. What is past this is slow to read and no spreadsheet. */
const [FLEST_TAGGER, DYBDE] = [8_000_000, 64];
const LENGST_CELLE = 32_767;
/** What is given back in all, in cells and characters: a text that stands once in the file may be shown in every cell of it. */
const [FLEST_CELLER, MEST_TEKST] = [1_000_000, 10_000_000];
/** Bytes between two elements: a cell's text, each character written as a code. */
const LENGST_TEKST = 400_000;

/**
 * The cells of an XLSX or CSV; dates are Date. Throws REGEL on what is not one, or goes past a limit. For a worker: it may use
 * all the time and memory there is.
 */
export async function lesArk({ fil, rader, kolonner, csv }: { fil: Uint8Array } & Arkgrenser): Promise<unknown[][]> {
  const b = Buffer.from(fil.buffer, fil.byteOffset, fil.byteLength);
  const erZip = b.subarray(0, 2).toString('latin1') === 'PK';
  if (!erZip && !csv) throw regel('filUforstaaelig');
  const ark = erZip ? await lesXlsx(b) : lesCsv(b, rader + 1);
  if (!ark) throw regel('filUforstaaelig');
  if (ark.length > rader) throw regel('filForStor');
  let [celler, tegn] = [0, 0];
  for (const rad of ark) {
    celler += rad.length;
    if (rad.length > kolonner || celler > FLEST_CELLER) throw regel('filForStor');
    for (const celle of rad) {
      if (typeof celle !== 'string') continue;
      tegn += celle.length;
      if (celle.length > LENGST_CELLE || tegn > MEST_TEKST) throw regel('filForStor');
    }
  }
  if (ark.some((rad) => rad.some((c) => typeof c === 'string' && !erLagrbar(c)))) throw regel('ugyldigTegn');
  return ark;
}

async function lesXlsx(b: Buffer): Promise<unknown[][] | null> {
  const ut = pakkUt(b, (navn) => navn.endsWith('.xml') || navn.endsWith('.rels'), STORST_UTPAKKET);
  if (ut === 'FOR_STOR') throw regel('filForStor');
  if (!ut) return null;
  for (const [navn, innhold] of Object.entries(ut.filer)) {
    const tekst = Buffer.from(innhold.buffer, innhold.byteOffset, innhold.byteLength);
    if (lengsteTekst(tekst) > LENGST_TEKST) throw regel('filForStor');
    if (!harForm(tekst)) return null;
    // A spreadsheet has no document type of its own, and is UTF-8.
    if (tekst.includes('<!DOCTYPE') || tekst.includes('<!ENTITY') || tekst.subarray(0, 64).includes(0)) return null;
    if (/worksheets\/[^/]+\.xml$/.test(navn) && spenn(tekst.toString('latin1')) > FLEST_RUTER) throw regel('filForStor');
  }
  return readSheet(Buffer.from(ut.zip)).catch(() => null);
}

/** Whether each tag is closed before the next is opened, and what is opened is closed again: seen in one pass, before any parser tries. */
function harForm(b: Uint8Array): boolean {
  let dybde = 0;
  let antall = 0;
  let fra = -1;
  for (let i = 0; i < b.length; i++) {
    if (b[i] === 0x3c) {
      if (fra >= 0 || ++antall > FLEST_TAGGER) return false;
      fra = i;
    } else if (b[i] === 0x3e && fra >= 0) {
      const [forst, sist] = [b[fra + 1], b[i - 1]];
      fra = -1;
      // </a> goes up, <a> down; <?…?>, <!…> and <a/> stay.
      if (forst === 0x2f) dybde--;
      else if (forst !== 0x3f && forst !== 0x21 && sist !== 0x2f && ++dybde > DYBDE) return false;
    }
  }
  return fra < 0 && dybde === 0;
}

/** The longest run of text that no element breaks: a parser would build it piece by piece. */
function lengsteTekst(b: Buffer): number {
  let [lengst, fra] = [0, 0];
  while (fra < b.length) {
    const til = b.indexOf(0x3c, fra);
    lengst = Math.max(lengst, (til < 0 ? b.length : til) - fra);
    if (til < 0) break;
    fra = til + 1;
  }
  return lengst;
}

/** How many cells a sheet spans, from the first to the farthest that is named: the reader makes room for all of them. */
function spenn(xml: string): number {
  let [rad, kolonne] = [1, 1];
  for (const m of xml.matchAll(/<(?:\w+:)?(?:row|c)\s[^<>]*?\br=["']([A-Za-z]*)(\d+)["']/g)) {
    rad = Math.max(rad, Number(m[2]));
    const k = [...(m[1] as string).toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
    kolonne = Math.max(kolonne, k);
  }
  return rad * kolonne;
}
