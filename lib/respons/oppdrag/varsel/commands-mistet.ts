import 'server-only';
import type { Kommando } from '@/lib/platform/command';
import { giTilbake, UTLOGGET } from '../../eskalering/tilgang-slutt';
import { somKlient, somMotoren } from '../queries-motor';
import { lesHoldt } from './queries-mistet';

/** What the actor holds goes back to the queue at once, since they log out. To be called in the transaction that ends the session. Gives how many. */
export async function giTilbakeVedUtlogging({ tx, actor }: Pick<Kommando, 'tx' | 'actor'>): Promise<number> {
  const ider = await lesHoldt(tx, actor);
  return somMotoren(tx, () => giTilbake(somKlient(tx), new Map([[actor.ansattId, UTLOGGET]]), actor.navn, ider));
}
