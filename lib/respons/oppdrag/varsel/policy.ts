import type { Actor } from '@/lib/platform/actor';
import { kan } from '@/lib/platform/policy';
import { type Feltsett, feltFor } from '@/lib/platform/policy-felt';
import { melding } from '../../kanal/tekst';
import { gjelderMeg, type Paavakt } from '../vakt/rules';
import type { Varselstatus } from './rules';
import { sakI } from './rules-gjelder';
import type { Kolinje } from './rules-ko';
import { erTeknisk } from './rules-ko';

/**
 * Whether a varsel is on this actor's list: everything for an operator and a leader; for others what is theirs, told to
 * them or for a vaktlag where they are on duty. What reaches nobody is on everybody's (`gjelderMeg`). Who opens one is logged.
 */
export const paaListen = (actor: Pick<Actor, 'rolle' | 'ansattId'>, v: Kolinje, vakter: readonly (Paavakt & { virksomhetId: string })[]): boolean =>
  kan(actor, 'respons.alle') || gjelderMeg(v, actor.ansattId, vakter) || (erTeknisk(v) && actor.rolle === 'tekniker');

/** Of a technical varsel that one cannot open: whether it is one of a device, or of our own setup. The rest may be about a person. */
export const visesUaapnet = (v: { verdi: string | null; serie: string | null }): boolean =>
  v.serie !== null || sakI({ type: 'teknisk', verdi: v.verdi }) !== null;

/** What was written is for those who can open it; what the house itself writes of its setup names no person. */
export const utenFritekst = <V extends { verdi: string | null; tekst: string | null }>(v: V): V =>
  sakI({ type: 'teknisk', verdi: v.verdi }) ? v : { ...v, tekst: null };

/** What this actor sees of the person of a varsel: it is a reason while it is open and `min`, on their list or with them. */
export const varselfelt = (actor: Pick<Actor, 'rolle'>, v: { status: Varselstatus }, min: boolean): Feltsett =>
  feltFor(actor.rolle, min && v.status !== 'LUKKET' ? ['rolle', 'varsel'] : ['rolle']);

/** Who has a varsel or closed it, as these groups give it: next of kin, who do so by link, are named only with `paarorende`. */
export const utenPaarorende = <N extends string | null>(navn: N, felt: Feltsett): N | string =>
  navn?.endsWith(melding('paarorendeNavn')) && !felt.has('paarorende') ? melding('enPaarorende') : navn;
