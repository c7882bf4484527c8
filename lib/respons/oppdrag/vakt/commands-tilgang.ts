import 'server-only';
import { fraDato, iDag } from '@/lib/platform/clock';
import type { Kommando } from '@/lib/platform/command';
import { sjekkTilgang } from '../../eskalering/tilgang';
import type { Slutt } from '../../eskalering/tilgang-slutt';
import { somKlient, somMotoren } from '../queries-motor';

/**
 * To be called in every command that takes access away, after the change: whoever of these may not be on duty any more is
 * not, what they held goes back to the queue, and those who must know are told. Does nothing to the others.
 */
export const avsluttUtenTilgang = (k: Pick<Kommando, 'tx' | 'actor' | 'naa'>, ansattIder: readonly string[]): Promise<Slutt> =>
  somMotoren(k.tx, () => sjekkTilgang(somKlient(k.tx), k.actor.virksomhetId, { ansattIder, dag: fraDato(iDag(k.naa)) }, k.actor.navn));
