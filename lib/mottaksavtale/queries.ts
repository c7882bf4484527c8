import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { krev } from '@/lib/platform/policy';

/** So long an agreement that is ended is still listed. */
const DAGER = 30;
export type Avtale = {
  id: string;
  /** Whether the varsler are ours. */
  egne: boolean;
  motpart: string;
  bedt: Date;
  bedtAv: string;
  godtatt: Date | null;
  godtattAv: string | null;
  avsluttet: Date | null;
  avsluttetAv: string | null;
  versjon: number;
};

/** The agreements that are asked for, in force or ended of late, both those who take our varsler and those whose varsler we take. */
export const hentMottaksavtaler = (actor: Actor) =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.modell');
    return tx.$queryRaw<Avtale[]>`
      select a.id, a."virksomhetId" = ${actor.virksomhetId}::uuid egne, v.navn motpart, a.bedt, a."bedtAv", a.godtatt, a."godtattAv", a.avsluttet, a."avsluttetAv", a.versjon
      from respons.mottaksavtale a
        join "Virksomhet" v on v.id = case when a."virksomhetId" = ${actor.virksomhetId}::uuid then a."mottakerId" else a."virksomhetId" end
      where (a.avsluttet is null or a.avsluttet > now() - make_interval(days => ${DAGER})) and ${actor.virksomhetId}::uuid in (a."virksomhetId", a."mottakerId")
      order by a.avsluttet is not null, a.godtatt is not null, v.navn, a.avsluttet desc`;
  });
