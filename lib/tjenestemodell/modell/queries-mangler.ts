import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { iDag, naa } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ikkeFunnet } from '@/lib/platform/errors';
import type { Sjekkstatus } from '@/lib/platform/prisma/enums';
import { erId } from '@/lib/platform/verdi/id';
import { hentMedA, MED_A } from '../queries-ansvar';
import { type Ansvarsstatus, ansvarsstatus, type MedA } from '../rules-ansvar';

/** `ansvar`: how the responsibility stands today; `ansvarligId`: the named employee with A who works here today. */
export type Mangeloppgave = {
  id: string;
  omraade: string;
  nr: number;
  tittel: string;
  aktuell: boolean;
  antallA: number;
  ansvar: Ansvarsstatus;
  ansvarligId: string | null;
};
/** `ansvarligId`: the one who has it and works here today. */
export type Mangelpunkt = {
  id: string;
  oppgaveId: string;
  tekst: string;
  status: Sjekkstatus;
  aktuelt: boolean;
  ansvarligId: string | null;
  frist: Date | null;
  kommentar: string | null;
  versjon: number;
};
export type Mangler = {
  modell: { id: string; navn: string; malId: string; malVersjon: string; omraader: { id: string; navn: string }[] };
  /** Every task and sjekkpunkt in the model's own order; `aktuell` is false for what is retired or not relevant here. */
  oppgaver: Mangeloppgave[];
  punkter: Mangelpunkt[];
};

/** How every task and sjekkpunkt of a model stands: what a plan is made from. Throws IKKE_FUNNET for another's model. */
export async function hentMangler(tx: Tx, actor: Actor, modellId: string): Promise<Mangler> {
  const modell = erId(modellId)
    ? await tx.modell.findFirst({
        where: { id: modellId, virksomhetId: actor.virksomhetId },
        select: { id: true, navn: true, malId: true, malVersjon: true, omraader: true },
      })
    : null;
  if (!modell) throw ikkeFunnet();
  const omraader = (Array.isArray(modell.omraader) ? modell.omraader : []) as { id: string; navn: string }[];
  const dag = iDag(naa());
  const medA = await hentMedA(tx, actor.virksomhetId, modellId, dag);
  const rader = await tx.$queryRaw<(Omit<Mangeloppgave, 'ansvar' | 'ansvarligId'> & MedA)[]>`
    select o.id, o.omraade, o.nr, coalesce(o."egenTittel", o."malTittel", '') tittel, o.utgaatt is null and o."ikkeRelevantGrunn" is null aktuell,
      a."antallA", a.navngitt, a."navngittTil"
    from "Modelloppgave" o cross join lateral ${MED_A} a
    where o."virksomhetId" = ${actor.virksomhetId}::uuid and o."modellId" = ${modellId}::uuid
    order by array_position(${omraader.map((o) => o.id)}::text[], o.omraade), o.nr, o.id`;
  const punkter = await tx.$queryRaw<Mangelpunkt[]>`
    select p.id, p."oppgaveId", coalesce(p."egenTekst", p."malTekst", '') tekst, p.status, n.id "ansvarligId", p.frist, p.kommentar, p.versjon,
      p.utgaatt is null and p."ikkeRelevantGrunn" is null and p.status <> 'IKKE_RELEVANT' and o.utgaatt is null and o."ikkeRelevantGrunn" is null aktuelt
    from "Modellpunkt" p join "Modelloppgave" o on o.id = p."oppgaveId"
    left join "Ansatt" n on n.id = p."ansvarligId" and n."virksomhetId" = p."virksomhetId" and (n.sluttet is null or n.sluttet > ${dag}::date)
    where p."virksomhetId" = ${actor.virksomhetId}::uuid and p."modellId" = ${modellId}::uuid and p.del = 'sjekkliste'
    order by array_position(${omraader.map((o) => o.id)}::text[], o.omraade), o.nr, p.rekkefolge, p.id`;
  const oppgaver = rader.map(({ navngitt, navngittTil, ...o }) => ({
    ...o,
    ansvar: ansvarsstatus({ antallA: o.antallA, navngitt, navngittTil }, dag),
    ansvarligId: medA.get(o.id) ?? null,
  }));
  return { modell: { ...modell, omraader }, oppgaver, punkter };
}
