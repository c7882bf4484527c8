import type { Steg } from '@/lib/innhold/rules';
import { dagerMellom, iDag } from '@/lib/platform/clock';
import type { OppgaveStatus } from '@/lib/platform/prisma/enums';

/** The tabs of the oppgavebenk, in order. */
const FANER = ['mine', 'ledige', 'vent', 'kontroll', 'alle'] as const;
export type Fane = (typeof FANER)[number];

type Sted = { steg: string; sakId: string | null; tjenesteId: string | null; evalueringId: string | null };

const STED: Record<Steg, (o: Sted) => string> = {
  MOTTA: (o) => `/saker/${o.sakId}`,
  PLANLEGGE_KARTLEGGING: (o) => `/saker/${o.sakId}/kartlegging`,
  KARTLEGGE: (o) => `/saker/${o.sakId}/kartlegging`,
  VURDERE: (o) => `/saker/${o.sakId}/vedtak`,
  KONTROLLERE: (o) => `/saker/${o.sakId}/vedtak`,
  TILTAKSPLAN: (o) => `/tjenester/${o.tjenesteId}/iverksetting`,
  NULLPUNKT: (o) => `/tjenester/${o.tjenesteId}/iverksetting`,
  BESTILLE: (o) => `/tjenester/${o.tjenesteId}/iverksetting`,
  INSTALLERE: (o) => `/tjenester/${o.tjenesteId}/installasjon`,
  OPPLAERE: (o) => `/tjenester/${o.tjenesteId}/installasjon`,
  STARTE: (o) => `/tjenester/${o.tjenesteId}/installasjon`,
  EVALUERE: (o) => (o.evalueringId ? `/tjenester/${o.tjenesteId}/evaluering/${o.evalueringId}` : `/tjenester/${o.tjenesteId}`),
  HENTE_UTSTYR: (o) => `/tjenester/${o.tjenesteId}/avslutning`,
  NULLSTILLE: (o) => `/tjenester/${o.tjenesteId}/avslutning`,
  SLETTE_HOS_LEVERANDOR: (o) => `/tjenester/${o.tjenesteId}/avslutning`,
  AVSLUTTE_VEDTAK: (o) => `/tjenester/${o.tjenesteId}/avslutning`,
  LAGERFORE: (o) => `/tjenester/${o.tjenesteId}/avslutning`,
};

/** Where an oppgave is done. */
export const oppgaveLenke = (o: Sted): string => STED[o.steg as Steg](o);

type Venter = { status: OppgaveStatus; paaVentTil: Date | null };

/** Whether an oppgave still waits on this day. It returns to the bench by itself when its date has come. */
export const venter = (o: Venter, dag: Date): boolean => o.status === 'PAA_VENT' && (o.paaVentTil === null || o.paaVentTil > dag);

/** Calendar days: on hold since it was paused, else since it came. */
export const dagerVentet = (o: Venter & { venterSiden: Date; opprettet: Date }, dag: Date): number =>
  Math.max(0, dagerMellom(iDag(venter(o, dag) ? o.venterSiden : o.opprettet), dag));
