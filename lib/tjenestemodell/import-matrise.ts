import 'server-only';
import { readSheet } from 'read-excel-file/node';
import type { Actor } from '@/lib/platform/actor';
import { forbudt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { hentMatrise } from './queries-matrise';
import { type Lest, lesArk } from './rules-matriseark';

export const STORST_FIL = 1_000_000;
/** Unpacked, the workbook may not be larger than this. */
const STORST_UTPAKKET = 20_000_000;
const FLEST_RADER = 1000;

/** How large a zip says that it is when unpacked: the sum in its table of contents. */
function utpakketStorrelse(b: Buffer): number {
  let sum = 0;
  for (let i = b.indexOf('PK\u0001\u0002', 0, 'latin1'); i >= 0 && i + 28 <= b.length; i = b.indexOf('PK\u0001\u0002', i + 4, 'latin1'))
    sum += b.readUInt32LE(i + 24);
  return sum;
}

export type Forhaandsvisning = Lest & { oppgaver: Record<string, string>; aktorer: Record<string, string> };

/** What a filled sheet would change in the matrix. Changes nothing. */
export async function lesMatrisefil(actor: Actor, modellId: string, fil: Buffer): Promise<Forhaandsvisning> {
  krev(actor, 'modell.endre');
  const m = await hentMatrise(actor, modellId);
  if (!m.kan.endre) throw forbudt();
  if (fil.length > STORST_FIL || utpakketStorrelse(fil) > STORST_UTPAKKET) throw regel('filForStor');
  const ark = await readSheet(fil).catch(() => {
    throw regel('filUforstaaelig');
  });
  if (ark.length > FLEST_RADER) throw regel('filForStor');
  const lest = lesArk(ark, m);
  if (!lest) throw regel('filUtenMatrise');
  return {
    ...lest,
    oppgaver: Object.fromEntries(m.oppgaver.map((o) => [o.id, o.tittel])),
    aktorer: Object.fromEntries(m.aktorer.map((a) => [a.id, a.navn])),
  };
}
