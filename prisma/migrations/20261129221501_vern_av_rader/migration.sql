-- Rows that open something are not made, or moved, by whoever would see more by it. ADR 013.

-- Whether the connection is the real-time engine's (or the owner's): it alone touches the module's own memory.
create function vern.er_motor() returns boolean language sql stable as $$ select has_table_privilege(session_user, 'respons.felles', 'select') $$;
grant usage on schema vern to public;
grant execute on function vern.er_motor() to public;

-- Columns that are settled when the row is made. The owner of the database, and the engine on its own tables, are not bound.
create function vern.fryst() returns trigger language plpgsql as $$
begin
  if vern.er_motor() then return new; end if;
  raise exception 'Det raden gjelder, er bestemt' using errcode = '42501';
end $$;
create procedure vern.frys(tabell regclass, variadic kolonner name[]) language plpgsql as $$
declare liste text := (select string_agg(format('%I', k), ', ') from unnest(kolonner) k);
  ulike text := (select string_agg(format('old.%I is distinct from new.%I', k, k), ' or ') from unnest(kolonner) k);
begin
  execute format('create trigger fryst before update of %s on %s for each row when (%s) execute function vern.fryst()', liste, tabell, ulike);
end $$;
call vern.frys('"Deling"', 'tilVirksomhetId', 'tjenesteId', 'personId', 'fra');
call vern.frys('"Oppgave"', 'personId', 'sakId', 'tjenesteId', 'evalueringId');
call vern.frys('"Evaluering"', 'tjenesteId');
call vern.frys('"Ansatt"', 'kontoId');
call vern.frys('"Rolletildeling"', 'ansattId', 'kontoId', 'enhetId', 'rolle', 'gyldigFra');
call vern.frys('"Samarbeid"', 'motpartId');
call vern.frys('"Avklaring"', 'tilVirksomhetId', 'modellId', 'oppgaveId');
call vern.frys('"Avklaringsinnlegg"', 'avklaringId', 'fraVirksomhet', 'fraNavn', 'tekst', 'tid');
call vern.frys('respons.vakt', 'lag', 'ansattId', 'ansattVirksomhetId', 'navn', 'fra');
call vern.frys('respons.varsel', 'kildeId', 'eksternId', 'type', 'serie', 'tidspunkt', 'mottatt', 'verdi', 'posisjon', 'tekst', 'utstyrId', 'tjenesteId', 'personId', 'soneId');
call vern.frys('respons.utsending', 'varselId', 'nokkel', 'mottaker', 'kanal', 'adresse');
call vern.frys('respons.abonnement', 'ansattId', 'endpoint', 'noekler');

-- A login is taken into a virksomhet by whoever names its e-mail, or by itself: never by its id alone.
create function vern.ny_ansatt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if vern.er_motor() then return new; end if;
  perform 1 from "Konto" where id = new."kontoId" and (id = app_id('konto') or epost = app_innlogging());
  if found then return new; end if;
  raise exception 'Kontoen er ikke navngitt' using errcode = '42501';
end $$;
create trigger ny_ansatt before insert on "Ansatt" for each row execute function vern.ny_ansatt();

-- What somebody logs in with is theirs: who employs them may end their sessions and block them.
create function vern.egen_konto() returns trigger language plpgsql as $$
begin
  if vern.er_motor() or new.id = app_id('konto') then return new; end if;
  raise exception 'Kontoen er en annens' using errcode = '42501';
end $$;
create trigger egen_konto before update of id, epost, "oidcSubjekt", "passordHash", "sisteInnlogging" on "Konto" for each row
  when ((old.id, old.epost, old."oidcSubjekt", old."passordHash", old."sisteInnlogging") is distinct from (new.id, new.epost, new."oidcSubjekt", new."passordHash", new."sisteInnlogging"))
  execute function vern.egen_konto();

-- Asked by another virksomhet: an answer is added to the thread, and the thread counts it; the question stays the owner's.
alter policy ny on "Avklaring" with check ("virksomhetId" = (select app_id('virksomhet')));
create function vern.egen_avklaring() returns trigger language plpgsql as $$
begin
  if new."virksomhetId" = app_id('virksomhet') or (to_jsonb(new) - 'versjon') = (to_jsonb(old) - 'versjon') or vern.er_motor() then return new; end if;
  raise exception 'Avklaringen er en annens' using errcode = '42501';
end $$;
create trigger egen_avklaring before update on "Avklaring" for each row execute function vern.egen_avklaring();
alter policy endre on "Avklaringsinnlegg" using ("virksomhetId" = (select app_id('virksomhet'))) with check ("virksomhetId" = (select app_id('virksomhet')));

-- A varsel opens the person of the virksomhet that owns it, and nobody else's, whatever id it carries.
drop function if exists respons.hos_oss() cascade;
create function respons.hos_oss() returns table (eier uuid, person uuid) language sql stable as $$
  select "virksomhetId", "personId" from respons.varsel
  where "mottakerVirksomhetId" = (select app_id('virksomhet')) and status <> 'LUKKET' and "personId" is not null $$;
create policy les on "Person" for select using (
  "virksomhetId" = (select app_id('virksomhet')) or id in (select "personId" from delt) or ("virksomhetId", id) in (select * from respons.hos_oss()));
create policy les on "Paarorende" for select using (
  "virksomhetId" = (select app_id('virksomhet')) or "personId" in (select "personId" from delt) or ("virksomhetId", "personId") in (select * from respons.hos_oss()));
create policy les on "Tjeneste" for select using (
  "virksomhetId" = (select app_id('virksomhet')) or id in (select "tjenesteId" from delt) or ("virksomhetId", "personId") in (select * from respons.hos_oss()));
create policy les on "Utstyr" for select using (
  "virksomhetId" = (select app_id('virksomhet')) or "tjenesteId" in (select "tjenesteId" from delt)
  or "tjenesteId" in (select id from "Tjeneste" where ("virksomhetId", "personId") in (select * from respons.hos_oss())));
create policy les on "Installasjon" for select using (
  "virksomhetId" = (select app_id('virksomhet')) or "tjenesteId" in (select "tjenesteId" from delt)
  or "tjenesteId" in (select id from "Tjeneste" where ("virksomhetId", "personId") in (select * from respons.hos_oss())));
create policy ny on "Innsyn" for insert with check (
  xid = pg_current_xact_id() and "aktorVirksomhetId" = (select app_id('virksomhet'))
  and ("virksomhetId" = (select app_id('virksomhet'))
    or (cardinality("personIder") > 0 and "personIder" <@ (
      select coalesce(array_agg(p), '{}') from (select "personId" p from delt union select person from respons.hos_oss() where eier = "Innsyn"."virksomhetId") x))));
create policy ny on "InnsynPerson" for insert with check (
  "virksomhetId" = (select app_id('virksomhet')) or "personId" in (select "personId" from delt) or ("virksomhetId", "personId") in (select * from respons.hos_oss()));

-- An event on another's record is about the tjeneste that is shared, its own person and its own sak. The number of the
-- transaction, by which the sealer goes, is the transaction's own.
alter policy ny on "Hendelse" with check (xid = pg_current_xact_id() and (
  ("aktorVirksomhetId" = (select app_id('virksomhet'))
    and ("virksomhetId" = (select app_id('virksomhet'))
      or ("tjenesteId" in (select "tjenesteId" from delt)
        and exists (select from "Tjeneste" t where t.id = "Hendelse"."tjenesteId" and t."personId" = coalesce("Hendelse"."personId", t."personId") and t."sakId" = coalesce("Hendelse"."sakId", t."sakId")))))
  or ("virksomhetId" = (select app_id('virksomhet')) and (select app_motor()))));

-- A duty is one's own people's, a message is the engine's, and an event on another's varsel is written by who has had it.
alter policy ny on respons.vakt with check ((select app_motor()) or ("virksomhetId" = (select app_id('virksomhet')) and "ansattVirksomhetId" = (select app_id('virksomhet'))));
alter policy ny on respons.utsending with check ((select app_motor()));
alter policy endre on respons.utsending using ((select app_motor())) with check ((select app_motor()));
create function vern.har_hatt(varsel uuid, eier uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
declare foer text := current_setting('app.kontekst', true); hvem uuid := public.app_id('virksomhet'); svar boolean;
begin
  perform vern.sett(eier || '|||');
  svar := exists (select from respons.varsel v where v.id = varsel and v."virksomhetId" = eier and (v."mottakerVirksomhetId" = hvem
    or exists (select from respons.hendelse h where h."varselId" = varsel and h."virksomhetId" = eier and h."mottakerVirksomhetId" = hvem)));
  perform set_config('app.kontekst', foer, true);
  return svar;
end $$;
alter policy ny on respons.hendelse with check (xid = pg_current_xact_id() and ((select app_motor())
  or (coalesce("aktorVirksomhetId", "virksomhetId") = (select app_id('virksomhet'))
    and ("virksomhetId" = (select app_id('virksomhet')) or "mottakerVirksomhetId" = (select app_id('virksomhet')) and vern.har_hatt("varselId", "virksomhetId")))));

-- Who has been given a varsel may hand it on to whom the owner's own plan names, or back; to nobody else.
create function vern.gi_videre() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare foer text := current_setting('app.kontekst', true); funnet boolean;
begin
  if new."mottakerVirksomhetId" is null or vern.er_motor() or app_motor() or app_id('virksomhet') in (new."virksomhetId", new."mottakerVirksomhetId") then return new; end if;
  perform vern.sett(new."virksomhetId" || '|||');
  funnet := exists (select from respons.modell m where m."virksomhetId" = new."virksomhetId"
    and jsonb_path_exists(m.binding, '$.*.virksomhetId ? (@ == $v)', jsonb_build_object('v', new."mottakerVirksomhetId")));
  perform set_config('app.kontekst', foer, true);
  if funnet then return new; end if;
  raise exception 'Mottakeren er ikke eierens' using errcode = '42501';
end $$;
create trigger gi_videre before update of "mottakerVirksomhetId" on respons.varsel for each row
  when (old."mottakerVirksomhetId" is distinct from new."mottakerVirksomhetId") execute function vern.gi_videre();

revoke execute on all functions in schema vern from public;
grant execute on function vern.er_motor(), vern.har_hatt(uuid, uuid) to public;
