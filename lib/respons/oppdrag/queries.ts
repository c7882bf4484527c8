import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { krev } from '@/lib/platform/policy';
import { type Kovarsel, VELG_KOVARSEL } from './kovarsel';
import { lesMineVakter } from './queries-vakt';
import { innstillingerI, oppsettFor, somMotoren } from './tilgang';

/** As many as one screen can carry; the most pressing first. */
const MAKS_KO = 300;

/** The open varsler of the actor's virksomhet and those it handles for others, the most pressing first. */
export const lesKo = (tx: Tx, actor: Actor): Promise<Kovarsel[]> =>
  somMotoren(tx, () =>
    tx.$queryRawUnsafe<Kovarsel[]>(
      `${VELG_KOVARSEL} where v.id in (
      select x.id from respons.varsel x left join respons.samling xs on xs.id = x."samlingId" left join respons.varsel xh on xh.id = xs.hovedvarsel
      where x.status <> 'LUKKET' and (x."virksomhetId" = $1::uuid or x."mottakerVirksomhetId" = $1::uuid)
        and not coalesce(xs.hovedvarsel <> x.id and xh.status <> 'LUKKET', false)
      order by x.prioritet, x.mottatt limit ${MAKS_KO})
    order by v.prioritet, v.mottatt`,
      actor.virksomhetId,
    ),
  );

/** Which of these varsler the actor may still see. */
export const fortsattSynlige = (actor: Actor, ider: readonly string[]): Promise<Set<string>> =>
  withActor(actor, async (tx) => {
    const rader = await tx.$queryRaw<{ id: string }[]>`select id from respons.varsel where id = any(${[...ider]}::uuid[])`;
    return new Set(rader.map((r) => r.id));
  });

/** The queue as it is, with the place in the stream that it is at. */
export const hentKo = (actor: Actor) =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.les');
    // The place first: what commits while the queue is read is told again, not lost.
    const [p] = await tx.$queryRaw<{ posisjon: string }[]>`select pg_current_snapshot()::text posisjon`;
    const varsler = await lesKo(tx, actor);
    const innstillinger = innstillingerI(await oppsettFor(tx, actor.virksomhetId));
    return {
      posisjon: p?.posisjon ?? '',
      varsler,
      vakter: await lesMineVakter(tx, actor),
      svarmaal: { sekunder: innstillinger.svarmaalSekunder, to: innstillinger.svarmaalToSekunder },
      naa: naa().toISOString(),
    };
  });
