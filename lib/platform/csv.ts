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

/**
 * The cells of a CSV as spreadsheets write it: semicolon, comma or tab, quotes around what needs it and doubled within.
 * Null when it is not text. Pure.
 */
export function lesCsv(fil: Uint8Array): string[][] | null {
  if (fil.includes(0)) return null;
  const tekst = somTekst(fil);
  const s = skille(tekst);
  const rader: string[][] = [];
  let rad: string[] = [];
  let celle = '';
  let inne = false;
  const nyCelle = () => {
    rad.push(celle);
    celle = '';
  };
  const nyRad = () => {
    nyCelle();
    rader.push(rad);
    rad = [];
  };
  for (let i = 0; i < tekst.length; i++) {
    const c = tekst[i] as string;
    if (inne) {
      if (c !== '"') celle += c;
      else if (tekst[i + 1] === '"') {
        celle += '"';
        i++;
      } else inne = false;
    } else if (c === '"' && celle === '') inne = true;
    else if (c === s) nyCelle();
    else if (c === '\n') nyRad();
    else if (c !== '\r' || tekst[i + 1] !== '\n') celle += c === '\r' ? ' ' : c;
  }
  if (celle || rad.length > 0) nyRad();
  return rader;
}
