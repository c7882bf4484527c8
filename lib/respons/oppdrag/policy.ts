import type { Actor } from '@/lib/platform/actor';
import { kan } from '@/lib/platform/policy';
import type { Kolinje } from './rules-ko';
import { erTeknisk } from './rules-ko';
import { gjelderMeg, type Paavakt } from './rules-vakt';

/**
 * Whether a varsel is on this actor's list: everything for an operator and a leader; for others what is theirs, told to
 * them or for a vaktlag where they are on duty. What reaches nobody is on everybody's (`gjelderMeg`). Who opens one is logged.
 */
export const paaListen = (actor: Pick<Actor, 'rolle' | 'ansattId'>, v: Kolinje, vakter: readonly (Paavakt & { virksomhetId: string })[]): boolean =>
  kan(actor, 'respons.alle') || gjelderMeg(v, actor.ansattId, vakter) || (erTeknisk(v) && actor.rolle === 'tekniker');
