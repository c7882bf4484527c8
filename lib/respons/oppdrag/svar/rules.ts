import { SISTE, type Slag } from '../../ruting/plan';
import type { Varselstatus } from '../varsel/rules';

/** What a receiver outside may answer: takes it, cannot, is still on it, all is well, needs help. */
export const SVAR = ['ta', 'kanIkke', 'fortsatt', 'iOrden', 'hjelp'] as const;
export type Svar = (typeof SVAR)[number];

/** The last answer of a link. */
export type Gitt = 'TATT' | 'KAN_IKKE' | 'FORTSATT' | 'HJELP' | 'I_ORDEN';
export const GITT: Record<Svar, Gitt> = { ta: 'TATT', kanIkke: 'KAN_IKKE', fortsatt: 'FORTSATT', iOrden: 'I_ORDEN', hjelp: 'HJELP' };

/** How a varsel stands, seen from one link. `holder`: this receiver has it now, by this link or another. */
export type Lenkestand = { status: Varselstatus; holder: boolean; gitt: Gitt | null };

export const SIDER = ['spor', 'mitt', 'andre', 'hjelp', 'meldt', 'lukket'] as const;
/** Asked; theirs; somebody else's; help has been asked for; reported well and waiting for the vakt; closed. */
export type Svarside = (typeof SIDER)[number];

/** Which page the link shows. Pure. */
export function svarside({ status, holder, gitt }: Lenkestand): Svarside {
  if (status === 'LUKKET') return 'lukket';
  if (holder) return 'mitt';
  if (gitt === 'HJELP') return 'hjelp';
  if (gitt === 'I_ORDEN') return 'meldt';
  return status === 'VENTER' ? 'spor' : 'andre';
}

const LOVLIG: Record<Svarside, readonly Svar[]> = {
  spor: ['ta', 'kanIkke'],
  mitt: ['fortsatt', 'iOrden', 'hjelp'],
  // Pressed in the moment somebody else took it: that they cannot is worth knowing all the same.
  andre: ['kanIkke'],
  hjelp: [],
  meldt: [],
  lukket: [],
};

/** Whether an answer does anything now. The same answer twice is one. Pure. */
export const gjelder = (svar: Svar, stand: Lenkestand): boolean =>
  LOVLIG[svarside(stand)].includes(svar) && !(svar === 'kanIkke' && stand.gitt === 'KAN_IKKE');

/**
 * Whether the next beat is due at once when this receiver cannot: nobody has it, and they were told in the last beat. A no
 * to an older message hurries nobody who has been told since. Pure.
 */
export const fremskynder = (status: Varselstatus, lenkeslag: number, neste: number): boolean => status === 'VENTER' && lenkeslag >= neste - 1;

/**
 * Whether the receiver's word closes the varsel. If not, the vakt does it: as the virksomhet has set it, for what carries
 * others, and when the person's varsler have become so many that the need must be looked at. Pure.
 */
export const lukkes = (v: { paarorendeLukker: boolean; samling: boolean; monster: boolean }): boolean =>
  v.paarorendeLukker && !v.samling && !v.monster;

/** The frozen plan with a beat for the mottaksvakt next; the rest goes on after it. Pure. */
export function tilVakten(plan: readonly Slag[], neste: number, ventSekunder: number): Slag[] {
  const ny = [...plan];
  while (ny.length < neste) ny.push(SISTE);
  ny.splice(neste, 0, { ...SISTE, steg: 98, ventSekunder });
  if (neste === ny.length - 1) ny.push(SISTE);
  return ny;
}

/**
 * The plan of somebody outside who needs help: the vakt next, and never themselves again, in that beat or a later one. Pure.
 */
export const utenMottakeren = (plan: readonly Slag[], neste: number, ventSekunder: number, mottaker: string): Slag[] =>
  tilVakten(plan, neste, ventSekunder).map((s, nr) => (nr < neste ? s : { ...s, uten: [...new Set([...(s.uten ?? []), mottaker])] }));

/** The mark that stands on the varsel after the answer. */
export const MERKE: Partial<Record<Svar, string>> = { hjelp: 'TRENGER_HJELP', iOrden: 'MELDT_I_ORDEN' };
