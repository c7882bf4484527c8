import 'server-only';
import type { Kommando } from '@/lib/platform/command';
import { giTilbake, UTLOGGET } from '../../eskalering/tilgang-slutt';
import { egneAnsatte } from '../queries-ansatte';
import { somKlient, somMotoren } from '../queries-motor';
import { lesHoldt } from './queries-mistet';

/**
 * What the actor's login holds, in whichever of its roles, goes back to the queue at once, since they log out. To be called
 * in the transaction that ends the session. Gives how many.
 */
export async function giTilbakeVedUtlogging({ tx, actor }: Pick<Kommando, 'tx' | 'actor'>): Promise<number> {
  const egne = await egneAnsatte(tx, actor.kontoId);
  const ider = await lesHoldt(tx, egne);
  return somMotoren(tx, () => giTilbake(somKlient(tx), new Map(egne.map((id) => [id, UTLOGGET])), actor.navn, ider));
}
