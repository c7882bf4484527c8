import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { krev } from '@/lib/platform/policy';
import { lesInnstillinger } from '../../eskalering/modeller';
import { signeringsnokler } from '../../kanal/webhook';
import { INTERN } from '../../mottak/kilder';

type Rad = {
  id: string;
  navn: string;
  /** Whose devices it speaks for; null is everybody's. */
  leverandor: string | null;
  aktiv: boolean;
  opprettet: Date;
  sistSett: Date | null;
  /** When each earlier token stops, the first first. */
  gamle: Date[];
  siste: Date | null;
  /** Minutes it may be silent, and since when it is. */
  tausEtter: number;
  tausSiden: Date | null;
  versjon: number;
};

/** The sources of the virksomhet, where its cameras are seen, and what its webhooks are signed with. */
export const hentKilder = (actor: Actor) =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.kilde');
    const rader = await tx.$queryRaw<Rad[]>`
      select k.id, k.navn, coalesce((select l.navn from "Virksomhet" l where l.kode = k.leverandor), k.leverandor) leverandor, k.aktiv, k.opprettet, k."sistSett", k."tausEtter", k."tausSiden",
        array(select g.til from respons.gammeltoken g where g."kildeId" = k.id and g.til > now() order by g.til) gamle, k.versjon,
        (select max(v.mottatt) from respons.varsel v where v."virksomhetId" = k."virksomhetId" and v."kildeId" = k.id and v.mottatt > now() - interval '7 days') siste
      from respons.kilde k where k."virksomhetId" = ${actor.virksomhetId}::uuid and k."tokenHash" not like ${INTERN} order by k.aktiv desc, k.navn`;
    const [m] = await tx.$queryRaw<
      { innstillinger: unknown }[]
    >`select innstillinger from respons.modell where "virksomhetId" = ${actor.virksomhetId}::uuid`;
    const i = m ? lesInnstillinger(m.innstillinger) : null;
    return {
      kilder: rader,
      /** Null until a responsmodell is chosen: the settings stand there. */
      kameralenker: i?.kameralenker ?? null,
      /** The one in use, and the previous one while it still signs too. */
      signeringsnokler: signeringsnokler(actor.virksomhetId),
    };
  });
