import type { PoolClient } from 'pg';
import type { Meldingsnokkel } from './tekst';

/** No beat of the plan: nobody is counted as told of the varsel by it. */
export const UTENFOR_PLANEN = -1;

/**
 * Tells whoever has these varsler that they are about to go back to the queue, and why: in the app, and by the channels
 * that follow. To be called before they do, in the same transaction. `uten`: those who have no access, and are told nothing.
 * `til`: what is said to one of them instead.
 */
export const siTilbake = (
  c: Pick<PoolClient, 'query'>,
  liste: { id: string; melding: Meldingsnokkel }[],
  uten: readonly string[] = [],
  til: Record<string, Meldingsnokkel> = {},
): Promise<unknown> =>
  c.query(
    `insert into respons.utsending ("virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, status, sendt, innhold)
     select coalesce((select k."ansattVirksomhetId" from respons.vakt k where k."ansattId" = h.ansatt order by k.fra desc limit 1), h.hos, v."virksomhetId"),
       v.id, v.id || ':t' || v.versjon || ':ansatt:' || h.ansatt || ':app', ${UTENFOR_PLANEN}, 'ansatt:' || h.ansatt, coalesce(h.navn, ''), 'app', 'SENDT', now(),
       jsonb_build_object('melding', coalesce($3::jsonb->>h.ansatt::text, x.melding))
     from json_to_recordset($1::json) x (id uuid, melding text) join respons.varsel v on v.id = x.id
       cross join lateral (
         select distinct on (ansatt) * from (values (v."tattAvId", v."tattAvNavn", v."tattAvVirksomhetId"),
           (case when v.status = 'UTRYKNING' then (v.utrykning->>'ansattId')::uuid end, v.utrykning->>'utrykker', null)) y (ansatt, navn, hos)
         where ansatt is not null and ansatt <> all($2::uuid[]) order by ansatt, hos nulls last) h
     on conflict (nokkel) do nothing`,
    [JSON.stringify(liste), uten, JSON.stringify(til)],
  );
