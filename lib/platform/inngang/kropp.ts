import { erLagrbar, MAKS_DYBDE } from '../verdi/tegn';

/** Values in one body, what stands there twice counted twice: more than the largest form or template has, and what a schema reads in a tenth of a second. */
const MAKS_VERDIER = 50_000;

/**
 * Why a parsed value cannot be taken, or null: nested too deep (or in a ring), too much of it, or a text, key or number
 * that the database cannot hold, or a key that is no data. How large it is, is judged of the whole before what stands there.
 * Never runs out of stack, whatever it is given.
 */
export function urimelig(verdi: unknown, maks = MAKS_DYBDE): 'dyp' | 'stor' | 'tegn' | null {
  const ko: { v: unknown; dybde: number }[] = [{ v: verdi, dybde: 0 }];
  let tegn = false;
  for (let antall = 0, neste = ko.pop(); neste; neste = ko.pop()) {
    const { v, dybde } = neste;
    if (++antall > MAKS_VERDIER) return 'stor';
    if ((typeof v === 'string' && !erLagrbar(v)) || (typeof v === 'number' && !Number.isFinite(v))) tegn = true;
    if (typeof v !== 'object' || v === null) continue;
    if (dybde >= maks) return 'dyp';
    if (ko.length + Object.keys(v).length > MAKS_VERDIER) return 'stor';
    for (const [k, under] of Object.entries(v)) {
      if (k === '__proto__' || !erLagrbar(k)) tegn = true;
      ko.push({ v: under, dybde: dybde + 1 });
    }
  }
  return tegn ? 'tegn' : null;
}
