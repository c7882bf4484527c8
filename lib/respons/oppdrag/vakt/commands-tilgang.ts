import 'server-only';
import { fraDato, iDag } from '@/lib/platform/clock';
import type { Kommando } from '@/lib/platform/command';
import { sjekkTilgang } from '../../eskalering/tilgang';
import type { Slutt } from '../../eskalering/tilgang-slutt';
import { egneAnsatte } from '../queries-ansatte';
import { somKlient, somMotoren } from '../queries-motor';

/** The actor's login goes off duty, in every virksomhet: they log out and follow nothing. */
export async function gaaAvAlleVakter({ tx, actor }: Pick<Kommando, 'tx' | 'actor'>): Promise<void> {
  const egne = await egneAnsatte(tx, actor.kontoId);
  await somMotoren(tx, () => tx.$executeRaw`update respons.vakt set til = now() where til is null and "ansattId" = any(${egne}::uuid[])`);
}

/** Whoever is on duty is called on the number they have now, or on none. */
export const nyTelefonPaaVakt = (tx: Kommando['tx'], ansattId: string, telefon: string | null): Promise<number> =>
  somMotoren(tx, () => tx.$executeRaw`update respons.vakt set telefon = ${telefon} where til is null and "ansattId" = ${ansattId}::uuid`);

/**
 * To be called in every command that takes access away, after the change: whoever of these may not be on duty any more is
 * not, what they held goes back to the queue, and those who must know are told. Does nothing to the others.
 */
export const avsluttUtenTilgang = (k: Pick<Kommando, 'tx' | 'actor' | 'naa'>, ansattIder: readonly string[]): Promise<Slutt> =>
  somMotoren(k.tx, () => sjekkTilgang(somKlient(k.tx), k.actor.virksomhetId, { ansattIder, dag: fraDato(iDag(k.naa)) }, k.actor.navn));
