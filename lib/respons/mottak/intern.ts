import type { PoolClient } from 'pg';
import { v7 } from 'uuid';
import { PRIORITET, type Varseltype } from '../schema';

/** No token has this hash: nobody sends in the module's own name. It names the owner, and the database sees to that (kilde_intern). */
const UTEN_TOKEN = 'intern:';

/** A varsel that the module raises itself. `eksternId` says what it is about: the same one is raised once. */
export type Internvarsel = {
  virksomhetId: string;
  eksternId: string;
  type: Varseltype;
  verdi: string;
  serie?: string | null;
  tekst?: string;
  tjenesteId?: string | null;
};

/**
 * Raises varsler in the running transaction, under the virksomhet's internal source: they come with what made them or not
 * at all, and are then routed like any other. Gives the ids of the new ones by eksternId.
 */
export async function reisVarsler(c: Pick<PoolClient, 'query'>, liste: Internvarsel[]): Promise<Map<string, string>> {
  if (liste.length === 0) return new Map();
  const virksomheter = [...new Set(liste.map((v) => v.virksomhetId))];
  await c.query(
    `insert into respons.kilde (id, "virksomhetId", navn, "tokenHash")
     select id, v, case when exists (select from respons.kilde k where k."virksomhetId" = v and k.navn = 'Helhet') then 'Helhet ' || id else 'Helhet' end, '${UTEN_TOKEN}' || v
     from json_to_recordset($1::json) x (id uuid, v uuid) on conflict do nothing`,
    [JSON.stringify(virksomheter.map((v) => ({ id: v7(), v })))],
  );
  const { rows } = await c.query<{ id: string; eksternId: string }>(
    `insert into respons.varsel (id, "virksomhetId", "kildeId", "eksternId", type, prioritet, serie, tidspunkt, verdi, tekst, "utstyrId", "tjenesteId")
     select x.id, x."virksomhetId", k.id, x."eksternId", x.type, x.prioritet, x.serie, now(), x.verdi, x.tekst, e."utstyrId", coalesce(x."tjenesteId", e."tjenesteId")
     from json_to_recordset($1::json) x (id uuid, "virksomhetId" uuid, "eksternId" text, type text, prioritet smallint, serie text, verdi text, tekst text, "tjenesteId" uuid)
     join respons.kilde k on k."tokenHash" = '${UTEN_TOKEN}' || x."virksomhetId"
     left join respons.enhet e on e.serie = x.serie and e."virksomhetId" = x."virksomhetId"
     on conflict ("kildeId", "eksternId", avtrykk, kopi) do nothing returning id, "eksternId"`,
    [JSON.stringify(liste.map((v) => ({ ...v, id: v7(), prioritet: PRIORITET[v.type] })))],
  );
  return new Map(rows.map((r) => [r.eksternId, r.id]));
}
