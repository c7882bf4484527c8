import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { kan, krev } from '@/lib/platform/policy';

export type Vedlikehold = {
  id: string;
  tittel: string;
  fra: Date;
  til: Date;
  enheter: number;
  serier: string[];
  opprettetAv: string;
  avlyst: Date | null;
  tilstand: 'paagaar' | 'kommer' | 'over' | 'avlyst';
};

/** Maintenance that goes on, is to come, and the last that is over. */
export const hentVedlikehold = (actor: Actor) =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.teknisk');
    const rader = await tx.$queryRaw<Vedlikehold[]>`
      select id, tittel, fra, til, cardinality(serier) enheter, serier[1:20] serier, "opprettetAv", avlyst,
        case when avlyst is not null then 'avlyst' when til <= now() then 'over' when fra <= now() then 'paagaar' else 'kommer' end tilstand
      from respons.vedlikehold where "virksomhetId" = ${actor.virksomhetId}::uuid order by til desc limit 50`;
    return { rader, kanEndre: kan(actor, 'respons.teknisk.endre') };
  });
