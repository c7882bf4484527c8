import { idnr } from '@navikt/fnrvalidator';
import type { Identtype } from '@/lib/platform/prisma/enums';

export type TolketIdent = { identtype: Extract<Identtype, 'FNR' | 'DNR'>; fodselsdato: string; syntetisk: boolean };

/** Only the digits of a number that people write with spaces. */
export const siffer = (s: string): string => s.replace(/\D/g, '');

/**
 * Reads a fødselsnummer or D-nummer: type, birth date and whether it is synthetic. Null when it is not valid, or is an
 * H-nummer. Synthetic numbers have 80 added to the month (Skatteetaten); a D-nummer has 4 added to the first digit.
 */
export function tolkIdent(ident: string): TolketIdent | null {
  const r = idnr(ident);
  if (r.status !== 'valid' || r.type === 'hnr' || r.type === 'dnr-and-hnr') return null;
  const dnr = r.type === 'dnr' || r.type === 'dnr-and-tnr';
  const syntetisk = r.type === 'tnr' || r.type === 'dnr-and-tnr';
  const dag = Number(ident.slice(0, 2)) - (dnr ? 40 : 0);
  const mnd = Number(ident.slice(2, 4)) - (syntetisk ? 80 : 0);
  const aar = aarhundre(Number(ident.slice(6, 9)), Number(ident.slice(4, 6))) + Number(ident.slice(4, 6));
  const fodselsdato = new Date(Date.UTC(aar, mnd - 1, dag)).toISOString().slice(0, 10);
  return Number(fodselsdato.slice(8)) === dag ? { identtype: dnr ? 'DNR' : 'FNR', fodselsdato, syntetisk } : null;
}

/** The century that an individnummer and a two-digit year stand for (folkeregisterforskriften § 2-2-1). */
function aarhundre(individ: number, aar: number): number {
  if (individ < 500) return 1900;
  if (individ < 750 && aar >= 54) return 1800;
  if (individ >= 900 && aar >= 40) return 1900;
  return 2000;
}

/** Whole years from a birth date to a day, both yyyy-MM-dd. */
export function alder(fodselsdato: string, dag: string): number {
  const aar = Number(dag.slice(0, 4)) - Number(fodselsdato.slice(0, 4));
  return dag.slice(5) < fodselsdato.slice(5) ? aar - 1 : aar;
}

/** «010190 12345» */
export const visIdent = (ident: string): string => `${ident.slice(0, 6)} ${ident.slice(6)}`;

export type Personsok = { type: 'ident'; ident: string } | { type: 'telefon'; telefon: string } | { type: 'navn'; deler: string[] };

/** What somebody looks for: eleven digits, a phone number, or parts of a name. Null when there is too little to go on. */
export function tolkSok(q: string): Personsok | null {
  const tall = siffer(q.replace(/^\s*(\+|00)47/, ''));
  if (/^[\d\s+.-]+$/.test(q)) {
    if (siffer(q).length === 11) return { type: 'ident', ident: siffer(q) };
    return tall.length === 8 ? { type: 'telefon', telefon: tall } : null;
  }
  const deler = q
    .replace(/[^\p{L}\s'-]/gu, ' ')
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .slice(0, 5);
  return deler.join('').length >= 3 ? { type: 'navn', deler } : null;
}
