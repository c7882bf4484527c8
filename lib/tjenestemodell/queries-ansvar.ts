import 'server-only';
import { sql, type Tx } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';

/** Every A that counts (`a`), its actor (`m`), and the employee it is with by name (`n`), when it is one of the virksomhet's own. */
const A = sql`"Ansvar" a join "Modellaktor" m on m.id = a."aktorId" and m.utgaatt is null and a.kode = 'A' and a."gyldigTil" is null
  left join "Ansatt" n on n.id = coalesce(a."ansattId", m."ansattId") and n."virksomhetId" = a."virksomhetId"`;

/** The columns of `MedA`, for the task `o` of the query around it: a lateral join. */
export const MED_A = sql`(
  select count(*)::int "antallA", count(*) = 1 and count(n.id) = 1 navngitt, case when count(*) = 1 then min(n.sluttet) end "navngittTil"
  from ${A} where a."oppgaveId" = o.id)`;

/** Whether the responsibility is placed that day (`ansvarsstatus`), of a row with the columns of `MedA`. */
export const PLASSERT = (dag: Date) => sql`("antallA" = 1 and navngitt and ("navngittTil" is null or "navngittTil" > ${dag}::date))`;
/** The same of one that nobody has by name. */
export const UTEN_NAVN = (dag: Date) => sql`("antallA" = 1 and not ${PLASSERT(dag)})`;

/** Per task who has A for it: the named employee who works here that day, in the order of the columns. */
export async function hentMedA(tx: Tx, virksomhetId: string, modellId: string, dag: Date): Promise<Map<string, string>> {
  const rader = await tx.$queryRaw<{ oppgaveId: string; ansattId: string }[]>`
    select distinct on (a."oppgaveId") a."oppgaveId", n.id "ansattId" from ${A}
    where a."virksomhetId" = ${virksomhetId}::uuid and a."modellId" = ${modellId}::uuid and n.id is not null and (n.sluttet is null or n.sluttet > ${dag}::date)
    order by a."oppgaveId", m.rekkefolge, a.id`;
  return new Map(rader.map((r) => [r.oppgaveId, r.ansattId]));
}

/** Of these employees, those who do not work here that day: what they have, nobody is responsible for. */
export async function hentSluttede(tx: Tx, virksomhetId: string, ider: readonly (string | null)[], dag: Date): Promise<Set<string>> {
  const id = { in: [...new Set(ider.filter((x) => x !== null))] };
  const rader = await tx.ansatt.findMany({ where: { virksomhetId, id, sluttet: { lte: dag } }, select: { id: true } });
  return new Set(rader.map((a) => a.id));
}

/** Sjekkpunkter of a model that nobody who works here that day is responsible for. */
export async function utenAnsvarlig(tx: Tx, modell: { id: string; virksomhetId: string }, dag: Date): Promise<Prisma.ModellpunktWhereInput> {
  const hvem = await tx.modellpunkt.findMany({
    where: { modellId: modell.id, virksomhetId: modell.virksomhetId, ansvarligId: { not: null } },
    distinct: ['ansvarligId'],
    select: { ansvarligId: true },
  });
  const ider = hvem.map((p) => p.ansvarligId);
  return { OR: [{ ansvarligId: null }, { ansvarligId: { in: [...(await hentSluttede(tx, modell.virksomhetId, ider, dag))] } }] };
}
