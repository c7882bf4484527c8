import type { Actor } from '@/lib/platform/actor';

/**
 * Four eyes: the one who approves is another person than the one who wrote the decision, whichever role or login is
 * active (kilde: 001 Henvise, kartlegge og tildele).
 */
export const kanGodkjenne = (
  actor: Pick<Actor, 'ansattId' | 'kontoId'>,
  v: { saksbehandlerId: string | null; saksbehandlerKontoId: string | null },
): boolean => v.saksbehandlerId !== null && v.saksbehandlerId !== actor.ansattId && v.saksbehandlerKontoId !== actor.kontoId;

/**
 * What the actor can do with the decision now. SKRIV: write it; KONTROLLER: approve or return; EGEN: would control, but
 * wrote it; VENTER: it is under control; VEDTATT: it is made; LES: read what there is.
 */
export type Modus = 'SKRIV' | 'KONTROLLER' | 'EGEN' | 'VENTER' | 'VEDTATT' | 'LES';

type AapenOppgave = { steg: string; status: string; rolle: string; ansattId: string | null };
type VedtakNaa = { status: string; saksbehandlerId: string | null; saksbehandlerKontoId: string | null };

/** What this one may do with the vedtak now. */
export function modus(actor: Pick<Actor, 'rolle' | 'ansattId' | 'kontoId'>, vedtak: VedtakNaa | null, oppgave: AapenOppgave | null): Modus {
  if (vedtak?.status === 'GODKJENT' || vedtak?.status === 'AVSLUTTET') return 'VEDTATT';
  const min = oppgave?.status === 'AAPEN' && oppgave.rolle === actor.rolle && (oppgave.ansattId === null || oppgave.ansattId === actor.ansattId);
  if (oppgave?.steg === 'VURDERE') return min ? 'SKRIV' : 'LES';
  if (oppgave?.steg !== 'KONTROLLERE' || !vedtak) return 'LES';
  if (oppgave.rolle !== actor.rolle) return 'VENTER';
  if (!kanGodkjenne(actor, vedtak)) return 'EGEN';
  return min ? 'KONTROLLER' : 'VENTER';
}
