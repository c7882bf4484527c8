import { plussDager } from '@/lib/platform/clock';
import type { Gjoremaalstatus } from '@/lib/platform/prisma/enums';

export const GJOREMAALTYPER = [
  'OVERTA_ANSVAR',
  'BEKREFT_KONTAKT',
  'SVAR_SPORSMAAL',
  'SJEKKPUNKT',
  'OPPGRADER_MAL',
  'TILTAK',
  'OPPSLAG',
  'BESTILL_TILGANG',
  'BEKREFT_TILGANG',
  'NY_TILGANG',
  'SE_TILGANGER',
  'TILGANG_AVSLAATT',
  'OVERLEVERING',
  'TILGANG_SLUTT',
  'ROLLE_SLUTT',
  'MISTET_ROLLE',
  'GODTA_MOTTAK',
  'GODTA_KILDE',
  'AVTALE_NEI',
  'AVTALE_SLUTT',
  'NY_MOTTAKER',
] as const;
export type Gjoremaaltype = (typeof GJOREMAALTYPER)[number];

/**
 * What each kind of duty is: its text under `gjoremaal.type` in content/tekster (filled with the row's `data`), how many days one
 * has when nothing else is given, and whether it may be ticked off by hand. The others end by doing what they ask for.
 */
export const TYPER = {
  OVERTA_ANSVAR: { dager: 14, forHaand: true },
  BEKREFT_KONTAKT: { dager: 14, forHaand: false },
  SVAR_SPORSMAAL: { dager: 7, forHaand: true },
  SJEKKPUNKT: { dager: 30, forHaand: true },
  OPPGRADER_MAL: { dager: 60, forHaand: true },
  TILTAK: { dager: 30, forHaand: false },
  GODTA_MOTTAK: { dager: 14, forHaand: false },
  GODTA_KILDE: { dager: 14, forHaand: false },
  AVTALE_NEI: { dager: 7, forHaand: true },
  AVTALE_SLUTT: { dager: 1, forHaand: true },
  NY_MOTTAKER: { dager: 3, forHaand: true },
  OPPSLAG: { dager: 3, forHaand: true },
  BESTILL_TILGANG: { dager: 3, forHaand: true },
  BEKREFT_TILGANG: { dager: 3, forHaand: false },
  NY_TILGANG: { dager: 14, forHaand: true },
  SE_TILGANGER: { dager: 14, forHaand: true },
  TILGANG_AVSLAATT: { dager: 14, forHaand: true },
  OVERLEVERING: { dager: 7, forHaand: false },
  TILGANG_SLUTT: { dager: 7, forHaand: true },
  ROLLE_SLUTT: { dager: 7, forHaand: true },
  MISTET_ROLLE: { dager: 14, forHaand: true },
} as const satisfies Record<Gjoremaaltype, { dager: number; forHaand: boolean }>;

/** Ticking these off is a command of the room that has the record: the duty and the record are one. */
export const FERDIG_ANNETSTEDS: readonly string[] = ['SJEKKPUNKT'] satisfies Gjoremaaltype[];

export const erGjoremaaltype = (s: string): s is Gjoremaaltype => (GJOREMAALTYPER as readonly string[]).includes(s);

/** The day a duty of this kind is due when nobody has set one. */
export const standardfrist = (type: Gjoremaaltype, dag: Date): Date => plussDager(dag, TYPER[type].dager);

export const erForfalt = (g: { frist: Date; status: Gjoremaalstatus }, dag: Date): boolean => g.status === 'AAPENT' && g.frist < dag;

/** Whether the one who has it may tick it off. */
export const kanFerdigForHaand = (g: { type: string; status: Gjoremaalstatus }): boolean =>
  g.status === 'AAPENT' && (!erGjoremaaltype(g.type) || TYPER[g.type].forHaand);

const OM = ['hva', 'punkt', 'sporsmaal', 'navn'];

/** What the duty is about: the first of these that is given, or the first text there is. */
export function hvaGjelder(data: unknown): string {
  const d = (data ?? {}) as Record<string, unknown>;
  const tekst = [...OM.map((n) => d[n]), ...Object.values(d)].find((v) => typeof v === 'string' && v !== '');
  return typeof tekst === 'string' ? tekst : '';
}

/** What its text is filled with: what it is about, and how many, over how many days, which role and which day where it tells that. */
export function fyllFor(data: unknown) {
  const d = (data ?? {}) as Record<string, unknown>;
  const tekst = (v: unknown) => (typeof v === 'string' ? v : null);
  const tall = (v: unknown) => Number(v) || 0;
  return {
    hva: hvaGjelder(data),
    antall: tall(d.antall),
    dager: tall(d.dager),
    vakter: tall(d.vakter),
    varsler: tall(d.varsler),
    runder: tall(d.runder),
    rolle: tekst(d.rolle),
    dag: tekst(d.dag),
  };
}
export type Fyll = ReturnType<typeof fyllFor>;
