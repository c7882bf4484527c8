import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { krev } from '@/lib/platform/policy';
import { lesModell } from '@/lib/respons/oppdrag/modell/queries';
import { utenNoenEtter } from '@/lib/respons/oppdrag/modell/rules-bemanning';

/** So long an agreement that is ended is still listed beside a newer one. */
const VISES_DAGER = 30;
export type Avtale = {
  id: string;
  /** Whether the varsler are ours. */
  egne: boolean;
  motpart: string;
  /** Whether the answer is ours to give. */
  spurtOss: boolean;
  /** The last one between the two: where it has ended, it may be asked for again. */
  siste: boolean;
  bedt: Date;
  bedtAv: string;
  godtatt: Date | null;
  godtattAv: string | null;
  avsluttet: Date | null;
  avsluttetAv: string | null;
  versjon: number;
  /** The vaktlag and receivers of our model that have nobody when it ends. */
  utenNoen: string[];
};

/** The agreements that are asked for, in force or ended, both those who take our varsler and those whose varsler we take. */
export const hentMottaksavtaler = (actor: Actor) =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.modell');
    const avtaler = await tx.$queryRaw<(Omit<Avtale, 'utenNoen'> & { mottakerId: string })[]>`
      with mine as (
        select *, "virksomhetId" = ${actor.virksomhetId}::uuid egne, row_number() over (partition by "virksomhetId", "mottakerId" order by avsluttet desc nulls first, id desc) = 1 siste
        from respons.mottaksavtale where ${actor.virksomhetId}::uuid in ("virksomhetId", "mottakerId"))
      select a.id, a."mottakerId", a.egne, a.siste, a.egne = a."bedtAvMottaker" "spurtOss", v.navn motpart, a.bedt, a."bedtAv", a.godtatt, a."godtattAv", a.avsluttet, a."avsluttetAv", a.versjon
      from mine a join "Virksomhet" v on v.id = case when a.egne then a."mottakerId" else a."virksomhetId" end
      where a.siste or a.avsluttet > now() - make_interval(days => ${VISES_DAGER})
      order by a.avsluttet is not null, a.godtatt is not null, v.navn, a.avsluttet desc`;
    const m = await lesModell(tx, actor.virksomhetId);
    return avtaler.map(({ mottakerId, ...a }): Avtale => {
      const tar = m && a.egne && a.godtatt && !a.avsluttet;
      return { ...a, utenNoen: tar ? utenNoenEtter(m.innhold, m.binding, mottakerId) : [] };
    });
  });
