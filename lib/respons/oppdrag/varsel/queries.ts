import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { kan, krev } from '@/lib/platform/policy';
import type { Sesjonsrolle } from '@/lib/platform/session';
import { erId } from '@/lib/platform/verdi/id';
import { PRIORITET } from '../../schema';
import { innstillingerI, oppsettFor, somMotoren } from '../queries-motor';
import { lesMineVakter } from '../vakt/queries';
import { type Kovarsel, OVERFORT, VELG_KOVARSEL } from './queries-kovarsel';
import { lesMistet } from './queries-mistet';
import { venter, venterPaaMeg } from './rules-ko';

/** As many as one screen can carry of persons' and of technical ones: neither hides the other. */
const MAKS_KO = { person: 300, teknisk: 100 };

/**
 * The open varsler of the actor's virksomhet and those it handles for others, the most pressing first; `bare` narrows. When
 * there are more than the screen carries, each source has its turn: none hides another's, and what one has oneself is there.
 * `skjult` is how many were left out.
 */
export const lesKo = (tx: Tx, actor: Actor, bare = 'true'): Promise<{ varsler: Kovarsel[]; skjult: number }> =>
  somMotoren(tx, async () => {
    const rader = await tx.$queryRawUnsafe<{ id: string; teknisk: boolean; antall: number }[]>(
      `select id, teknisk, antall from (
        select x.id, x.teknisk, x."tattAvId" = $2::uuid mitt, row_number() over (partition by x.teknisk order by x.tur, x.prioritet, x.mottatt, x.id) nr,
          count(*) over (partition by x.teknisk)::int antall from (
          select x.id, x.prioritet, x.mottatt, x."tattAvId", x.prioritet >= ${PRIORITET.teknisk} teknisk,
            row_number() over (partition by x."kildeId", x.prioritet >= ${PRIORITET.teknisk} order by x.prioritet, x.mottatt, x.id) tur
          from respons.varsel x left join respons.samling xs on xs.id = x."samlingId" left join respons.varsel xh on xh.id = xs.hovedvarsel
          where x.status <> 'LUKKET' and (${bare}) and (x."virksomhetId" = $1::uuid or x."mottakerVirksomhetId" = $1::uuid)
            and not coalesce(xs.hovedvarsel <> x.id and xh.status <> 'LUKKET', false)) x) x
      where mitt or nr <= case when teknisk then ${MAKS_KO.teknisk} else ${MAKS_KO.person} end`,
      actor.virksomhetId,
      actor.ansattId,
    );
    const varsler = await tx.$queryRawUnsafe<Kovarsel[]>(
      `${VELG_KOVARSEL} where v.id = any($1::uuid[]) and v.status <> 'LUKKET' order by v.prioritet, v.mottatt`,
      rader.map((r) => r.id),
    );
    const aapne = [...new Map(rader.map((r) => [r.teknisk, r.antall])).values()].reduce((a, b) => a + b, 0);
    return { varsler, skjult: aapne - rader.length };
  });

/** How many varsler on the actor's list wait for somebody to take them. */
export const tellVentende = (actor: Actor): Promise<number> =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.ta');
    const { varsler } = await lesKo(tx, actor, `x.status = 'VENTER' or '${OVERFORT}' = any(x.merker)`);
    const vakter = await lesMineVakter(tx, actor);
    return varsler.filter((v) => (kan(actor, 'respons.alle') ? venter(v, actor.ansattId) : venterPaaMeg(v, actor.ansattId, vakter))).length;
  });

/** One of them, whoever's list it is on. */
export const lesKovarsel = async (tx: Tx, id: string): Promise<Kovarsel | undefined> =>
  (await somMotoren(tx, () => tx.$queryRawUnsafe<Kovarsel[]>(`${VELG_KOVARSEL} where v.id = $1::uuid`, id)))[0];

/** Those of a login's own roles that may open this varsel: a message is told to the person, whichever role is active. */
export async function rollerForVarsel<R extends Pick<Sesjonsrolle, 'rolle' | 'virksomhetId'>>(
  actor: Actor,
  id: string,
  roller: readonly R[],
): Promise<R[]> {
  const mulige = roller.filter((r) => kan(r, 'respons.les'));
  if (!erId(id) || mulige.length === 0) return [];
  const [v] = await withActor(actor, (tx) =>
    somMotoren(
      tx,
      () =>
        tx.$queryRaw<
          { hos: (string | null)[] }[]
        >`select array["virksomhetId", "mottakerVirksomhetId"] hos from respons.varsel where id = ${id}::uuid`,
    ),
  );
  return mulige.filter((r) => v?.hos.includes(r.virksomhetId));
}

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
    const { varsler, skjult } = await lesKo(tx, actor);
    const innstillinger = innstillingerI(await oppsettFor(tx, actor.virksomhetId));
    return {
      posisjon: p?.posisjon ?? '',
      varsler,
      skjult,
      mistet: await lesMistet(tx, actor),
      vakter: await lesMineVakter(tx, actor),
      svarmaal: { sekunder: innstillinger.svarmaalSekunder, to: innstillinger.svarmaalToSekunder },
      naa: naa().toISOString(),
    };
  });
