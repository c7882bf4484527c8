import 'server-only';
import { readSheet } from 'read-excel-file/node';
import { lesCsv } from './csv';
import { regel } from './errors';

export const STORST_FIL = 1_000_000;
/** Unpacked, the workbook may not be larger than this. */
const STORST_UTPAKKET = 20_000_000;

/** How large a zip says that it is when unpacked: the sum in its table of contents. */
function utpakketStorrelse(b: Buffer): number {
  let sum = 0;
  for (let i = b.indexOf('PK\u0001\u0002', 0, 'latin1'); i >= 0 && i + 28 <= b.length; i = b.indexOf('PK\u0001\u0002', i + 4, 'latin1'))
    sum += b.readUInt32LE(i + 24);
  return sum;
}

/** The cells of a file that somebody has sent: an XLSX, or a CSV where that is taken. Throws REGEL on what is not one, or too large. */
export async function lesArkfil(fil: Buffer, { rader, csv = false }: { rader: number; csv?: boolean }): Promise<unknown[][]> {
  if (fil.length > STORST_FIL || utpakketStorrelse(fil) > STORST_UTPAKKET) throw regel('filForStor');
  const erZip = fil.subarray(0, 2).toString('latin1') === 'PK';
  const ark: unknown[][] | null = csv && !erZip ? lesCsv(fil) : await readSheet(fil).catch(() => null);
  if (!ark) throw regel('filUforstaaelig');
  if (ark.length > rader) throw regel('filForStor');
  return ark;
}
