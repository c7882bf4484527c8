-- An agreement that has ended is asked for again by either side, and the other one answers.

alter table respons.kildeavtale add column "spurtAvLeverandor" boolean not null default true;
alter policy ny on respons.kildeavtale with check (
  (select app_motor())
  or ("leverandorId" = (select app_id('virksomhet')) and status = 'SPURT' and "spurtAvLeverandor" and "kildeId" in (select id from respons.kilde where "virksomhetId" = (select app_id('virksomhet')))));
-- Who may do which step is the trigger's: both sides ask, answer and end.
alter policy endre on respons.kildeavtale with check ((select app_motor()) or (select app_id('virksomhet')) in ("virksomhetId", "leverandorId"));
create or replace function respons.hold_kildeavtale() returns trigger language plpgsql as $$
declare
  hvem uuid := app_id('virksomhet');
  spor boolean := (old.status, new.status) = ('AVSLUTTET', 'SPURT');
begin
  if (new."kildeId", new."virksomhetId", new."leverandorId") is distinct from (old."kildeId", old."virksomhetId", old."leverandorId")
    or (not spor and new."spurtAvLeverandor" <> old."spurtAvLeverandor") then
    raise exception 'avtalen gjelder dem den ble inngått mellom' using errcode = '23514';
  end if;
  if hvem is not null and old.status = new.status and (to_jsonb(new) - 'versjon') is distinct from (to_jsonb(old) - 'versjon') then
    raise exception 'avtalen er som den ble inngått' using errcode = '23514';
  end if;
  if old.status <> new.status and not spor and (old.status, new.status) not in (('SPURT', 'GODTATT'), ('SPURT', 'AVSLUTTET'), ('GODTATT', 'AVSLUTTET')) then
    raise exception 'en kildeavtale går ikke fra % til %', old.status, new.status using errcode = '23514';
  end if;
  if spor and hvem is distinct from (case when new."spurtAvLeverandor" then new."leverandorId" else new."virksomhetId" end) then
    raise exception 'den som spør, spør for seg selv' using errcode = '23514';
  end if;
  if new.status = 'GODTATT' and old.status <> 'GODTATT' and not (select app_motor())
    and hvem is distinct from (case when old."spurtAvLeverandor" then old."virksomhetId" else old."leverandorId" end) then
    raise exception 'bare den som er spurt, godtar' using errcode = '23514';
  end if;
  return new;
end $$;

alter table respons.mottaksavtale add column "bedtAvMottaker" boolean not null default false;
-- The owner asks first; whoever has been asked may ask again.
alter policy ny on respons.mottaksavtale with check (
  (select app_motor()) or (select app_id('virksomhet')) = case when "bedtAvMottaker" then "mottakerId" else "virksomhetId" end);
create or replace function respons.vern_mottaksavtale() returns trigger language plpgsql as $$
declare hvem uuid := app_id('virksomhet');
begin
  if tg_op = 'INSERT' then
    if new.godtatt is not null or new.avsluttet is not null or hvem is distinct from (case when new."bedtAvMottaker" then new."mottakerId" else new."virksomhetId" end) then
      raise exception 'Den som ber om en avtale, ber for seg selv' using errcode = '42501';
    end if;
    if new."bedtAvMottaker" and not exists (
      select from respons.mottaksavtale a where a."virksomhetId" = new."virksomhetId" and a."mottakerId" = new."mottakerId" and a.avsluttet is not null) then
      raise exception 'Bare den som eier varslene, ber om en ny avtale' using errcode = '42501';
    end if;
    return new;
  end if;
  if old.avsluttet is not null or (new.id, new."virksomhetId", new."mottakerId", new.bedt, new."bedtAv", new."bedtAvMottaker")
    is distinct from (old.id, old."virksomhetId", old."mottakerId", old.bedt, old."bedtAv", old."bedtAvMottaker") then
    raise exception 'Avtalen kan ikke endres' using errcode = '42501';
  end if;
  if (new.godtatt, new."godtattAv") is distinct from (old.godtatt, old."godtattAv")
    and (old.godtatt is not null or hvem is distinct from (case when old."bedtAvMottaker" then old."virksomhetId" else old."mottakerId" end)) then
    raise exception 'Bare den som er spurt, godtar' using errcode = '42501';
  end if;
  if new.avsluttet is not null and (hvem is null or hvem not in (old."virksomhetId", old."mottakerId")) then
    raise exception 'Bare partene avslutter' using errcode = '42501';
  end if;
  return new;
end $$;

-- A role that was ended by somebody, to the minute. Its last day is then the day before, so that it may be given again the same day.
alter table "Rolletildeling" add column avsluttet timestamptz(3),
  add constraint avsluttet_er_over check (avsluttet is null or "gyldigTil" is not null);

-- Duties about many look-ups that did not say whose.
alter table "Gjoremaal" no force row level security;
alter table "Ansatt" no force row level security;
update "Gjoremaal" g set data = g.data || jsonb_build_object('hva', a.navn) from "Ansatt" a
  where g.type = 'OPPSLAG' and coalesce(g.data->>'hva', '') = '' and a.id = g."objektId" and a."virksomhetId" = g."virksomhetId";
alter table "Gjoremaal" force row level security;
alter table "Ansatt" force row level security;

-- What somebody wrote to whoever was sent out is read in the app alone: it may name a person.
update respons.utsending set innhold = innhold - 'melding' where innhold->>'utrykning' = 'true' and innhold ? 'melding';
