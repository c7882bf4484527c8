import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { krev } from '@/lib/platform/policy';
import { innstillingerSchema } from '../eskalering/modeller';
import { signeringsnokkel } from '../kanal/webhook';
import { erIntern } from '../mottak/intern';

type Rad = {
  id: string;
  navn: string;
  aktiv: boolean;
  opprettet: Date;
  sistSett: Date | null;
  gammeltTil: Date | null;
  siste: Date | null;
  versjon: number;
};

/** The sources of the virksomhet, where its cameras are seen, and what its webhooks are signed with. */
export const hentKilder = (actor: Actor) =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.kilde');
    const rader = await tx.$queryRaw<Rad[]>`
      select k.id, k.navn, k.aktiv, k.opprettet, k."sistSett", case when k."forrigeTil" > now() then k."forrigeTil" end "gammeltTil", k.versjon,
        (select max(v.mottatt) from respons.varsel v where v."virksomhetId" = k."virksomhetId" and v."kildeId" = k.id and v.mottatt > now() - interval '7 days') siste
      from respons.kilde k where k."virksomhetId" = ${actor.virksomhetId}::uuid order by k.aktiv desc, k.navn`;
    const [m] = await tx.$queryRaw<
      { innstillinger: unknown }[]
    >`select innstillinger from respons.modell where "virksomhetId" = ${actor.virksomhetId}::uuid`;
    const i = m ? innstillingerSchema.parse(m.innstillinger) : null;
    return {
      kilder: rader.filter((k) => !erIntern({ id: k.id, virksomhetId: actor.virksomhetId })),
      /** Null until a responsmodell is chosen: the settings stand there. */
      kameralenker: i?.kameralenker ?? null,
      signeringsnokkel: signeringsnokkel(actor.virksomhetId),
    };
  });
