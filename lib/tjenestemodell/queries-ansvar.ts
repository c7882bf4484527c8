import 'server-only';
import type { Tx } from '@/lib/platform/db';

/** Per task who has A for it: the named employee who works here that day, in the order of the columns. */
export async function hentMedA(tx: Tx, virksomhetId: string, modellId: string, dag: Date): Promise<Map<string, string>> {
  const rader = await tx.$queryRaw<{ oppgaveId: string; ansattId: string }[]>`
    select distinct on (a."oppgaveId") a."oppgaveId", n.id "ansattId"
    from "Ansvar" a join "Modellaktor" m on m.id = a."aktorId" join "Ansatt" n on n.id = coalesce(a."ansattId", m."ansattId")
    where a."virksomhetId" = ${virksomhetId}::uuid and a."modellId" = ${modellId}::uuid and a.kode = 'A' and a."gyldigTil" is null
      and m.utgaatt is null and n."virksomhetId" = a."virksomhetId" and (n.sluttet is null or n.sluttet > ${dag}::date)
    order by a."oppgaveId", m.rekkefolge, a.id`;
  return new Map(rader.map((r) => [r.oppgaveId, r.ansattId]));
}
