import type { Planstatus, Sjekkstatus, Tiltakstatus } from '@/lib/platform/prisma/enums';
import type { Mangler } from '@/lib/tjenestemodell/modell/queries-mangler';
import { type Ansvarsstatus, antallMed } from '@/lib/tjenestemodell/rules-ansvar';

export const PLANHENDELSER = ['send', 'trekk', 'vedta', 'avslutt'] as const;
export type Planhendelse = (typeof PLANHENDELSER)[number];

/** From each state by each event to the next; what is not here is not allowed. */
export const OVERGANGER: Record<Planstatus, Partial<Record<Planhendelse, Planstatus>>> = {
  UTKAST: { send: 'TIL_BESLUTNING', avslutt: 'AVSLUTTET' },
  TIL_BESLUTNING: { trekk: 'UTKAST', vedta: 'VEDTATT' },
  VEDTATT: { avslutt: 'AVSLUTTET' },
  AVSLUTTET: {},
};

/** The status after it; undefined when it may not happen now. */
export const nesteStatus = (status: Planstatus, hendelse: Planhendelse): Planstatus | undefined => OVERGANGER[status][hendelse];

/** The text, and which measures there are: only while it is a draft, so that what is decided is what was sent. */
export const kanRedigeres = (status: Planstatus): boolean => status === 'UTKAST';

/** Who does a measure, by when, and how far it has come: in the draft, and after the decision. */
export const kanFolgesOpp = (status: Planstatus): boolean => status === 'UTKAST' || status === 'VEDTATT';

export const TILTAKSTATUSER = ['PLANLAGT', 'I_GANG', 'FERDIG', 'UTGAAR'] as const satisfies readonly Tiltakstatus[];
export const erAapent = (status: Tiltakstatus): boolean => status === 'PLANLAGT' || status === 'I_GANG';

type Punktsvar = { status: Sjekkstatus; aktuelt: boolean; ansvarligId: string | null; frist: Date | null; kommentar: string | null; versjon: number };
type Tiltaksvar = { kilde: string; status: Tiltakstatus; ansvarligId: string | null; frist: Date | null; kommentar: string | null; versjon: number };

const SOM_TILTAK = { IKKE_STARTET: 'PLANLAGT', UNDER_ARBEID: 'I_GANG', PAA_PLASS: 'FERDIG', IKKE_RELEVANT: 'UTGAAR' } as const;
export const SOM_SJEKK = { PLANLAGT: 'IKKE_STARTET', I_GANG: 'UNDER_ARBEID', FERDIG: 'PAA_PLASS', UTGAAR: 'IKKE_RELEVANT' } as const satisfies Record<
  Tiltakstatus,
  Sjekkstatus
>;

/**
 * A measure as it stands. What is a sjekkpunkt has its status there, and from the decision also who does it, by when and
 * what is said of it, so that it is one duty wherever it is seen. A draft proposes; a plan that has ended stands as it was.
 */
export function somDetStaar<T extends Tiltaksvar>(t: T, plan: Planstatus, p: Punktsvar | undefined): T {
  if (t.kilde !== 'SJEKKPUNKT' || plan === 'AVSLUTTET' || !p) return t;
  const status = t.status === 'UTGAAR' || !p.aktuelt ? 'UTGAAR' : SOM_TILTAK[p.status];
  const eget = plan === 'VEDTATT' ? { ansvarligId: p.ansvarligId, frist: p.frist, kommentar: p.kommentar } : {};
  return { ...t, ...eget, status, versjon: t.versjon + p.versjon };
}

export const KILDER = ['MANGLER_A', 'SJEKKPUNKT'] as const;

export type Forslag = {
  kilde: (typeof KILDER)[number];
  oppgaveId: string;
  punktId: string | null;
  omraade: string;
  /** The task's title, or the sjekkpunkt's words. */
  om: string;
  /** It has an A, and nobody by name. */
  utenNavn: boolean;
  ansvarligId: string | null;
  frist: Date | null;
};
export type Utvalg = { kilder: readonly string[]; omraader: readonly string[] };

/** Somebody by name must be found. That several have the A is put right in the matrix. */
const manglerA = (o: { ansvar: Ansvarsstatus }): boolean => o.ansvar === 'INGEN' || o.ansvar === 'UTEN_NAVN';

/** What is missing in a model, in its own order: first that nobody by name has the A of a task, then its sjekkpunkter, with the one who has A unless somebody has them. */
export function mangler(m: Mangler, utvalg?: Utvalg): Forslag[] {
  const alle = m.oppgaver
    .filter((o) => o.aktuell)
    .flatMap((o): Forslag[] => {
      const felles = { oppgaveId: o.id, omraade: o.omraade, utenNavn: o.ansvar === 'UTEN_NAVN' };
      const punkter = m.punkter.filter((p) => p.oppgaveId === o.id && p.aktuelt && p.status !== 'PAA_PLASS');
      return [
        ...(manglerA(o) ? [{ ...felles, kilde: 'MANGLER_A' as const, punktId: null, om: o.tittel, ansvarligId: null, frist: null }] : []),
        ...punkter.map((p) => ({
          ...felles,
          kilde: 'SJEKKPUNKT' as const,
          punktId: p.id,
          om: p.tekst,
          ansvarligId: p.ansvarligId ?? o.ansvarligId,
          frist: p.frist,
        })),
      ];
    });
  return utvalg ? alle.filter((f) => utvalg.kilder.includes(f.kilde) && utvalg.omraader.includes(f.omraade)) : alle;
}

type Rad = { id: string; kilde: string; oppgaveId: string | null; punktId: string | null; status: Tiltakstatus };
const nokkel = (t: { kilde: string; oppgaveId: string | null; punktId: string | null }) => `${t.kilde}:${t.punktId ?? t.oppgaveId}`;

type Nokkeldel = Parameters<typeof nokkel>[0];
/** Whether two plans are about some of the same. */
export const overlapper = (a: readonly Nokkeldel[], b: readonly Nokkeldel[]): boolean => {
  const finnes = new Set(a.filter((t) => t.kilde !== 'EGET').map(nokkel));
  return b.some((t) => finnes.has(nokkel(t)));
};

/** What has come since the plan was made: what is missing and not in it, and open measures that are solved or no longer matter. */
export function forskjell(tiltak: Rad[], m: Mangler, utvalg?: Utvalg): { nye: Forslag[]; loste: { id: string; status: 'FERDIG' | 'UTGAAR' }[] } {
  const iPlanen = new Set(tiltak.map(nokkel));
  const oppgave = new Map(m.oppgaver.map((o) => [o.id, o]));
  const punkt = new Map(m.punkter.map((p) => [p.id, p]));
  const utfall = (t: Rad): 'FERDIG' | 'UTGAAR' | null => {
    if (t.kilde === 'MANGLER_A') {
      const o = oppgave.get(t.oppgaveId ?? '');
      return !o?.aktuell ? 'UTGAAR' : manglerA(o) ? null : 'FERDIG';
    }
    if (t.kilde !== 'SJEKKPUNKT') return null;
    const p = punkt.get(t.punktId ?? '');
    return !p?.aktuelt ? 'UTGAAR' : p.status === 'PAA_PLASS' ? 'FERDIG' : null;
  };
  return {
    nye: mangler(m, utvalg).filter((f) => !iPlanen.has(nokkel(f))),
    loste: tiltak.filter((t) => erAapent(t.status)).flatMap((t) => ((status) => (status ? [{ id: t.id, status }] : []))(utfall(t))),
  };
}

/** What a plan was made from: its sources and areas. A plan with nothing from the model covers everything. */
export function utvalgFor(tiltak: { kilde: string; oppgaveId: string | null }[], m: Mangler): Utvalg {
  const omraade = new Map(m.oppgaver.map((o) => [o.id, o.omraade]));
  const fra = tiltak.filter((t) => t.kilde !== 'EGET');
  if (fra.length === 0) return { kilder: KILDER, omraader: m.modell.omraader.map((o) => o.id) };
  return {
    kilder: [...new Set(fra.map((t) => t.kilde))],
    omraader: [...new Set(fra.flatMap((t) => omraade.get(t.oppgaveId ?? '') ?? []))],
  };
}

export type Omraadestatus = { id: string; navn: string; oppgaver: number; medA: number; totalt: number; paaPlass: number };

/** Per area for how many tasks the responsibility is placed, and how much of the checklist is in place. */
export function omraadestatus(m: Mangler): Omraadestatus[] {
  return m.modell.omraader
    .map((o) => {
      const oppgaver = m.oppgaver.filter((x) => x.aktuell && x.omraade === o.id);
      const ider = new Set(oppgaver.map((x) => x.id));
      const punkter = m.punkter.filter((p) => p.aktuelt && ider.has(p.oppgaveId));
      return {
        id: o.id,
        navn: o.navn,
        oppgaver: oppgaver.length,
        medA: antallMed(oppgaver, 'PLASSERT'),
        totalt: punkter.length,
        paaPlass: punkter.filter((p) => p.status === 'PAA_PLASS').length,
      };
    })
    .filter((o) => o.oppgaver > 0);
}
