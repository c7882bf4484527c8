-- The tenant context is signed. The process says who a transaction acts for, and signs it with a key that the app's role
-- cannot read; the database checks it once, and hands the transaction a context of its own: the same words with a mark that
-- holds in this transaction alone. The policies believe nothing else. ADR 013.
create schema vern;
revoke all on schema vern from public;

-- HMAC-SHA256 keys as their two pads. `intern` is made here and never leaves; `prosess` are the process's, told by the migrator.
create table vern.nokkel (
  navn text primary key,
  indre bytea not null,
  ytre bytea not null,
  -- Accepted until then; empty is the one in use.
  til timestamptz
);

-- The pads of a key, which is hashed first so that any length will do.
create function vern.puter(hemmelig bytea, out indre bytea, out ytre bytea) language plpgsql immutable as $$
declare k bytea := sha256(hemmelig) || decode(repeat('00', 32), 'hex');
begin
  indre := k; ytre := k;
  for i in 0..63 loop
    indre := set_byte(indre, i, get_byte(k, i) # 54);
    ytre := set_byte(ytre, i, get_byte(k, i) # 92);
  end loop;
end $$;
insert into vern.nokkel (navn, indre, ytre) select 'intern', p.indre, p.ytre
  from vern.puter(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')) p;

-- Makes the context of the running transaction of `virksomhet|konto|<1 for the engine>|login`, and puts a mark before it that
-- covers it and the transaction's start. For functions here alone: whoever may call it is believed.
create function vern.sett(t text) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform set_config('app.kontekst', (
    select encode(sha256(n.ytre || sha256(n.indre || convert_to(extract(epoch from transaction_timestamp()) || '|' || t, 'UTF8'))), 'hex') || '|' || t
    from vern.nokkel n where n.navn = 'intern'), true);
end $$;

-- The context that the running transaction may be believed to have; empty when it has none. Throws when it is not of our making.
create function vern.kontekst() returns text language plpgsql stable parallel safe security definer set search_path = pg_catalog as $$
declare
  k text := current_setting('app.kontekst', true);
  t text;
  i bytea;
  y bytea;
begin
  if k is null or k = '' then return null; end if;
  t := substr(k, 66);
  select n.indre, n.ytre into i, y from vern.nokkel n where n.navn = 'intern';
  if encode(sha256(y || sha256(i || convert_to(extract(epoch from transaction_timestamp()) || '|' || t, 'UTF8'))), 'hex') = substr(k, 1, 64) then return t; end if;
  raise exception 'Konteksten er ikke gyldig' using errcode = '42501';
end $$;

-- Whose the running transaction is: 'virksomhet' or 'konto'. (select …) in a policy makes it once per statement.
create or replace function app_id(navn text) returns uuid language plpgsql stable parallel safe security definer set search_path = pg_catalog as $$
begin return nullif(split_part(vern.kontekst(), '|', case navn when 'virksomhet' then 1 when 'konto' then 2 end), '')::uuid; end $$;
-- The login that is being looked up by its e-mail or subject.
create function app_innlogging() returns text language plpgsql stable parallel safe security definer set search_path = pg_catalog as $$
declare k text := vern.kontekst();
begin return nullif(substr(k, 4 + length(split_part(k, '|', 1)) + length(split_part(k, '|', 2)) + length(split_part(k, '|', 3))), ''); end $$;
-- Whether the transaction acts for the real-time module, in the middle of an actor's command.
create function app_motor() returns boolean language plpgsql stable parallel safe security definer set search_path = pg_catalog as $$
begin return coalesce(split_part(vern.kontekst(), '|', 3) = '1', false); end $$;

-- How a transaction says who it acts for: `virksomhet|konto|<1 for the engine>|login`. `tid` is the process's clock in
-- seconds; the signature is good for five minutes and is kept nowhere. Throws 42501 when it is not ours.
create function app_apne(t text, tid bigint, signatur text) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform 1 from vern.nokkel n where n.navn like 'prosess%' and (n.til is null or n.til > now())
    and encode(sha256(n.ytre || sha256(n.indre || convert_to(tid || '|' || t, 'UTF8'))), 'hex') = signatur;
  if not found or abs(tid - extract(epoch from clock_timestamp())) > 300 then
    raise exception 'Konteksten er ikke signert' using errcode = '42501';
  end if;
  perform vern.sett(t);
end $$;

-- The policies that read the old settings by themselves.
alter policy les on "Konto" using (
  id = (select app_id('konto')) or epost = (select app_innlogging()) or "oidcSubjekt" = (select app_innlogging())
  or id in (select "kontoId" from "Ansatt" where "virksomhetId" = (select app_id('virksomhet'))));
alter policy ny on "Konto" with check (epost = (select app_innlogging()));
alter policy ny on "Hendelse" with check (
  ("aktorVirksomhetId" = (select app_id('virksomhet'))
    and ("virksomhetId" = (select app_id('virksomhet')) or "tjenesteId" in (select "tjenesteId" from delt)))
  or ("virksomhetId" = (select app_id('virksomhet')) and (select app_motor())));

-- The engine's own role is named by who runs the house: its policies are made by the migrator. What is left here is for an
-- actor's transaction that does something in the engine's stead.
create or replace procedure respons.lukk(tabell regclass, les_ogsaa text default 'false') language plpgsql as $$
declare
  motor text := '(select app_motor())';
  egen text := '"virksomhetId" = (select app_id(''virksomhet''))';
begin
  execute format('alter table %s enable row level security', tabell);
  execute format('alter table %s force row level security', tabell);
  execute format('create policy les on %s for select using (%s or %s or (%s))', tabell, egen, motor, les_ogsaa);
  execute format('create policy ny on %s for insert with check (%s or %s)', tabell, egen, motor);
  execute format('create policy endre on %s for update using (%s or %s or (%s)) with check (%s or %s or (%s))', tabell, egen, motor, les_ogsaa, egen, motor, les_ogsaa);
  execute format('create policy slett on %s for delete using (%s or %s)', tabell, egen, motor);
end $$;
do $$
declare p record; gammel text := '( SELECT current_setting(''app.respons''::text, true) AS current_setting) = ''1''::text';
begin
  for p in select polname, polrelid::regclass tabell, pg_get_expr(polqual, polrelid) q, pg_get_expr(polwithcheck, polrelid) w from pg_policy
    where polrelid in (select oid from pg_class where relnamespace = 'respons'::regnamespace)
  loop
    if strpos(coalesce(p.q, '') || coalesce(p.w, ''), 'app.respons') = 0 then continue; end if;
    execute format('alter policy %I on %s', p.polname, p.tabell)
      || case when p.q is null then '' else format(' using (%s)', replace(p.q, gammel, '( SELECT app_motor())')) end
      || case when p.w is null then '' else format(' with check (%s)', replace(p.w, gammel, '( SELECT app_motor())')) end;
  end loop;
end $$;
drop policy motor on respons.felles;

-- Person, sone and next of kin of tjenester in many virksomheter, each read as its own virksomhet, in one call. The
-- engine's role alone may ask.
create or replace function respons.fakta(tjenester jsonb)
  returns table ("tjenesteId" uuid, kode text, status text, "personId" uuid, "soneId" uuid, paarorende jsonb)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v record; for_ text := current_setting('app.kontekst', true);
begin
  for v in select x."virksomhetId" id, array_agg(x."tjenesteId") ider from jsonb_to_recordset(tjenester) x ("virksomhetId" uuid, "tjenesteId" uuid) group by 1 loop
    perform vern.sett(v.id || '|||');
    return query
      select t.id, t.kode, t.status::text, t."personId", p."soneId",
        (select jsonb_agg(jsonb_build_object('navn', n.navn, 'telefon', n.telefon) order by n.rekkefolge, n.id) from "Paarorende" n where n."personId" = p.id)
      from "Tjeneste" t join "Person" p on p.id = t."personId" where t."virksomhetId" = v.id and t.id = any (v.ider);
  end loop;
  perform set_config('app.kontekst', coalesce(for_, ''), true);
end $$;

-- What is not for everybody: functions that make a context or read persons for the engine, temporary tables and large objects.
revoke execute on all functions in schema vern from public;
revoke execute on function respons.fakta(jsonb), respons.lag_maaneder(date, int) from public;
