import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import type { Kommando } from '@/lib/platform/command';
import { withActor } from '@/lib/platform/db';
import { giTilbake, UTLOGGET } from '../../eskalering/tilgang-slutt';
import { egneAnsatte } from '../queries-ansatte';
import { somKlient, somMotoren } from '../queries-motor';
import { lesHoldt, SETT, TILBAKE } from './queries-mistet';
import type { MistetInn } from './schema';

/**
 * What the actor's login holds, in whichever of its roles, goes back to the queue at once, since they log out. To be called
 * in the transaction that ends the session. Gives how many.
 */
export async function giTilbakeVedUtlogging({ tx, actor }: Pick<Kommando, 'tx' | 'actor'>): Promise<number> {
  const egne = await egneAnsatte(tx, actor.kontoId);
  const ider = await lesHoldt(tx, egne);
  return somMotoren(tx, () => giTilbake(somKlient(tx), new Map(egne.map((id) => [id, UTLOGGET])), actor.navn, ider));
}

/** One has seen that one lost a varsel, then or before: it is told on no machine again, and no login begins with it. */
export const settMistet = (actor: Actor, d: MistetInn): Promise<null> =>
  withActor(actor, async (tx) => {
    await somMotoren(tx, () =>
      tx.$executeRawUnsafe(
        `update respons.utsending u set status = '${SETT}' where ${TILBAKE} and u.mottaker = $1 and u."varselId" = $2::uuid and u.opprettet <= $3::timestamptz`,
        `ansatt:${actor.ansattId}`,
        d.varselId,
        d.naar,
      ),
    );
    return null;
  });
