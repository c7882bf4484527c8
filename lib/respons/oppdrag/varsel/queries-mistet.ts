import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Tx, withActor } from '@/lib/platform/db';
import { kan } from '@/lib/platform/policy';
import type { Hendelsetype } from '../../eskalering/hendelser';
import { UTENFOR_PLANEN } from '../../kanal/tilbake';
import { egneAnsatte } from '../queries-ansatte';
import { somMotoren } from '../queries-motor';
import { type Kovarsel, VELG_KOVARSEL } from './queries-kovarsel';
import { lesKovarsler, type Medslutt } from './queries-kovarsler';
import { MISTET, type Mistet, mistetFor, startsted } from './rules-mistet';

/** Told in the app, outside the plan: in words of its own, since a parameter finds no partial index. */
export const TILBAKE = `u.slag = ${UTENFOR_PLANEN} and u.kanal = 'app'`;
/** The status of what its receiver has said they have seen. */
export const SETT = 'LEVERT';
/** Longer ago than a shift it is about something else. */
const TIMER = 12;
/** Who does one of these has it, or had it then. */
const HATT: Hendelsetype[] = ['TATT', 'OVERFORT', 'SLUPPET', 'AVVENTER', 'UTRYKNING_SENDT', 'UTRYKNING_PAA_VEI', 'UTRYKNING_FRAMME', 'AVKLART'];

/**
 * Which varsler the actor had and lost of late, and has not had since: for who was not there when it happened. Also those
 * that somebody else has or has closed now; not what they have said they have seen.
 */
export async function lesMistet(tx: Tx, actor: Actor): Promise<(Mistet & { v: Medslutt })[]> {
  const rader = await somMotoren(tx, () =>
    tx.$queryRawUnsafe<{ varselId: string; melding: string; naar: string; av: string | null }[]>(
      `select distinct on (u."varselId") u."varselId", u.innhold->>'melding' melding, respons.iso(u.opprettet) naar,
         (select h."aktorNavn" from respons.hendelse h where h."varselId" = u."varselId" and h.tid = u.opprettet and h.type in ('OVERFORT', 'TATT') limit 1) av
       from respons.utsending u
       where ${TILBAKE} and u.mottaker = $1 and u.status <> '${SETT}' and u.opprettet > now() - make_interval(hours => ${TIMER}) and u.innhold->>'melding' = any($2)
         and not exists (select from respons.hendelse h where h."varselId" = u."varselId" and h.tid >= u.opprettet and h."ansattId" = $3::uuid and h.type = any($4))
       order by u."varselId", u.id desc`,
      `ansatt:${actor.ansattId}`,
      Object.values(MISTET),
      actor.ansattId,
      HATT,
    ),
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
      const av = type === 'OVERTATT' ? rad.av : null;
      const navn = v.status === 'LUKKET' ? v.lukketAv : v.tattAvNavn;
      const naa = navn ? { navn, lukket: v.status === 'LUKKET' ? v.lukket : null } : null;
      const sagt = naa && !naa.lukket && naa.navn === av;
      return [{ varselId: v.id, type, hva: v.type, mottatt: v.mottatt, naar: rad.naar, av, naa: sagt ? null : naa, v }];
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
