import type { Avslutningsgrunn } from '@/lib/tjeneste/schema';

/** How far each person's service has come in the demo; every state has somebody in it. */
export type Maal =
  | 'MOTTATT'
  | 'TIL_KARTLEGGING'
  | 'TIL_VURDERING'
  | 'TIL_KONTROLL'
  | 'RETURNERT'
  | 'AVSLAG'
  | 'PAA_VENT'
  | 'HENLAGT'
  | 'TRUKKET'
  | 'TILDELT'
  | 'BESTILT'
  | 'UNDER_INSTALLASJON'
  | 'I_DRIFT'
  | 'EVALUERT'
  | 'ENDRES'
  | 'UNDER_AVSLUTNING'
  | 'AVSLUTTET';

export type Demoperson = {
  /** yymmdd of birth; the number is synthetic (month + 80). */
  fodt: string;
  kvinne?: boolean;
  fornavn: string;
  etternavn: string;
  adresse: string;
  tjeneste: 'digitalt-tilsyn' | 'trygghetsalarm' | 'medisineringsstotte' | 'lokalisering' | 'dho';
  behov: string;
  maal: Maal;
  /** Days since the henvendelse. */
  dager: number;
  /** Shared with the regional TMS or the hospital once in use. */
  delt?: 'tms' | 'sykehus';
  grunn?: Avslutningsgrunn;
  /** Both the kommune's own answers and the person's are the same as in the rest; only the name is special. */
  nokkelinfo?: string;
};

export const BEHOV = {
  natt: 'Jeg faller når jeg skal opp om natten, og er redd for å bli liggende.',
  alarm: 'Jeg vil ha en knapp å trykke på hvis noe skjer når jeg er alene.',
  medisin: 'Mor glemmer medisinen, og jeg kan ikke være der hver dag.',
  tur: 'Han går lange turer og finner ikke alltid hjem igjen.',
  kols: 'Jeg vil kjenne igjen forverring tidligere og slippe å legges inn.',
};

export const FJORDVIK: Demoperson[] = [
  {
    fodt: '340312',
    kvinne: true,
    fornavn: 'Astrid',
    etternavn: 'Bakken',
    adresse: 'Strandveien 4',
    tjeneste: 'digitalt-tilsyn',
    behov: BEHOV.natt,
    maal: 'MOTTATT',
    dager: 1,
  },
  {
    fodt: '410725',
    fornavn: 'Einar',
    etternavn: 'Tangen',
    adresse: 'Skoleveien 12',
    tjeneste: 'trygghetsalarm',
    behov: BEHOV.alarm,
    maal: 'MOTTATT',
    dager: 4,
  },
  {
    fodt: '380901',
    fornavn: 'Bjarne',
    etternavn: 'Høiland',
    adresse: 'Fjellveien 8',
    tjeneste: 'digitalt-tilsyn',
    behov: BEHOV.natt,
    maal: 'TIL_KARTLEGGING',
    dager: 6,
  },
  {
    fodt: '471118',
    kvinne: true,
    fornavn: 'Solveig',
    etternavn: 'Nesse',
    adresse: 'Kirkegata 3',
    tjeneste: 'medisineringsstotte',
    behov: BEHOV.medisin,
    maal: 'TIL_KARTLEGGING',
    dager: 9,
  },
  {
    fodt: '360204',
    kvinne: true,
    fornavn: 'Ragnhild',
    etternavn: 'Ås',
    adresse: 'Havnegata 21',
    tjeneste: 'digitalt-tilsyn',
    behov: BEHOV.natt,
    maal: 'TIL_VURDERING',
    dager: 14,
    nokkelinfo: 'Hører dårlig. Ring to ganger.',
  },
  { fodt: '520630', fornavn: 'Olav', etternavn: 'Kvam', adresse: 'Åsveien 2', tjeneste: 'dho', behov: BEHOV.kols, maal: 'TIL_VURDERING', dager: 26 },
  {
    fodt: '310415',
    fornavn: 'Torleif',
    etternavn: 'Sand',
    adresse: 'Bryggen 9',
    tjeneste: 'trygghetsalarm',
    behov: BEHOV.alarm,
    maal: 'TIL_KONTROLL',
    dager: 18,
  },
  {
    fodt: '400822',
    kvinne: true,
    fornavn: 'Gerd',
    etternavn: 'Rønning',
    adresse: 'Liaveien 17',
    tjeneste: 'lokalisering',
    behov: BEHOV.tur,
    maal: 'TIL_KONTROLL',
    dager: 21,
  },
  {
    fodt: '450109',
    kvinne: true,
    fornavn: 'Bodil',
    etternavn: 'Myhre',
    adresse: 'Storgata 40',
    tjeneste: 'medisineringsstotte',
    behov: BEHOV.medisin,
    maal: 'RETURNERT',
    dager: 23,
  },
  {
    fodt: '500505',
    fornavn: 'Harald',
    etternavn: 'Lunde',
    adresse: 'Elveveien 6',
    tjeneste: 'lokalisering',
    behov: BEHOV.tur,
    maal: 'AVSLAG',
    dager: 70,
  },
  {
    fodt: '430227',
    kvinne: true,
    fornavn: 'Inger',
    etternavn: 'Solberg',
    adresse: 'Torget 1',
    tjeneste: 'digitalt-tilsyn',
    behov: BEHOV.natt,
    maal: 'PAA_VENT',
    dager: 20,
  },
  {
    fodt: '391212',
    fornavn: 'Kjell',
    etternavn: 'Aune',
    adresse: 'Myrveien 5',
    tjeneste: 'trygghetsalarm',
    behov: BEHOV.alarm,
    maal: 'TRUKKET',
    dager: 50,
  },
  {
    fodt: '330318',
    kvinne: true,
    fornavn: 'Margit',
    etternavn: 'Fossen',
    adresse: 'Parkveien 11',
    tjeneste: 'digitalt-tilsyn',
    behov: BEHOV.natt,
    maal: 'TILDELT',
    dager: 24,
  },
  {
    fodt: '480714',
    fornavn: 'Arvid',
    etternavn: 'Hauge',
    adresse: 'Nordregate 7',
    tjeneste: 'medisineringsstotte',
    behov: BEHOV.medisin,
    maal: 'TILDELT',
    dager: 28,
  },
  {
    fodt: '350923',
    kvinne: true,
    fornavn: 'Dagny',
    etternavn: 'Eikeland',
    adresse: 'Sjøgata 14',
    tjeneste: 'digitalt-tilsyn',
    behov: BEHOV.natt,
    maal: 'BESTILT',
    dager: 33,
  },
  {
    fodt: '420606',
    fornavn: 'Ivar',
    etternavn: 'Moen',
    adresse: 'Bakkegata 22',
    tjeneste: 'trygghetsalarm',
    behov: BEHOV.alarm,
    maal: 'UNDER_INSTALLASJON',
    dager: 38,
  },
  {
    fodt: '370811',
    kvinne: true,
    fornavn: 'Helga',
    etternavn: 'Strøm',
    adresse: 'Strandveien 30',
    tjeneste: 'digitalt-tilsyn',
    behov: BEHOV.natt,
    maal: 'I_DRIFT',
    dager: 60,
    nokkelinfo: 'Nøkkelboks ved kjellerdøren.',
  },
  {
    fodt: '551130',
    fornavn: 'Jon',
    etternavn: 'Vik',
    adresse: 'Skogveien 19',
    tjeneste: 'dho',
    behov: BEHOV.kols,
    maal: 'I_DRIFT',
    dager: 220,
    delt: 'tms',
  },
  {
    fodt: '600217',
    kvinne: true,
    fornavn: 'Liv',
    etternavn: 'Brekke',
    adresse: 'Utsikten 3',
    tjeneste: 'dho',
    behov: BEHOV.kols,
    maal: 'I_DRIFT',
    dager: 55,
    delt: 'sykehus',
  },
  {
    fodt: '440419',
    fornavn: 'Gunnar',
    etternavn: 'Dale',
    adresse: 'Vestsida 8',
    tjeneste: 'trygghetsalarm',
    behov: BEHOV.alarm,
    maal: 'EVALUERT',
    dager: 120,
  },
  {
    fodt: '361005',
    kvinne: true,
    fornavn: 'Jorunn',
    etternavn: 'Hagen',
    adresse: 'Granveien 10',
    tjeneste: 'medisineringsstotte',
    behov: BEHOV.medisin,
    maal: 'EVALUERT',
    dager: 150,
  },
  {
    fodt: '320129',
    fornavn: 'Sverre',
    etternavn: 'Nilsen',
    adresse: 'Østregate 2',
    tjeneste: 'lokalisering',
    behov: BEHOV.tur,
    maal: 'ENDRES',
    dager: 30,
  },
  {
    fodt: '300708',
    kvinne: true,
    fornavn: 'Aslaug',
    etternavn: 'Berge',
    adresse: 'Sykehjemsveien 1',
    tjeneste: 'digitalt-tilsyn',
    behov: BEHOV.natt,
    maal: 'UNDER_AVSLUTNING',
    dager: 200,
    grunn: 'FLYTTET',
  },
  {
    fodt: '290316',
    fornavn: 'Peder',
    etternavn: 'Lien',
    adresse: 'Kaia 5',
    tjeneste: 'digitalt-tilsyn',
    behov: BEHOV.natt,
    maal: 'AVSLUTTET',
    dager: 260,
    grunn: 'BEHOV_OPPHORT',
  },
];

export const SKOGVANG: Demoperson[] = [
  {
    fodt: '350511',
    kvinne: true,
    fornavn: 'Birgit',
    etternavn: 'Holt',
    adresse: 'Sentrumsveien 2',
    tjeneste: 'trygghetsalarm',
    behov: BEHOV.alarm,
    maal: 'MOTTATT',
    dager: 2,
  },
  {
    fodt: '460920',
    fornavn: 'Asbjørn',
    etternavn: 'Ruud',
    adresse: 'Tømmerveien 9',
    tjeneste: 'digitalt-tilsyn',
    behov: BEHOV.natt,
    maal: 'TIL_KARTLEGGING',
    dager: 7,
  },
  {
    fodt: '390130',
    kvinne: true,
    fornavn: 'Else',
    etternavn: 'Tveit',
    adresse: 'Skoglia 4',
    tjeneste: 'medisineringsstotte',
    behov: BEHOV.medisin,
    maal: 'TIL_VURDERING',
    dager: 15,
  },
  {
    fodt: '330826',
    fornavn: 'Magne',
    etternavn: 'Sørli',
    adresse: 'Elgfaret 7',
    tjeneste: 'digitalt-tilsyn',
    behov: BEHOV.natt,
    maal: 'TIL_KONTROLL',
    dager: 19,
  },
  {
    fodt: '410203',
    kvinne: true,
    fornavn: 'Oddny',
    etternavn: 'Grøtte',
    adresse: 'Furuveien 13',
    tjeneste: 'trygghetsalarm',
    behov: BEHOV.alarm,
    maal: 'BESTILT',
    dager: 30,
  },
  {
    fodt: '540617',
    fornavn: 'Rolf',
    etternavn: 'Enger',
    adresse: 'Kvernhusbakken 1',
    tjeneste: 'dho',
    behov: BEHOV.kols,
    maal: 'I_DRIFT',
    dager: 90,
    delt: 'tms',
  },
  {
    fodt: '380404',
    kvinne: true,
    fornavn: 'Tordis',
    etternavn: 'Bråten',
    adresse: 'Setervegen 6',
    tjeneste: 'digitalt-tilsyn',
    behov: BEHOV.natt,
    maal: 'EVALUERT',
    dager: 140,
  },
  {
    fodt: '310912',
    fornavn: 'Nils',
    etternavn: 'Haugland',
    adresse: 'Bygdeveien 20',
    tjeneste: 'trygghetsalarm',
    behov: BEHOV.alarm,
    maal: 'UNDER_AVSLUTNING',
    dager: 180,
    grunn: 'DOD',
  },
];

/** Norwegian identity number for the demo: Skatteetaten's synthetic series, month + 80. */
export function syntetiskIdent(fodt: string, kvinne: boolean): string {
  const n = (s: string) => [...s].map(Number);
  const sum = (vekter: number[], tall: number[]) => (11 - (vekter.reduce((a, v, i) => a + v * (tall[i] ?? 0), 0) % 11)) % 11;
  const dag = fodt.slice(4) + String(Number(fodt.slice(2, 4)) + 80) + fodt.slice(0, 2);
  // Individual numbers 000–499 are for births 1900–1999; the last digit is even for women.
  for (let i = kvinne ? 200 : 201; i < 500; i += 2) {
    const ni = n(dag + String(i).padStart(3, '0'));
    const k1 = sum([3, 7, 6, 1, 8, 9, 4, 5, 2], ni);
    const k2 = sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], [...ni, k1]);
    if (k1 < 10 && k2 < 10) return `${ni.join('')}${k1}${k2}`;
  }
  throw new Error(`Ingen gyldig ident for ${fodt}`);
}
