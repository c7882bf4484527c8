import type { Varseltype } from '../schema';

/**
 * How a day of varsler is made up, in per cent: half ask for ordinary help, falls and accidents (fall, overfall, brann,
 * røyk) are about six, and the rest is what sensors tell.
 */
export const TYPEMIKS: Partial<Record<Varseltype, number>> = {
  trygghetsalarm: 50,
  mobilalarm: 5,
  fall: 5,
  overfall: 0.3,
  brann: 0.2,
  rook: 0.5,
  dorsensor: 8,
  sengesensor: 7,
  bevegelse: 5,
  medisin: 7,
  gps: 3,
  digitalt_tilsyn: 3,
  komfyr: 1,
  dho_maaling: 2,
  teknisk: 3,
};

/** Of a day's varsler, how large a part each hour has; they peak when people get up, 08–11. */
export const TIMEPROFIL = [2, 2, 2, 2, 2, 3, 4, 6, 9, 10, 9, 6, 5, 5, 4, 4, 4, 5, 5, 5, 5, 4, 3, 3];
const SUM = TIMEPROFIL.reduce((a, b) => a + b, 0);

/** Varsler in one second at this hour (with its fraction) of a day that has so many. The hours run into each other. */
export function perSekund(time: number, perDag: number): number {
  const midt = (((time - 0.5) % 24) + 24) % 24;
  const [a, b] = [Math.floor(midt), (Math.floor(midt) + 1) % 24];
  const del = midt - Math.floor(midt);
  const vekt = (TIMEPROFIL[a] ?? 0) * (1 - del) + (TIMEPROFIL[b] ?? 0) * del;
  return ((vekt / SUM) * perDag) / 3600;
}

const alle = Object.entries(TYPEMIKS) as [Varseltype, number][];
const hele = alle.reduce((n, [, p]) => n + p, 0);

/** The type at this place (0–1) of the mix. */
export function velgType(sted: number): Varseltype {
  let igjen = sted * hele;
  for (const [type, andel] of alle) {
    igjen -= andel;
    if (igjen < 0) return type;
  }
  return 'trygghetsalarm';
}

/** What such a varsel has as its value. */
const VERDIER: Partial<Record<Varseltype, string[]>> = {
  teknisk: ['batteri', 'batteri', 'batteri', 'stromm', 'nett', 'sabotasje'],
  medisin: ['ikke_tatt', 'ikke_tatt', 'ikke_tatt', 'tom', 'feil'],
  dho_maaling: ['SpO2 89', 'puls 118', 'vekt +2,4 kg'],
};
export const velgVerdi = (type: Varseltype, sted: number): string | undefined => {
  const v = VERDIER[type];
  return v?.[Math.floor(sted * v.length)];
};

/** The technologies that send such a varsel; one that is not here may come from any device. */
export const FRA: Partial<Record<Varseltype, RegExp>> = {
  trygghetsalarm: /alarm/,
  fall: /alarm|roommate/,
  mobilalarm: /gps|alarm/,
  gps: /gps/,
  medisin: /medisin/,
  dorsensor: /dor/,
  sengesensor: /seng|roommate/,
  bevegelse: /roommate|seng/,
  digitalt_tilsyn: /roommate|kamera/,
  dho_maaling: /dho/,
  rook: /royk/,
};

/** How many come in a while when so many are expected, by chance (Poisson). */
export function antall(ventet: number, tilfeldig: () => number): number {
  if (ventet > 50) return Math.max(0, Math.round(ventet + Math.sqrt(ventet) * normal(tilfeldig)));
  let n = -1;
  for (let p = 1; p > Math.exp(-ventet); n++) p *= tilfeldig();
  return Math.max(0, n);
}

/** A standard normal draw. */
export const normal = (tilfeldig: () => number): number =>
  Math.sqrt(-2 * Math.log(Math.max(tilfeldig(), 1e-12))) * Math.cos(2 * Math.PI * tilfeldig());
