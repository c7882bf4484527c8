import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { kan } from '@/lib/platform/policy';
import { serAlltid } from '@/lib/platform/policy-felt';
import { erId } from '@/lib/platform/verdi/id';
import { OVERFORT } from './queries-kovarsel';
import type { Varselhendelse } from './queries-varselkort';
import type { Varselstatus } from './rules';

/** What happened in the varsler of one person between two instants, newest first: for the Tidslinje. */
export const personhendelser = (actor: Actor, personId: string, fra: Date | null, til: Date | null) =>
  withActor(actor, async (tx) => {
    if (!erId(personId) || !serAlltid(actor.rolle, 'varsler')) return [];
    return tx.$queryRaw<(Varselhendelse & { varselId: string; varseltype: string })[]>`
      select h.id::text, h.type, respons.iso(h.tid) tid, h."aktorNavn", h.data, h."varselId", v.type varseltype
      from respons.hendelse h join respons.varsel v on v.id = h."varselId"
      where h."virksomhetId" = ${actor.virksomhetId}::uuid and h."personId" = ${personId}::uuid and h.type not in ('AAPNET', 'RUTET', 'STEG_TOMT', 'REVIDERT')
        and (${fra?.toISOString() ?? null}::timestamptz is null or h.tid >= ${fra?.toISOString() ?? null}::timestamptz) and (${til?.toISOString() ?? null}::timestamptz is null or h.tid < ${til?.toISOString() ?? null}::timestamptz)
      order by h.id desc limit 200`;
  });

export type Aapentvarsel = { id: string; type: string; status: Varselstatus; mottatt: string; tattAvNavn: string | null; overfort: boolean };

/** The person's varsler that are not closed, the most pressing first; none for whoever may not see varsler. */
export const aapneVarsler = (actor: Actor, personId: string): Promise<Aapentvarsel[]> =>
  withActor(actor, async (tx) => {
    if (!erId(personId) || !kan(actor, 'respons.les') || !serAlltid(actor.rolle, 'varsler')) return [];
    return tx.$queryRaw<Aapentvarsel[]>`
      select id, type, status, respons.iso(mottatt) mottatt, "tattAvNavn", ${OVERFORT} = any(merker) and "tattAvId" is not null overfort from respons.varsel
      where "personId" = ${personId}::uuid and status <> 'LUKKET' and type <> 'test'
        and ("virksomhetId" = ${actor.virksomhetId}::uuid or "mottakerVirksomhetId" = ${actor.virksomhetId}::uuid)
      order by prioritet, varsel.mottatt limit 20`;
  });
