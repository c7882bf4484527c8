import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import type { Tx } from '@/lib/platform/db';
import type { Hendelsetype } from '../../eskalering/hendelser';
import { UTENFOR_PLANEN } from '../../kanal/tilbake';
import { somMotoren } from '../queries-motor';
import type { Kovarsel } from './queries-kovarsel';
import { MISTET, type Mistet, mistetFor } from './rules-mistet';

/** Longer ago than a shift it is about something else. */
const TIMER = 12;
/** Somebody has had it since. */
const HATT: Hendelsetype[] = ['TATT', 'OVERFORT', 'UTRYKNING_PAA_VEI', 'UTRYKNING_FRAMME'];

/** Which of these varsler the actor had, lost of late, and nobody has had since: for who was not there when it happened. */
export async function lesMistet(tx: Tx, actor: Actor, varsler: readonly Kovarsel[]): Promise<Mistet[]> {
  const venter = varsler.filter((v) => v.status === 'VENTER' || v.status === 'MOTTATT');
  if (venter.length === 0) return [];
  const rader = await somMotoren(
    tx,
    () => tx.$queryRaw<{ varselId: string; melding: string }[]>`
      select distinct on (u."varselId") u."varselId", u.innhold->>'melding' melding from respons.utsending u
      where u."varselId" = any(${venter.map((v) => v.id)}::uuid[]) and u.slag = ${UTENFOR_PLANEN} and u.kanal = 'app' and u.mottaker = ${`ansatt:${actor.ansattId}`}
        and u.innhold->>'melding' = any(${Object.values(MISTET)}) and u.opprettet > now() - make_interval(hours => ${TIMER}::int)
        and not exists (select from respons.hendelse h where h."varselId" = u."varselId" and h.tid >= u.opprettet and h.type = any(${HATT}))
      order by u."varselId", u.id desc`,
  );
  return venter.flatMap((v) => {
    const type = mistetFor(rader.find((r) => r.varselId === v.id)?.melding ?? '');
    return type ? [{ varselId: v.id, type, hva: v.type, mottatt: v.mottatt }] : [];
  });
}
