import 'server-only';
import writeXlsx, { type SheetData } from 'write-excel-file/node';
import { trygg } from '@/lib/platform/ark/trygg';
import type { Art, Rapport } from './queries';
import { arttittel, brukergruppe, kolonner, nokkeltall, ord, radnavn, utvalg } from './tekster';

export const ARTER: readonly Art[] = ['maaned', 'kommune', 'type', 'sone', 'time'];
const fet = { fontWeight: 'bold' as const };
const SEKUNDER = new Set(['median', 'p95']);

/** The report as a workbook: the figures, and a sheet for each way of dividing them. Times are in seconds. */
export async function somXlsx(r: Rapport): Promise<Buffer> {
  const kol = kolonner(r);
  const alle: SheetData = [
    [{ value: ord('tittel'), ...fet, fontSize: 14 }],
    [{ value: trygg(`${r.avsender}. ${utvalg(r)}`) }],
    [],
    [ord('figur'), ord('verdi'), ord('merknadTittel')].map((value) => ({ value, ...fet })),
    ...nokkeltall(r).map((n) => [{ value: n.navn }, { value: n.verdi }, { value: n.merknad }]),
    [],
    [{ value: ord('definisjoner') }],
  ];
  const brukere: SheetData = [
    [ord('varsler'), ord('personer')].map((value) => ({ value, ...fet })),
    ...r.perBruker.map((g) => [{ value: brukergruppe(g) }, { value: g.personer }]),
  ];
  return writeXlsx([
    { data: alle, sheet: ord('ark.alle'), columns: [{ width: 34 }, { width: 18 }, { width: 60 }] },
    ...ARTER.map((art) => ({
      data: [
        [{ value: arttittel(art), ...fet }, ...kol.map((k) => ({ value: SEKUNDER.has(k.nokkel) ? `${k.tittel} (s)` : k.tittel, ...fet }))],
        ...r.per[art].map((g) => [
          { value: trygg(radnavn(art, g)) },
          ...kol.map((k) => {
            const v = k.verdi(g);
            return { value: v === null ? '' : SEKUNDER.has(k.nokkel) ? v / 1000 : v };
          }),
        ]),
      ] as SheetData,
      sheet: arttittel(art),
      columns: [{ width: 34 }, ...kol.map(() => ({ width: 16 }))],
      stickyRowsCount: 1,
    })),
    { data: brukere, sheet: ord('ark.brukere'), columns: [{ width: 24 }, { width: 14 }], stickyRowsCount: 1 },
  ]).toBuffer();
}

/** A file name from the period and the kommune, in plain letters. */
export function filnavn(r: Rapport): string {
  const navn = r.valg.kommuner.find((k) => k.id === r.filter.kommune)?.navn ?? r.avsender;
  const ren = navn
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/å/g, 'aa')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `respons-${ren || 'rapport'}-${r.filter.maaned ?? `${r.fra}-${r.til}`}`;
}
