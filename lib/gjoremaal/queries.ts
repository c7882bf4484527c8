import 'server-only';
import { hentKolleger, type Kollega } from '@/lib/oppgave/kolleger';
import type { Actor } from '@/lib/platform/actor';
import { iDag, naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import type { Gjoremaalstatus, Rolle } from '@/lib/platform/prisma/enums';
import { muligheter } from './policy';
import { erForfalt, erGjoremaaltype, type Fyll, fyllFor, type Gjoremaaltype } from './rules';

export const SIDE = 25;
const KOMPAKT = 5;

type Rad = {
  id: string;
  type: string;
  rolle: Rolle | null;
  ansattId: string | null;
  ansattNavn: string | null;
  lenke: string;
  data: unknown;
  frist: Date;
  status: Gjoremaalstatus;
  avsluttet: Date | null;
  versjon: number;
  antall: number;
  forfalte: number;
};

export type Gjoremaalrad = {
  id: string;
  versjon: number;
  type: Gjoremaaltype | 'ANNET';
  om: Fyll;
  lenke: string;
  frist: Date;
  forfalt: boolean;
  status: Gjoremaalstatus;
  avsluttet: Date | null;
  rolle: Rolle | null;
  min: boolean;
  ansattNavn: string | null;
  kan: ReturnType<typeof muligheter>;
};

/** The actor's most urgent duties, with how many there are in all; for the oppgavebenk. */
export const hentMineGjoremaal = (actor: Actor) =>
  withActor(actor, async (tx) => {
    const rader = await les(tx, actor, true, KOMPAKT, 0);
    return { rader: tilRader(actor, rader), antall: rader[0]?.antall ?? 0, forfalte: rader[0]?.forfalte ?? 0, dag: iDag(naa()) };
  });
export type MineGjoremaal = Awaited<ReturnType<typeof hentMineGjoremaal>>;

/** One page of the actor's duties, open or done, and the colleagues they may be given to. */
export const hentGjoremaal = (actor: Actor, f: { ferdige: boolean; side: number }) =>
  withActor(actor, async (tx) => {
    const dag = iDag(naa());
    const rader = await les(tx, actor, !f.ferdige, SIDE, (f.side - 1) * SIDE);
    const roller = [...new Set(rader.map((r) => r.rolle ?? actor.rolle))];
    const kolleger: Kollega[] = f.ferdige ? [] : await hentKolleger(tx, actor.virksomhetId, roller, dag);
    return { rader: tilRader(actor, rader), antall: rader[0]?.antall ?? 0, forfalte: rader[0]?.forfalte ?? 0, kolleger, dag };
  });
export type Gjoremaalside = Awaited<ReturnType<typeof hentGjoremaal>>;

/** Mine and my role's free ones: each half by its own index. Done ones are those I did. */
function les(tx: Tx, actor: Actor, aapne: boolean, antall: number, fra: number): Promise<Rad[]> {
  const dag = iDag(naa());
  if (aapne)
    return tx.$queryRaw<Rad[]>`
      select g.*, a.navn "ansattNavn" from (
        select u.*, (count(*) over ())::int antall, (count(*) filter (where u.frist < ${dag}::date) over ())::int forfalte from (
          select * from "Gjoremaal" where "virksomhetId" = ${actor.virksomhetId}::uuid and status = 'AAPENT' and "ansattId" = ${actor.ansattId}::uuid
          union all
          select * from "Gjoremaal" where "virksomhetId" = ${actor.virksomhetId}::uuid and status = 'AAPENT' and rolle = ${actor.rolle}::"Rolle" and "ansattId" is null
        ) u order by u.frist, u.id limit ${antall} offset ${fra}
      ) g left join "Ansatt" a on a.id = g."ansattId" order by g.frist, g.id`;
  return tx.$queryRaw<Rad[]>`
    select g.*, null "ansattNavn", (count(*) over ())::int antall, 0 forfalte from "Gjoremaal" g
    where "virksomhetId" = ${actor.virksomhetId}::uuid and status in ('UTFORT', 'BORTFALT') and "ansattId" = ${actor.ansattId}::uuid
    order by avsluttet desc, id limit ${antall} offset ${fra}`;
}

const tilRader = (actor: Actor, rader: Rad[]): Gjoremaalrad[] =>
  rader.map((r) => ({
    id: r.id,
    versjon: r.versjon,
    type: erGjoremaaltype(r.type) ? r.type : 'ANNET',
    om: fyllFor(r.data),
    lenke: r.lenke,
    frist: r.frist,
    forfalt: erForfalt(r, iDag(naa())),
    status: r.status,
    avsluttet: r.avsluttet,
    rolle: r.rolle,
    min: r.ansattId === actor.ansattId,
    ansattNavn: r.ansattNavn,
    kan: muligheter(actor, r),
  }));

/** Which of these objects have had a duty of this type, open or not. */
export async function harHattGjoremaal(tx: Tx, virksomhetId: string, type: Gjoremaaltype, objekter: string[]): Promise<Set<string>> {
  if (objekter.length === 0) return new Set();
  const rader = await tx.gjoremaal.findMany({ where: { virksomhetId, type, objektId: { in: objekter } }, select: { objektId: true } });
  return new Set(rader.map((g) => g.objektId));
}
