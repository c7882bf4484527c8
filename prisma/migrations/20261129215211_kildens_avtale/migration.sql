-- How a serial number (or a supplier's code) is compared: lib/platform/serie.ts says the same. O and 0 are kept apart.
-- One expression, so that the planner writes it out where it is used.
create function normalform(t text) returns text language sql immutable parallel safe as $$
  select case when t ~ '^[A-Z0-9./_]+$' then t else coalesce(nullif(translate(regexp_replace(normalize(t, NFKC),
      '[\u0009-\u000d\u0020\u0085\u00a0\u00ad\u1680\u180e\u2000-\u2015\u2028-\u202f\u205f-\u2064\u2212\u3000\ufe00-\ufe0f\ufeff-]', '', 'g'),
    'abcdefghijklmnopqrstuvwxyzæøå', 'ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ'), ''), t) end $$;

create unique index "Utstyr_virksomhetId_normalform" on "Utstyr" ("virksomhetId", normalform(serienummer));

-- The device, as it is compared. `tvistSiden`: another virksomhet has the same one in use; `fraskrevet`: a human has said that it is not ours.
alter table respons.enhet add column norm text collate "C" not null generated always as (normalform(serie)) stored,
  add column "levNorm" text collate "C" generated always as (normalform(leverandor)) stored,
  add column "tvistSiden" timestamptz(3), add column "tvistSvar" text, add column "tvistSvarAv" text, add column fraskrevet boolean not null default false,
  add constraint enhet_tvistsvar check ("tvistSvar" in ('VAAR', 'IKKE_VAAR'));
create unique index enhet_norm on respons.enhet (norm, "virksomhetId");
create index enhet_tvist on respons.enhet ("virksomhetId") where "tvistSiden" is not null;
drop index respons.enhet_serie;

-- A device that is written in another way, or taken out of use, is followed.
create or replace function respons.hold_enhet() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.serienummer <> old.serienummer then
    delete from respons.enhet where "virksomhetId" = old."virksomhetId" and "utstyrId" = old.id and serie <> new.serienummer and norm <> normalform(new.serienummer);
  end if;
  insert into respons.enhet ("virksomhetId", serie, "utstyrId", "teknologiKode", leverandor, "tjenesteId", installert)
    values (new."virksomhetId", new.serienummer, new.id, new."teknologiKode", new.leverandor, new."tjenesteId", new.status = 'I_BRUK')
  on conflict (norm, "virksomhetId") do update set serie = excluded.serie, "utstyrId" = excluded."utstyrId", "teknologiKode" = excluded."teknologiKode",
    leverandor = excluded.leverandor, "tjenesteId" = excluded."tjenesteId", installert = excluded.installert,
    fraskrevet = respons.enhet.fraskrevet and excluded.installert,
    "tvistSvar" = case when excluded.installert then respons.enhet."tvistSvar" end, "tvistSiden" = case when excluded.installert then respons.enhet."tvistSiden" end;
  return null;
end $$;

-- Whose devices a source speaks for: of one supplier, by its code; empty is the virksomhet's own platform, and all of its own devices.
alter table respons.kilde add column leverandor text, add column "levNorm" text collate "C" generated always as (normalform(leverandor)) stored;
alter table respons.kilde no force row level security;
update respons.kilde k set leverandor = v.kode from "Virksomhet" v where v.id = k."virksomhetId" and v.type = 'LEVERANDOR';
alter table respons.kilde force row level security;
create function respons.hold_kilde() returns trigger language plpgsql as $$
declare kode text;
begin
  -- A supplier speaks for itself alone.
  select v.kode into kode from "Virksomhet" v where v.id = new."virksomhetId" and v.type = 'LEVERANDOR';
  if kode is not null then new.leverandor := kode; end if;
  return new;
end $$;
create trigger hold_kilde before insert or update of leverandor, "virksomhetId" on respons.kilde for each row execute function respons.hold_kilde();

-- A supplier's source speaks for devices in a virksomhet when both have said yes: the supplier asks, the virksomhet accepts, either one ends.
create table respons.kildeavtale (
  "kildeId" uuid not null references respons.kilde (id),
  "virksomhetId" uuid not null,
  "leverandorId" uuid not null,
  status text not null default 'SPURT' constraint kildeavtale_status check (status in ('SPURT', 'GODTATT', 'AVSLUTTET')),
  spurt timestamptz(3) not null default now(),
  "spurtAv" text not null,
  svart timestamptz(3),
  "svartAv" text,
  avsluttet timestamptz(3),
  "avsluttetAv" text,
  versjon int not null default 1,
  primary key ("kildeId", "virksomhetId")
);
create index kildeavtale_virksomhet on respons.kildeavtale ("virksomhetId");
create index kildeavtale_leverandor on respons.kildeavtale ("leverandorId");
-- Suppliers that are served already go on being served: no alarm is lost in an upgrade. Each virksomhet sees it, and may end it.
alter table respons.kilde no force row level security;
alter table respons.enhet no force row level security;
insert into respons.kildeavtale ("kildeId", "virksomhetId", "leverandorId", status, "spurtAv", svart, "svartAv")
  select distinct k.id, e."virksomhetId", k."virksomhetId", 'GODTATT', 'Helhet', now(), 'Helhet' from respons.kilde k
  join "Virksomhet" v on v.id = k."virksomhetId" and v.type = 'LEVERANDOR' join respons.enhet e on e.installert and e."levNorm" = k."levNorm";
alter table respons.kilde force row level security;
alter table respons.enhet force row level security;
call respons.lukk('respons.kildeavtale', '"leverandorId" = (select app_id(''virksomhet''))');
-- The supplier asks with its own source and can never answer; the virksomhet answers, and never asks itself in.
alter policy ny on respons.kildeavtale with check (
  (select app_motor())
  or ("leverandorId" = (select app_id('virksomhet')) and status = 'SPURT' and "kildeId" in (select id from respons.kilde where "virksomhetId" = (select app_id('virksomhet')))));
alter policy endre on respons.kildeavtale with check (
  (select app_motor())
  or "virksomhetId" = (select app_id('virksomhet'))
  or ("leverandorId" = (select app_id('virksomhet')) and status in ('SPURT', 'AVSLUTTET')));
alter policy slett on respons.kildeavtale using ((select app_motor()));
create function respons.hold_kildeavtale() returns trigger language plpgsql as $$
begin
  if (new."kildeId", new."virksomhetId", new."leverandorId") is distinct from (old."kildeId", old."virksomhetId", old."leverandorId") then
    raise exception 'avtalen gjelder dem den ble inngått mellom' using errcode = '23514';
  end if;
  if old.status <> new.status and (old.status, new.status) not in (('SPURT', 'GODTATT'), ('SPURT', 'AVSLUTTET'), ('GODTATT', 'AVSLUTTET'), ('AVSLUTTET', 'SPURT')) then
    raise exception 'en kildeavtale går ikke fra % til %', old.status, new.status using errcode = '23514';
  end if;
  -- Only a supplier that asks again opens one that has ended.
  if old.status = 'AVSLUTTET' and new.status = 'SPURT' and new."leverandorId" is distinct from app_id('virksomhet') then
    raise exception 'bare leverandøren spør' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger hold_kildeavtale before update on respons.kildeavtale for each row execute function respons.hold_kildeavtale();

-- What could not be stored: how much, when and why, by hour; never what stood there.
create table respons.avvist (
  "virksomhetId" uuid not null,
  "kildeId" uuid not null references respons.kilde (id) on delete cascade,
  time timestamptz(3) not null,
  grunn text not null,
  felt text not null default '',
  antall int not null,
  siste timestamptz(3) not null default now(),
  primary key ("kildeId", time, grunn, felt)
);
create index avvist_virksomhet on respons.avvist ("virksomhetId", time desc);
call respons.lukk('respons.avvist');

-- A repeat is the same eksternId from the same source about the same device, type and time (`avtrykk`); `kopi` numbers the virksomheter that have the device.
alter table respons.varsel add column avtrykk bigint not null default 0, add column kopi smallint not null default 0,
  -- What was wrong with the form of it: [{ felt, melding }].
  add column formfeil jsonb;
drop index respons.varsel_en;
create unique index varsel_en on respons.varsel ("kildeId", "eksternId", avtrykk, kopi);
