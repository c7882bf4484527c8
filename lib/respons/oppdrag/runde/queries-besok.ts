import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import type { Tx } from '@/lib/platform/db';

/** A planned visit; ISO. */
export type Besok = { personId: string; tid: string; hva: string };
export type Lagretbesok = Besok & { id: string; kilde: 'MANUELL' | 'IMPORT' };

/** The persons behind ids of the system that plans the visits, as far as they have been learned. */
export async function lesFagider(tx: Tx, actor: Actor, fagider: string[]): Promise<Map<string, string>> {
  const rader = await tx.$queryRaw<{ fagid: string; personId: string }[]>`
    select fagid, "personId" from respons.fagid where "virksomhetId" = ${actor.virksomhetId}::uuid and fagid = any(${fagider})`;
  return new Map(rader.map((r) => [r.fagid, r.personId]));
}

/** The visits that stand already, of these persons between two instants. */
export const lesBesokFor = (tx: Tx, actor: Actor, personer: string[], fra: Date, til: Date) =>
  tx.$queryRaw<Lagretbesok[]>`
    select id, "personId", respons.iso(tid) tid, hva, kilde from respons.besok
    where "virksomhetId" = ${actor.virksomhetId}::uuid and "personId" = any(${personer}::uuid[])
      and tid >= ${fra.toISOString()}::timestamptz and tid < ${til.toISOString()}::timestamptz`;

/** The visits that come after an instant, the next first. */
export async function lesKommende(
  tx: Tx,
  actor: Actor,
  etter: Date,
  hopp: number,
  antall: number,
): Promise<{ besok: Lagretbesok[]; antall: number }> {
  const besok = await tx.$queryRaw<Lagretbesok[]>`
    select id, "personId", respons.iso(tid) tid, hva, kilde from respons.besok
    where "virksomhetId" = ${actor.virksomhetId}::uuid and tid > ${etter.toISOString()}::timestamptz order by besok.tid, id limit ${antall} offset ${hopp}`;
  const [n] = await tx.$queryRaw<{ n: number }[]>`
    select count(*)::int n from respons.besok where "virksomhetId" = ${actor.virksomhetId}::uuid and tid > ${etter.toISOString()}::timestamptz`;
  return { besok, antall: n?.n ?? 0 };
}
