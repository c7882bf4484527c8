import { parse } from 'csv-parse/sync';

/** UTF-8, with or without a mark; else what Norwegian spreadsheets write when they do not. */
function somTekst(fil: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fil);
  } catch {
    return new TextDecoder('windows-1252').decode(fil);
  }
}

/** The separator that the first line has most of. */
const skille = (tekst: string): string => {
  const linje = tekst.slice(0, tekst.search(/[\r\n]|$/));
  return [';', '\t', ','].reduce((best, s) => (linje.split(s).length > linje.split(best).length ? s : best), ';');
};

/** The cells of a CSV as spreadsheets write it, so many rows at most. Null when it is not text, or not a table. Pure. */
export function lesCsv(fil: Uint8Array, rader?: number): string[][] | null {
  if (fil.includes(0)) return null;
  const tekst = somTekst(fil);
  try {
    return parse(tekst, {
      delimiter: skille(tekst),
      bom: true,
      to: rader ?? -1,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch {
    return null;
  }
}
