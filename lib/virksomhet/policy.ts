import type { Actor } from '@/lib/platform/actor';
import { plussDager } from '@/lib/platform/clock';
import { kan } from '@/lib/platform/policy';
import { lederOver } from './tilgang/rules-bestilling';

/** May end a role: the administrator, and the leder of its enhet. */
export const kanAvslutteRolle = (actor: Actor, enhetId: string): boolean => kan(actor, 'organisasjon.endre') || lederOver(actor, enhetId);

const NYLIG_DAGER = 30;
/** May end somebody's access and give on what they hold: the administrator, and the leder of an enhet where they have a role, or had one lately, while it is given on; when they have none any more, the last. */
export function kanOverfore(actor: Actor, roller: readonly { enhetId: string; gyldigTil: Date | null }[], dag: Date): boolean {
  if (kan(actor, 'organisasjon.endre')) return true;
  const naa = roller.filter((r) => !r.gyldigTil || r.gyldigTil >= plussDager(dag, -NYLIG_DAGER));
  return actor.rolle === 'leder' && (actor.enhetstype === 'LEDELSE' || (naa.length > 0 ? naa : roller).some((r) => lederOver(actor, r.enhetId)));
}
