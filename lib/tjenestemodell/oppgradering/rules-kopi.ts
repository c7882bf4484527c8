import type { Ansvar, Modell, Modellaktor, Modelloppgave, Modellpunkt } from '@/lib/platform/prisma/client';

/** A virksomhet's whole model as rows, retired ones too; of the cells only those that hold now. */
export type Kopi = { modell: Modell; aktorer: Modellaktor[]; oppgaver: Modelloppgave[]; punkter: Modellpunkt[]; ansvar: Ansvar[] };

const DATOER = new Set(['opprettet', 'utgaatt', 'statusEndret', 'frist', 'tattIBruk', 'avviklet', 'gyldigFra', 'gyldigTil']);

/** A copy as it was stored, with its dates as dates again. */
export function fraSnapshot(json: unknown): Kopi {
  const rad = (r: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(r).map(([k, v]) => [k, DATOER.has(k) && typeof v === 'string' ? new Date(v) : v]));
  const s = json as Record<string, Record<string, unknown>[]> & { modell: Record<string, unknown> };
  const liste = (navn: string) => (s[navn] ?? []).map(rad);
  return {
    modell: rad(s.modell),
    aktorer: liste('aktorer'),
    oppgaver: liste('oppgaver'),
    punkter: liste('punkter'),
    ansvar: liste('ansvar'),
  } as unknown as Kopi;
}

/** Whether two rows hold the same, whatever order their columns are in. */
export const like = (a: unknown, b: unknown): boolean => stabil(a) === stabil(b);
const stabil = (v: unknown): string =>
  JSON.stringify(v, (_, x) =>
    x && typeof x === 'object' && !Array.isArray(x) ? Object.fromEntries(Object.entries(x).sort(([a], [b]) => (a < b ? -1 : 1))) : x,
  );

type Lokal = Pick<Modellpunkt, 'status' | 'frist' | 'ansvarligId' | 'kommentar' | 'bevis' | 'egenTekst' | 'ikkeRelevantGrunn'>;
const tomt = (v: unknown) => v === null || v === 'IKKE_STARTET' || (Array.isArray(v) && v.length === 0);

/** The columns that the virksomhet itself has filled in. */
const PUNKTSVAR = ['status', 'frist', 'ansvarligId', 'kommentar', 'bevis', 'egenTekst', 'ikkeRelevantGrunn'] as const satisfies (keyof Lokal)[];
const OPPGAVESVAR = ['egenTittel', 'egenIngress', 'ikkeRelevantGrunn', 'notat'] as const;
const AKTORSVAR = ['navn', 'beskrivelse', 'ansattId', 'enhetId', 'aktorVirksomhetId', 'kontaktNavn', 'kontaktTelefon', 'kontaktEpost'] as const;
const SVARFELT = { AKTOR: AKTORSVAR, OPPGAVE: OPPGAVESVAR, PUNKT: PUNKTSVAR } as const;

/** Whether anybody has answered anything on this item. */
export const harSvar = (p: Lokal): boolean => PUNKTSVAR.some((f) => !tomt(p[f]));

/** Whether something the virksomhet had filled in is no longer what it was; `mal` is what came from the template itself. */
export const overskrevet = (gjelder: keyof typeof SVARFELT, foer: object, etter: object, mal: object = {}): boolean =>
  SVARFELT[gjelder].some((f) => {
    const [a, b, m] = [foer, etter, mal].map((r) => (r as Record<string, unknown>)[f]);
    return !tomt(a) && !like(a, b) && a !== m;
  });
