import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Tx, withActor } from '@/lib/platform/db';
import { kan } from '@/lib/platform/policy';
import { lesKovarsler } from '../varsel/queries-kovarsler';
import { lesMistet } from '../varsel/queries-mistet';
import { startsted } from './rules';

/** The persons' varsler that wait for this actor to do something: what they hold, and where they are out. What waits for a visit is not. */
export const lesHoldt = async (tx: Tx, actor: Actor): Promise<string[]> =>
  (
    await tx.$queryRaw<{ id: string }[]>`
      select id from respons.varsel where status in ('TATT', 'UTRYKNING') and type not in ('teknisk', 'test')
        and ("virksomhetId" = ${actor.virksomhetId}::uuid or "mottakerVirksomhetId" = ${actor.virksomhetId}::uuid)
        and ("tattAvId" = ${actor.ansattId}::uuid or (status = 'UTRYKNING' and utrykning->>'ansattId' = ${actor.ansattId})) order by mottatt`
  ).map((r) => r.id);

/** Those of them with what the queue shows of each; none for whoever has no part in the varsler. */
export const hentHoldt = (actor: Actor) =>
  kan(actor, 'respons.les') ? withActor(actor, async (tx) => lesKovarsler(tx, await lesHoldt(tx, actor))) : Promise.resolve([]);

/** Where the actor begins who has asked for no page. */
export const hentStartsted = (actor: Actor): Promise<string> =>
  kan(actor, 'respons.les')
    ? withActor(actor, async (tx) => startsted(actor.rolle, await lesHoldt(tx, actor), (await lesMistet(tx, actor)).length > 0))
    : Promise.resolve('/oppgaver');
