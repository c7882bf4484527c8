import type { Ansvarskode } from '@/lib/platform/prisma/enums';

/** The letters of a cell, in the order they are shown. */
export const KODER = ['A', 'U', 'K', 'I'] as const satisfies readonly Ansvarskode[];

/** More A than this on one person is warned about. */
export const FLEST_A = 8;

/** What a cell holds: a letter, and a named person instead of the actor's own. */
export type Verdi = { kode: Ansvarskode; ansattId: string | null } | null;
export type Celle = { kode: Ansvarskode; ansattId: string | null; satAv: string; satt: string };
export type Celler = Record<string, Celle>;

export type Matriseoppgave = { id: string; kode: string; nr: number; omraade: string; tittel: string; relevant: boolean };
export type Matriseaktor = {
  id: string;
  kode: string;
  navn: string;
  art: string;
  ansattId: string | null;
  kontaktNavn: string | null;
  utgaatt: boolean;
};
/** An employee named in the matrix: has left by today, and has a role today. */
export type Matriseperson = { id: string; navn: string; sluttet: boolean; harRolle: boolean };

export type Innhold = {
  oppgaver: Matriseoppgave[];
  aktorer: Matriseaktor[];
  celler: Record<string, Verdi | undefined>;
  personer: Record<string, Matriseperson>;
};

/** The key of a cell. */
export const cellenokkel = (oppgaveId: string, aktorId: string): string => `${oppgaveId}:${aktorId}`;

/** The task and the actor of a cell's key. */
export function delNokkel(nokkel: string): { oppgaveId: string; aktorId: string } {
  const [oppgaveId = '', aktorId = ''] = nokkel.split(':');
  return { oppgaveId, aktorId };
}

export const likVerdi = (a: Verdi | undefined, b: Verdi | undefined): boolean =>
  (a?.kode ?? null) === (b?.kode ?? null) && (a?.ansattId ?? null) === (b?.ansattId ?? null);

export const erKode = (s: string): s is Ansvarskode => (KODER as readonly string[]).includes(s);

export type Advarsel = {
  art: 'INGEN_A' | 'UTEN_NAVN' | 'FLERE_A' | 'A_UTGAATT' | 'A_SLUTTET' | 'A_UTEN_ROLLE' | 'FOR_MANGE_A' | 'UTEN_KONTAKT';
  /** The cell to go to. */
  oppgaveId: string;
  aktorId: string;
  ansattId?: string;
  antall?: number;
};

/** Whether the only A of a task is with no employee by name. Of one who has left there is a warning of its own. */
export function erUtenNavn(m: Pick<Innhold, 'aktorer' | 'celler'>, oppgaveId: string): boolean {
  const medA = m.aktorer.filter((a) => m.celler[cellenokkel(oppgaveId, a.id)]?.kode === 'A');
  return medA.length === 1 && medA.every((a) => !a.ansattId && !m.celler[cellenokkel(oppgaveId, a.id)]?.ansattId);
}

/** Everything that is wrong with the matrix now, task by task, then person by person, then actor by actor. */
export function advarsler(m: Innhold): Advarsel[] {
  const forsteAktor = m.aktorer.find((a) => !a.utgaatt)?.id ?? m.aktorer[0]?.id;
  if (!forsteAktor) return [];
  const ut: Advarsel[] = [];
  const perPerson = new Map<string, { oppgaveId: string; aktorId: string; antall: number }>();
  for (const o of m.oppgaver.filter((x) => x.relevant)) {
    const medA = m.aktorer.filter((a) => m.celler[cellenokkel(o.id, a.id)]?.kode === 'A');
    const forste = medA[0];
    if (!forste) ut.push({ art: 'INGEN_A', oppgaveId: o.id, aktorId: forsteAktor });
    else if (medA.length > 1) ut.push({ art: 'FLERE_A', oppgaveId: o.id, aktorId: forste.id, antall: medA.length });
    else if (erUtenNavn(m, o.id)) ut.push({ art: 'UTEN_NAVN', oppgaveId: o.id, aktorId: forste.id });
    for (const a of medA) {
      const sted = { oppgaveId: o.id, aktorId: a.id };
      if (a.utgaatt) ut.push({ art: 'A_UTGAATT', ...sted });
      const ansattId = m.celler[cellenokkel(o.id, a.id)]?.ansattId ?? a.ansattId;
      if (!ansattId) continue;
      const p = m.personer[ansattId];
      if (p?.sluttet) ut.push({ art: 'A_SLUTTET', ...sted, ansattId });
      else if (p && !p.harRolle) ut.push({ art: 'A_UTEN_ROLLE', ...sted, ansattId });
      const teller = perPerson.get(ansattId);
      if (teller) teller.antall++;
      else perPerson.set(ansattId, { ...sted, antall: 1 });
    }
  }
  for (const [ansattId, p] of perPerson) if (p.antall > FLEST_A) ut.push({ art: 'FOR_MANGE_A', ansattId, ...p });
  return [...ut, ...utenKontakt(m)];
}

/** Actors that are to do something, and whom nobody knows how to reach. */
function utenKontakt(m: Innhold): Advarsel[] {
  return m.aktorer.flatMap((a) => {
    if (a.utgaatt || a.ansattId || a.kontaktNavn) return [];
    const o = m.oppgaver.find((x) => x.relevant && m.celler[cellenokkel(x.id, a.id)] && !m.celler[cellenokkel(x.id, a.id)]?.ansattId);
    return o ? [{ art: 'UTEN_KONTAKT' as const, oppgaveId: o.id, aktorId: a.id }] : [];
  });
}

/** The row with one A kept and the others made U. */
export function beholdA(m: Innhold, oppgaveId: string, aktorId: string): { nokkel: string; til: Verdi }[] {
  return m.aktorer.flatMap((a) => {
    const nokkel = cellenokkel(oppgaveId, a.id);
    const v = m.celler[nokkel];
    return v?.kode === 'A' && a.id !== aktorId ? [{ nokkel, til: { ...v, kode: 'U' as const } }] : [];
  });
}

export type Forskjell = { oppgaveId: string; aktorId: string; fra: Celle | null; til: Celle | null };

/** The cells that differ between two states, in the order of the rows and columns. */
export function forskjeller(m: Pick<Innhold, 'oppgaver' | 'aktorer'>, fra: Celler, til: Celler): Forskjell[] {
  return m.oppgaver.flatMap((o) =>
    m.aktorer.flatMap((a) => {
      const n = cellenokkel(o.id, a.id);
      return likVerdi(fra[n], til[n]) ? [] : [{ oppgaveId: o.id, aktorId: a.id, fra: fra[n] ?? null, til: til[n] ?? null }];
    }),
  );
}

/** The letters a template suggests, by task code and actor code. */
export type Forslag = Record<string, Record<string, Ansvarskode>>;

/**
 * These rows as the template suggests. `bareTomme` leaves what is filled in alone, and gives no second A. Tasks of our own
 * have no suggestion, and retired actors get nothing.
 */
export function fraForslag(m: Innhold, forslag: Forslag, oppgaveIder: readonly string[], bareTomme: boolean): { nokkel: string; til: Verdi }[] {
  return m.oppgaver.flatMap((o) => {
    const f = forslag[o.kode];
    if (!f || !o.relevant || !oppgaveIder.includes(o.id)) return [];
    const harA = m.aktorer.some((a) => m.celler[cellenokkel(o.id, a.id)]?.kode === 'A');
    return m.aktorer.flatMap((a) => {
      const nokkel = cellenokkel(o.id, a.id);
      const naa = m.celler[nokkel];
      const kode = f[a.kode];
      if (a.utgaatt || (bareTomme && (naa || !kode || (kode === 'A' && harA)))) return [];
      return [{ nokkel, til: kode ? { kode, ansattId: naa?.ansattId ?? null } : null }];
    });
  });
}
