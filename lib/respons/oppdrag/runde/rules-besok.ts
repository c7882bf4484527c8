import { gyldigAar, tolkDato } from '@/components/felt/tolkDato';
import { tolkTid } from '@/components/felt/tolkTid';
import { DOGN_MS } from '@/lib/platform/clock';
import { GRUNNSPRAK } from '@/lib/platform/sprak';
import { kutt } from '@/lib/platform/verdi/tegn';

/** The headings that each column is known by, in lower case and without marks. */
const HODER = {
  fnr: ['fodselsnummer', 'fnr', 'fodselsnr', 'personnummer', 'dnummer', 'ident'],
  fagid: ['id', 'fagid', 'brukerid', 'pasientid', 'pasientnummer', 'brukernummer', 'tjenestemottakerid', 'klientid'],
  navn: ['navn', 'hvem', 'bruker', 'pasient', 'tjenestemottaker'],
  fodt: ['fodselsdato', 'fodt'],
  dato: ['dato', 'besoksdato'],
  tid: ['klokkeslett', 'tid', 'kl', 'klokke', 'start', 'fra', 'starttid', 'planlagttid'],
  hva: ['hva', 'besok', 'oppdrag', 'tiltak', 'beskrivelse', 'oppgave'],
} as const;
type Kolonne = keyof typeof HODER;

export const FEILARTER = [
  'UTEN_PERSON',
  'FNR',
  'DATO',
  'TID',
  'HVA',
  'TO_GANGER',
  'UKJENT_FNR',
  'UKJENT_ID',
  'UKJENT_NAVN',
  'FLERE_NAVN',
  'ANNET_NAVN',
] as const;
/** What is wrong with a line. `tekst` is what stood there; never an ident. */
export type Linjefeil = { linje: number; art: (typeof FEILARTER)[number]; tekst: string };
/** One visit as the list has it. `dato` and `tid` as yyyy-MM-dd and HH:mm in Oslo. */
export type Besokslinje = {
  linje: number;
  fnr: string | null;
  fagid: string | null;
  navn: string | null;
  fodt: string | null;
  dato: string;
  tid: string;
  hva: string;
};
export type Lestbesok = { linjer: Besokslinje[]; feil: Linjefeil[] };

/** The heading may stand below a title or two. */
const HODET_INNEN = 20;
export const MAKS_HVA = 120;

const tekst = (v: unknown): string => (v === null || v === undefined || v instanceof Date ? '' : String(v).trim());
const flatt = (v: unknown): string =>
  tekst(v)
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/å/g, 'a')
    .replace(/[^a-z]/g, '');
/** A name as it is compared: «Nes, Olga» is «olga nes». */
export const navnenokkel = (navn: string): string => {
  const [etter = '', ...for_] = navn.split(',');
  return (for_.length > 0 ? `${for_.join(' ')} ${etter}` : navn).toLocaleLowerCase(GRUNNSPRAK).replace(/\s+/g, ' ').trim();
};

/** Names on one line that are compared: more is no name. */
const FLEST_NAVN = 6;
/** Whether the name on a line may be this person's: some part of it is the same. */
export function deltNavn(a: string, b: string): boolean {
  const deler = (s: string) => navnenokkel(s).split(/[\s-]+/);
  const egne = new Set(deler(b));
  return deler(a)
    .slice(0, FLEST_NAVN)
    .some((d) => d.length > 1 && egne.has(d));
}

/** A cell as a date of a spreadsheet: a date, a serial number, or what people write. */
function somDato(v: unknown): string | null {
  if (v instanceof Date) return v.getUTCFullYear() > 1901 ? v.toISOString().slice(0, 10) : null;
  if (typeof v === 'number') return v > 20_000 && v < 80_000 ? new Date(Math.floor(v) * DOGN_MS - 25_569 * DOGN_MS).toISOString().slice(0, 10) : null;
  // «man 23.11.2026 08:30»: neither the day's name nor the time is of the date.
  const t = tekst(v).replace(/^\p{L}+\.?\s+/u, '');
  const dato = tolkDato(t.split(/[ T](?=\d{1,2}[:.]\d{2})/)[0] ?? '');
  return dato && gyldigAar(dato) ? dato : null;
}

/** A cell as a time of day; a part of a day is one too. */
function somTid(v: unknown): string | null {
  const avDag = (andel: number): string => {
    const min = Math.round(andel * 1440) % 1440;
    return `${String(Math.floor(min / 60)).padStart(2, '0')}:${String(min % 60).padStart(2, '0')}`;
  };
  if (v instanceof Date) return avDag((((v.getTime() % DOGN_MS) + DOGN_MS) % DOGN_MS) / DOGN_MS);
  if (typeof v === 'number' && !Number.isInteger(v)) return avDag(v - Math.floor(v));
  const t = tekst(v)
    .replace(/^kl\.?\s*/i, '')
    .split(/\s*[–-]\s*/)[0] as string;
  return tolkTid(t.replace(/^(\d{1,2}[:.]\d{2})[:.]\d{2}$/, '$1')) ?? null;
}

/** The time of day behind a date in the same cell: «23.11.2026 08:30». */
const tidBakDato = (v: unknown): string | null =>
  v instanceof Date || typeof v === 'number' ? somTid(v) : somTid(/[ T](\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)\s*$/.exec(tekst(v))?.[1] ?? '');

function finnKolonner(rad: readonly unknown[]): Map<Kolonne, number> | null {
  const ut = new Map<Kolonne, number>();
  rad.forEach((celle, nr) => {
    const hode = flatt(celle);
    const k = (Object.keys(HODER) as Kolonne[]).find((x) => (HODER[x] as readonly string[]).includes(hode));
    if (k && !ut.has(k)) ut.set(k, nr);
  });
  const hvem = ut.has('fnr') || ut.has('fagid') || ut.has('navn');
  return hvem && ut.has('dato') && ut.has('hva') ? ut : null;
}

/** Reads a list of planned visits: the lines that say who, when and what, and what is wrong with the others. Null when it is none. Pure. */
export function lesBesoksark(ark: readonly (readonly unknown[])[]): Lestbesok | null {
  const hode = ark.slice(0, HODET_INNEN).findIndex((r) => finnKolonner(r));
  const kolonner = hode < 0 ? null : finnKolonner(ark[hode] ?? []);
  if (!kolonner) return null;
  const ut: Lestbesok = { linjer: [], feil: [] };
  const sett = new Set<string>();
  for (let r = hode + 1; r < ark.length; r++) {
    const rad = ark[r] ?? [];
    if (!rad.some((c) => c instanceof Date || tekst(c))) continue;
    const l = lesLinje(r + 1, (k) => (kolonner.has(k) ? rad[kolonner.get(k) as number] : undefined), kolonner.has('tid'));
    const nokkel = 'art' in l ? '' : JSON.stringify([l.fnr ?? l.fagid ?? [navnenokkel(l.navn ?? ''), l.fodt], l.dato, l.tid, l.hva]);
    if ('art' in l) ut.feil.push(l);
    else if (sett.has(nokkel)) ut.feil.push({ linje: l.linje, art: 'TO_GANGER', tekst: l.hva });
    else {
      sett.add(nokkel);
      ut.linjer.push(l);
    }
  }
  return ut;
}

function lesLinje(linje: number, celle: (k: Kolonne) => unknown, egenTid: boolean): Besokslinje | Linjefeil {
  const nei = (art: Linjefeil['art'], t: unknown): Linjefeil => ({ linje, art, tekst: kutt(tekst(t), 60) });
  // A number loses its first zero in a spreadsheet.
  const fnr = typeof celle('fnr') === 'number' ? String(celle('fnr')).padStart(11, '0') : tekst(celle('fnr')).replace(/[\s.-]/g, '');
  const fagid = tekst(celle('fagid'));
  const navn = tekst(celle('navn'));
  if (!fnr && !fagid && !navn) return nei('UTEN_PERSON', '');
  if (fnr && !/^\d{11}$/.test(fnr)) return nei('FNR', '');
  const dato = somDato(celle('dato'));
  if (!dato) return nei('DATO', celle('dato'));
  const tid = egenTid ? somTid(celle('tid')) : tidBakDato(celle('dato'));
  if (!tid) return nei('TID', celle(egenTid ? 'tid' : 'dato'));
  const hva = tekst(celle('hva')).replace(/\s+/g, ' ');
  if (hva.length < 2) return nei('HVA', hva);
  return {
    linje,
    fnr: fnr || null,
    fagid: kutt(fagid, 60) || null,
    navn: navn || null,
    fodt: celle('fodt') === undefined ? null : somDato(celle('fodt')),
    dato,
    tid,
    hva: kutt(hva, MAKS_HVA),
  };
}
