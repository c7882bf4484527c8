import type { Ansvarskode } from '@/lib/platform/prisma/enums';
import { type Celle, type Celler, cellenokkel, delNokkel, likVerdi, type Verdi } from './rules';

/** One change of one cell as the browser has it. */
export type Celleendring = { nokkel: string; til: Verdi };
type Gjort = { nokkel: string; fra: Verdi; til: Verdi };

/** What is sent: the cell as the browser believed it was, and what it is to be. */
export type Sending = { oppgaveId: string; aktorId: string; fra: Verdi; til: Verdi };
export type Konflikt = { nokkel: string; min: Verdi; deres: Verdi; av: string | null; naar: string | null };
export type Kvittering = {
  tid: string;
  satt: { oppgaveId: string; aktorId: string; celle: Celle | null }[];
  konflikter: { oppgaveId: string; aktorId: string; celle: Celle | null; av: string | null; naar: string | null }[];
};

/** The matrix in the browser: what the server has, what is not yet sent, what can be undone, and where two collide. */
export type Utkast = {
  lagret: Celler;
  egne: Record<string, Verdi>;
  angre: Gjort[][];
  gjorOm: Gjort[][];
  konflikter: Record<string, Konflikt>;
  /** When the server last confirmed a cell to us; an older picture of it is not believed. */
  bekreftet: Record<string, string>;
};

const FLEST_STEG = 200;
const TREGHET_MS = 15_000;

export const nyttUtkast = (lagret: Celler): Utkast => ({ lagret, egne: {}, angre: [], gjorOm: [], konflikter: {}, bekreftet: {} });

const somVerdi = (c: Celle | undefined | null): Verdi => (c ? { kode: c.kode, ansattId: c.ansattId } : null);

/** What the cell shows. */
export const verdi = (u: Utkast, nokkel: string): Verdi => (nokkel in u.egne ? (u.egne[nokkel] ?? null) : somVerdi(u.lagret[nokkel]));

/** Every cell as it shows. */
export function viste(u: Utkast): Record<string, Verdi> {
  return { ...Object.fromEntries(Object.entries(u.lagret).map(([n, c]) => [n, somVerdi(c)])), ...u.egne };
}

function leggInn(u: Utkast, endringer: Celleendring[]): Utkast {
  const egne = { ...u.egne };
  for (const { nokkel, til } of endringer) {
    if (likVerdi(til, somVerdi(u.lagret[nokkel])) && !u.konflikter[nokkel]) delete egne[nokkel];
    else egne[nokkel] = til;
  }
  return { ...u, egne };
}

/** Sets cells; together they are one step to undo. */
export function sett(u: Utkast, endringer: Celleendring[]): Utkast {
  const steg = endringer.map((e) => ({ ...e, fra: verdi(u, e.nokkel) })).filter((e) => !likVerdi(e.fra, e.til));
  if (steg.length === 0) return u;
  return { ...leggInn(u, steg), angre: [...u.angre, steg].slice(-FLEST_STEG), gjorOm: [] };
}

/** A letter in a cell; the person who stands there stays. Empty takes the person away too. */
export const medKode = (u: Utkast, nokkel: string, kode: Ansvarskode | null): Celleendring => ({
  nokkel,
  til: kode && { kode, ansattId: verdi(u, nokkel)?.ansattId ?? null },
});

export function angre(u: Utkast): Utkast {
  const steg = u.angre.at(-1);
  if (!steg) return u;
  return {
    ...leggInn(
      u,
      steg.map((s) => ({ nokkel: s.nokkel, til: s.fra })),
    ),
    angre: u.angre.slice(0, -1),
    gjorOm: [...u.gjorOm, steg],
  };
}

export function gjorOm(u: Utkast): Utkast {
  const steg = u.gjorOm.at(-1);
  if (!steg) return u;
  return { ...leggInn(u, steg), angre: [...u.angre, steg], gjorOm: u.gjorOm.slice(0, -1) };
}

/** What waits to be sent. A cell in conflict waits for the user. */
export function usendt(u: Utkast): Sending[] {
  return Object.entries(u.egne)
    .filter(([n]) => !u.konflikter[n])
    .map(([n, til]) => ({ ...delNokkel(n), fra: somVerdi(u.lagret[n]), til }));
}

function medLagret(u: Utkast, nokkel: string, celle: Celle | null, tid: string): Utkast {
  const lagret = { ...u.lagret };
  if (celle) lagret[nokkel] = celle;
  else delete lagret[nokkel];
  return { ...u, lagret, bekreftet: { ...u.bekreftet, [nokkel]: tid } };
}

/** Takes in what the server answered. A cell that has been changed again meanwhile still waits. */
export function kvitter(u: Utkast, k: Kvittering): Utkast {
  let ut = u;
  for (const s of k.satt) {
    const nokkel = cellenokkel(s.oppgaveId, s.aktorId);
    const vist = verdi(ut, nokkel);
    ut = leggInn(medLagret(ut, nokkel, s.celle, k.tid), [{ nokkel, til: vist }]);
  }
  for (const c of k.konflikter) {
    const nokkel = cellenokkel(c.oppgaveId, c.aktorId);
    const min = verdi(ut, nokkel);
    ut = medLagret(ut, nokkel, c.celle, k.tid);
    if (likVerdi(min, somVerdi(c.celle))) ut = leggInn(ut, [{ nokkel, til: min }]);
    else
      ut = {
        ...ut,
        egne: { ...ut.egne, [nokkel]: min },
        konflikter: { ...ut.konflikter, [nokkel]: { nokkel, min, deres: somVerdi(c.celle), av: c.av, naar: c.naar } },
      };
  }
  return ut;
}

/** After a conflict: mine is sent on top of theirs, or theirs stays. */
export function loes(u: Utkast, nokkel: string, valg: 'min' | 'deres'): Utkast {
  const { [nokkel]: _, ...konflikter } = u.konflikter;
  return leggInn({ ...u, konflikter }, [{ nokkel, til: valg === 'min' ? verdi(u, nokkel) : somVerdi(u.lagret[nokkel]) }]);
}

/** Takes in a newer picture from the server; what is not sent stays on top of it. */
export function fraTjener(u: Utkast, celler: Celler, tid: string): Utkast {
  const grense = new Date(Date.parse(tid) - TREGHET_MS).toISOString();
  let ut = u;
  for (const nokkel of new Set([...Object.keys(celler), ...Object.keys(u.lagret)])) {
    if (nokkel in u.egne || (u.bekreftet[nokkel] ?? '') > grense) continue;
    if (!likVerdi(somVerdi(celler[nokkel]), somVerdi(u.lagret[nokkel]))) ut = medLagret(ut, nokkel, celler[nokkel] ?? null, tid);
  }
  return ut;
}
