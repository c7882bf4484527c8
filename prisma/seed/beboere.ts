import { BEHOV, type Demoperson } from './personer';

const FORNAVN = ['Anna', 'Bjørn', 'Ruth', 'Harald', 'Solveig', 'Torleif', 'Edel', 'Magnus', 'Gerd', 'Aksel', 'Borghild', 'Sigurd', 'Turid', 'Oddvar'];
const ETTERNAVN = [
  'Aasland',
  'Birkeland',
  'Dalen',
  'Espeland',
  'Fjeld',
  'Gundersen',
  'Hovland',
  'Isaksen',
  'Jensen',
  'Knudsen',
  'Lervik',
  'Myklebust',
];
const GATER = ['Kirkeveien', 'Furuveien', 'Bryggegata', 'Lyngveien', 'Elvegata', 'Solbakken', 'Neset', 'Heiaveien'];
const TJENESTER = [
  ['trygghetsalarm', BEHOV.alarm, 8],
  ['digitalt-tilsyn', BEHOV.natt, 7],
  ['medisineringsstotte', BEHOV.medisin, 7],
  ['dho', BEHOV.kols, 6],
  ['lokalisering', BEHOV.tur, 2],
] as const;

/** People who have a service in use and nothing more to tell: whom the simulated varsler come from. */
export const BEBOERE: Demoperson[] = TJENESTER.flatMap(([tjeneste, behov, antall]) =>
  Array.from({ length: antall }, () => ({ tjeneste, behov })),
).map((t, i) => ({
  ...t,
  // No two are born on the same day: the synthetic number follows from it.
  fodt: `${30 + (i % 20)}${String(1 + (i % 12)).padStart(2, '0')}${String(1 + ((i * 7) % 28)).padStart(2, '0')}`,
  kvinne: i % 2 === 0,
  fornavn: FORNAVN[i % FORNAVN.length] ?? '',
  etternavn: ETTERNAVN[(i * 5) % ETTERNAVN.length] ?? '',
  adresse: `${GATER[(i * 3) % GATER.length]} ${2 + i}`,
  maal: 'I_DRIFT',
  dager: 28 + i,
  ...(i % 3 === 0 ? { nokkelinfo: 'Nøkkelboks til høyre for døra.' } : {}),
}));
