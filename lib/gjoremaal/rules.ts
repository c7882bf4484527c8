import { plussDager } from '@/lib/platform/clock';
import type { Gjoremaalstatus } from '@/lib/platform/prisma/enums';

export const GJOREMAALTYPER = ['OVERTA_ANSVAR', 'BEKREFT_KONTAKT', 'SVAR_SPORSMAAL', 'SJEKKPUNKT', 'OPPGRADER_MAL', 'TILTAK'] as const;
export type Gjoremaaltype = (typeof GJOREMAALTYPER)[number];

/**
 * What each kind of duty is: its text under `gjoremaal.type` in nb.json (filled with the row's `data`), how many days one
 * has when nothing else is given, and whether it may be ticked off by hand. The others end by doing what they ask for.
 */
export const TYPER = {
  OVERTA_ANSVAR: { dager: 14, forHaand: true },
  BEKREFT_KONTAKT: { dager: 14, forHaand: false },
  SVAR_SPORSMAAL: { dager: 7, forHaand: true },
  SJEKKPUNKT: { dager: 30, forHaand: true },
  OPPGRADER_MAL: { dager: 60, forHaand: true },
  TILTAK: { dager: 30, forHaand: false },
} as const satisfies Record<Gjoremaaltype, { dager: number; forHaand: boolean }>;

export const erGjoremaaltype = (s: string): s is Gjoremaaltype => (GJOREMAALTYPER as readonly string[]).includes(s);

/** The day a duty of this kind is due when nobody has set one. */
export const standardfrist = (type: Gjoremaaltype, dag: Date): Date => plussDager(dag, TYPER[type].dager);

export const erForfalt = (g: { frist: Date; status: Gjoremaalstatus }, dag: Date): boolean => g.status === 'AAPENT' && g.frist < dag;

/** Whether the one who has it may tick it off. */
export const kanFerdigForHaand = (g: { type: string; status: Gjoremaalstatus }): boolean =>
  g.status === 'AAPENT' && (!erGjoremaaltype(g.type) || TYPER[g.type].forHaand);
