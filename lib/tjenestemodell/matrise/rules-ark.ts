import { GRUNNSPRAK } from '@/lib/platform/sprak';
import { kutt } from '@/lib/platform/verdi/tegn';
import { type Celler, cellenokkel, erKode, type Matriseaktor, type Matriseoppgave, type Verdi } from './rules';

/** «B7»: a cell's address, from row and column counted from zero. */
export function adresse(rad: number, kolonne: number): string {
  let navn = '';
  for (let n = kolonne + 1; n > 0; n = Math.floor((n - 1) / 26)) navn = String.fromCharCode(65 + ((n - 1) % 26)) + navn;
  return `${navn}${rad + 1}`;
}

/** The first cell of the heading row and of the row with the actors' codes: how an import finds its way. */
export const KODEKOLONNE = 'Kode';
export const KODERAD = '#';
const FASTE = 4;

export type Problem = {
  art: 'UKJENT_BOKSTAV' | 'UKJENT_OPPGAVE' | 'UKJENT_AKTOR' | 'OPPGAVE_TO_GANGER' | 'AKTOR_TO_GANGER' | 'AKTOR_UTGAATT';
  celle: string;
  tekst: string;
};
export type Arkendring = { oppgaveId: string; aktorId: string; celle: string; fra: Verdi; til: Verdi };
export type Lest = { endringer: Arkendring[]; problemer: Problem[]; like: number; tommes: number; flereA: string[]; utenA: string[] };

const tekst = (v: unknown): string => (v === null || v === undefined ? '' : String(v).trim());
const likNavn = (a: string, b: string) => a.replace(/^'/, '').localeCompare(b, GRUNNSPRAK, { sensitivity: 'accent' }) === 0;

type Matrise = { oppgaver: Matriseoppgave[]; aktorer: Matriseaktor[]; celler: Celler };

/**
 * Reads a filled sheet against the matrix as it is: what would change, and what is not understood. Tasks and actors are
 * found by code, else by name. Null when there is no heading row. Values only: a formula is what it last showed.
 */
export function lesArk(ark: readonly (readonly unknown[])[], m: Matrise): Lest | null {
  const hode = ark.findIndex((r) => tekst(r[0]).toLowerCase() === KODEKOLONNE.toLowerCase());
  if (hode < 0) return null;
  const koder = tekst(ark[hode + 1]?.[0]) === KODERAD ? ark[hode + 1] : undefined;
  const problemer: Problem[] = [];
  const kolonner = finnKolonner(ark[hode] ?? [], koder, m, hode, problemer);
  const endringer: Arkendring[] = [];
  const sett = new Set<string>();
  let like = 0;
  for (let r = hode + (koder ? 2 : 1); r < ark.length; r++) {
    const rad = ark[r] ?? [];
    const o = finnOppgave(rad, m);
    if (!o) {
      if (tekst(rad[0]) || tekst(rad[FASTE - 1]))
        problemer.push({ art: 'UKJENT_OPPGAVE', celle: adresse(r, 0), tekst: tekst(rad[FASTE - 1]) || tekst(rad[0]) });
      continue;
    }
    if (sett.has(o.id)) {
      problemer.push({ art: 'OPPGAVE_TO_GANGER', celle: adresse(r, 0), tekst: o.tittel });
      continue;
    }
    sett.add(o.id);
    for (const [k, a] of kolonner) {
      const v = tekst(rad[k]).toUpperCase();
      const celle = adresse(r, k);
      if (v && !erKode(v)) {
        problemer.push({ art: 'UKJENT_BOKSTAV', celle, tekst: kutt(tekst(rad[k]), 40) });
        continue;
      }
      const naa = m.celler[cellenokkel(o.id, a.id)];
      if ((naa?.kode ?? '') === v) like++;
      else if (v && a.utgaatt) problemer.push({ art: 'AKTOR_UTGAATT', celle, tekst: a.navn });
      else
        endringer.push({
          oppgaveId: o.id,
          aktorId: a.id,
          celle,
          fra: naa ? { kode: naa.kode, ansattId: naa.ansattId } : null,
          til: erKode(v) ? { kode: v, ansattId: naa?.ansattId ?? null } : null,
        });
    }
  }
  return { endringer, problemer, like, tommes: endringer.filter((e) => !e.til).length, ...antallA(m, endringer) };
}

function finnKolonner(hode: readonly unknown[], koder: readonly unknown[] | undefined, m: Matrise, rad: number, problemer: Problem[]) {
  const ut = new Map<number, Matriseaktor>();
  for (let k = FASTE; k < Math.max(hode.length, koder?.length ?? 0); k++) {
    const kode = tekst(koder?.[k]);
    const navn = tekst(hode[k]);
    if (!kode && !navn) continue;
    const a = m.aktorer.find((x) => x.kode === kode) ?? m.aktorer.find((x) => likNavn(navn, x.navn));
    if (!a) problemer.push({ art: 'UKJENT_AKTOR', celle: adresse(rad, k), tekst: navn || kode });
    else if ([...ut.values()].includes(a)) problemer.push({ art: 'AKTOR_TO_GANGER', celle: adresse(rad, k), tekst: a.navn });
    else ut.set(k, a);
  }
  return ut;
}

const finnOppgave = (rad: readonly unknown[], m: Matrise) => {
  const navn = tekst(rad[FASTE - 1]);
  return m.oppgaver.find((o) => o.kode === tekst(rad[0])) ?? (navn ? m.oppgaver.find((o) => likNavn(navn, o.tittel)) : undefined);
};

/** The tasks that would have two A, or none, after the import. */
function antallA(m: Matrise, endringer: Arkendring[]): { flereA: string[]; utenA: string[] } {
  const ny = new Map(endringer.map((e) => [cellenokkel(e.oppgaveId, e.aktorId), e.til?.kode ?? null]));
  const a = (o: Matriseoppgave) =>
    m.aktorer.filter((x) => {
      const n = cellenokkel(o.id, x.id);
      return (ny.has(n) ? ny.get(n) : m.celler[n]?.kode) === 'A';
    }).length;
  const relevante = m.oppgaver.filter((o) => o.relevant);
  return { flereA: relevante.filter((o) => a(o) > 1).map((o) => o.tittel), utenA: relevante.filter((o) => a(o) === 0).map((o) => o.tittel) };
}
