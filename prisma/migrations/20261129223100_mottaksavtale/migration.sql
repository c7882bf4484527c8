-- Before another virksomhet is told of our varsler it must have said yes, and either of the two may end it: what it then
-- holds comes back. One asks, the other accepts; nobody can accept for the other. ADR 017.
create table respons.mottaksavtale (
  id uuid primary key,
  -- Whose varsler, and who is to take them.
  "virksomhetId" uuid not null,
  "mottakerId" uuid not null check ("mottakerId" <> "virksomhetId"),
  "bedtAv" text not null,
  bedt timestamptz(3) not null default now(),
  "godtattAv" text,
  godtatt timestamptz(3),
  "avsluttetAv" text,
  avsluttet timestamptz(3),
  versjon int not null default 1
);
create unique index mottaksavtale_en on respons.mottaksavtale ("virksomhetId", "mottakerId") where avsluttet is null;
create index mottaksavtale_mottaker on respons.mottaksavtale ("mottakerId") where avsluttet is null;
call respons.lukk('respons.mottaksavtale', '"mottakerId" = (select app_id(''virksomhet''))');
drop policy slett on respons.mottaksavtale;
-- The house itself reads it behind the triggers below, whoever acts.
do $$ begin execute format('create policy huset on respons.mottaksavtale for select to %I using (true)', current_user); end $$;

-- What a model already says is asked for again: nothing is accepted on anybody's behalf.
insert into respons.mottaksavtale (id, "virksomhetId", "mottakerId", "bedtAv")
  select gen_random_uuid(), x.v, x.m, 'Helhet' from (
    select distinct m."virksomhetId" v, (b.value->>'virksomhetId')::uuid m from respons.modell m, jsonb_each(m.binding) b
    where b.value->>'virksomhetId' is not null and b.value->>'virksomhetId' <> m."virksomhetId"::text) x;

create function respons.vern_mottaksavtale() returns trigger language plpgsql as $$
declare hvem uuid := app_id('virksomhet');
begin
  if tg_op = 'INSERT' then
    if new.godtatt is not null or new.avsluttet is not null or hvem is distinct from new."virksomhetId" then
      raise exception 'Bare den som eier varslene, ber om en avtale' using errcode = '42501';
    end if;
    return new;
  end if;
  if old.avsluttet is not null or (new.id, new."virksomhetId", new."mottakerId", new.bedt, new."bedtAv") is distinct from (old.id, old."virksomhetId", old."mottakerId", old.bedt, old."bedtAv") then
    raise exception 'Avtalen kan ikke endres' using errcode = '42501';
  end if;
  if (new.godtatt, new."godtattAv") is distinct from (old.godtatt, old."godtattAv") and (old.godtatt is not null or hvem is distinct from old."mottakerId") then
    raise exception 'Bare mottakeren godtar' using errcode = '42501';
  end if;
  if new.avsluttet is not null and (hvem is null or hvem not in (old."virksomhetId", old."mottakerId")) then
    raise exception 'Bare partene avslutter' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger vern before insert or update on respons.mottaksavtale for each row execute function respons.vern_mottaksavtale();

-- Without an agreement in force nothing is handed over, whatever the statement says: the varsel stays its owner's, and
-- those that go with it in one statement are not held up.
create function respons.bare_avtalt() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new."mottakerVirksomhetId" <> new."virksomhetId" and not exists (
    select from respons.mottaksavtale a where a."virksomhetId" = new."virksomhetId" and a."mottakerId" = new."mottakerVirksomhetId"
      and a.godtatt is not null and a.avsluttet is null)
  then new."mottakerVirksomhetId" := null; end if;
  return new;
end $$;
create trigger bare_avtalt before insert or update of "mottakerVirksomhetId" on respons.varsel
  for each row when (new."mottakerVirksomhetId" is not null) execute function respons.bare_avtalt();
create trigger bare_avtalt before insert on respons.hendelse
  for each row when (new."mottakerVirksomhetId" is not null) execute function respons.bare_avtalt();
