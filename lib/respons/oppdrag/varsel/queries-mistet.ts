import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Tx, withActor } from '@/lib/platform/db';
import { kan } from '@/lib/platform/policy';
import type { Hendelsetype } from '../../eskalering/hendelser';
import { egneAnsatte } from '../queries-ansatte';
import { somMotoren } from '../queries-motor';
import { type Kovarsel, VELG_KOVARSEL } from './queries-kovarsel';
import { lesKovarsler, type Medslutt } from './queries-kovarsler';
import { MISTET, type Mistet, mistetFor, startsted } from './rules-mistet';

/** Longer ago than a shift it is about something else. */
const TIMER = 12;
/** Who does one of these has it. */
const HATT: Hendelsetype[] = ['TATT', 'OVERFORT', 'UTRYKNING_PAA_VEI', 'UTRYKNING_FRAMME'];

/**
 * Which varsler the actor had and lost of late, and has not had since: for who was not there when it happened. Also those
 * that somebody else has or has closed now. `slag < 0` is what is outside the plan (UTENFOR_PLANEN).
 */
export async function lesMistet(tx: Tx, actor: Actor): Promise<(Mistet & { v: Medslutt })[]> {
  const rader = await somMotoren(
    tx,
    () => tx.$queryRaw<{ varselId: string; melding: string; naar: string }[]>`
      select distinct on (u."varselId") u."varselId", u.innhold->>'melding' melding, respons.iso(u.opprettet) naar from respons.utsending u
      where u.slag < 0 and u.kanal = 'app' and u.mottaker = ${`ansatt:${actor.ansattId}`} and u.opprettet > now() - make_interval(hours => ${TIMER}::int)
        and u.innhold->>'melding' = any(${Object.values(MISTET)})
        and not exists (select from respons.hendelse h where h."varselId" = u."varselId" and h.tid >= u.opprettet and h."ansattId" = ${actor.ansattId}::uuid and h.type = any(${HATT}))
      order by u."varselId", u.id desc`,
  );
  const varsler = await lesKovarsler(
    tx,
    rader.map((r) => r.varselId),
  );
  return varsler
    .filter((v) => v.tattAvId !== actor.ansattId)
    .flatMap((v) => {
      const rad = rader.find((r) => r.varselId === v.id);
      const type = mistetFor(rad?.melding ?? '');
      if (!rad || !type) return [];
      const naa = v.status === 'LUKKET' ? { navn: v.lukketAv ?? '', lukket: v.lukket } : v.tattAvNavn ? { navn: v.tattAvNavn, lukket: null } : null;
      return [{ varselId: v.id, type, hva: v.type, mottatt: v.mottatt, naar: rad.naar, av: null, naa, v }];
    });
}

/**
 * The persons' varsler that wait for one of these ansatte to do something: what they hold, and where they are out, in
 * whichever virksomhet. What waits for a visit is not.
 */
export const lesHoldt = (tx: Tx, egne: readonly string[]): Promise<string[]> =>
  somMotoren(tx, async () =>
    (
      await tx.$queryRaw<{ id: string }[]>`
        select id from respons.varsel where status in ('TATT', 'UTRYKNING') and type not in ('teknisk', 'test')
          and ("tattAvId" = any(${[...egne]}::uuid[]) or (status = 'UTRYKNING' and utrykning->>'ansattId' = any(${[...egne]}))) order by mottatt`
    ).map((r) => r.id),
  );

/** Those that the actor's login holds, whichever of its roles is active, with what the queue shows of each. */
export const hentHoldt = (actor: Actor): Promise<Kovarsel[]> =>
  withActor(actor, async (tx) => {
    const ider = await lesHoldt(tx, await egneAnsatte(tx, actor.kontoId));
    return somMotoren(tx, () => tx.$queryRawUnsafe<Kovarsel[]>(`${VELG_KOVARSEL} where v.id = any($1::uuid[]) order by v.mottatt`, ider));
  });

/** Where the actor begins who has asked for no page. */
export const hentStartsted = (actor: Actor): Promise<string> =>
  kan(actor, 'respons.les')
    ? withActor(actor, async (tx) => startsted(actor.rolle, await lesHoldt(tx, [actor.ansattId]), (await lesMistet(tx, actor)).length > 0))
    : Promise.resolve('/oppgaver');
