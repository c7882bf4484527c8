import type { PoolClient } from 'pg';

/** Reminds by their own channel those outside who hold these varsler. In the caller's transaction; one who has a login sees it in the app. */
export const minnUte = (c: PoolClient, varsler: string[]): Promise<unknown> =>
  c.query({
    name: 'respons-minn-ute',
    text: `insert into respons.utsending ("virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, adresse, innhold)
      select distinct on (v.id) u."virksomhetId", v.id, v.id || ':p' || v.versjon || ':' || u.mottaker || ':' || u.kanal, u.slag, u.mottaker, u.navn, u.kanal, u.adresse,
        (u.innhold - 'hvisUbesvart') || '{"paaminnelse": true}'
      from respons.varsel v join respons.svarlenke s on s."varselId" = v.id and s.tatt = v.tatt join respons.utsending u on u.id = s."utsendingId"
      where v.id = any($1::uuid[]) and v.status = 'TATT' and v."tattAvId" is null
      order by v.id, u.id on conflict (nokkel) do nothing`,
    values: [varsler],
  });
