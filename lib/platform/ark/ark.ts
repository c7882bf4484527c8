import 'server-only';
import { regel } from '../errors';
import { erBrudd, iArbeider } from '../jobb/arbeid';
import type { Arkgrenser } from './ark-les';

/** Bytes. */
export const STORST_FIL = 5_000_000;
const KOLONNER = 200;
const LES_MS = 10_000;

/**
 * The cells of a file that somebody has sent: an XLSX, or a CSV where that is taken; read in a worker, as a share of `hvem`'s
 * (a virksomhet). Throws REGEL on what is not one, or is too large in any way, and FOR_MANGE when too many are being read.
 */
export async function lesArkfil(
  fil: Buffer,
  { hvem, rader, kolonner = KOLONNER, csv = false }: { hvem: string } & Pick<Arkgrenser, 'rader'> & Partial<Arkgrenser>,
): Promise<unknown[][]> {
  if (fil.length > STORST_FIL) throw regel('filForStor');
  return iArbeider<unknown[][]>('ark', { fil, rader, kolonner, csv }, hvem, LES_MS).catch((e) => {
    throw erBrudd(e) ? regel('filForStor') : e;
  });
}
