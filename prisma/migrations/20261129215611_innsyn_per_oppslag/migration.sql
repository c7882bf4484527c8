-- A look-up is one row, with everybody it showed; who has seen one person is read from the register beside it.
drop policy ny on "Innsyn";
drop index "Innsyn_virksomhetId_personId_id_idx";
drop index "Innsyn_virksomhetId_ansattId_id_idx";
alter table "Innsyn" alter column "personId" type uuid[] using array["personId"];
alter table "Innsyn" rename column "personId" to "personIder";
alter table "Innsyn" alter column "personIder" set default '{}';
alter table "Innsyn" add column filter text[] not null default '{}', add column xid xid8 not null default pg_current_xact_id();
create index "Innsyn_virksomhetId_ansattId_tidspunkt_idx" on "Innsyn" ("virksomhetId", "ansattId", tidspunkt desc);
create index "Innsyn_virksomhetId_xid_idx" on "Innsyn" ("virksomhetId", xid);

-- On another virksomhet's persons only those that are open to us; in our own also a search that found nobody.
create policy ny on "Innsyn" for insert with check (
  "aktorVirksomhetId" = (select app_id('virksomhet'))
  and ("virksomhetId" = (select app_id('virksomhet'))
    or (cardinality("personIder") > 0 and "personIder" <@ (
      select coalesce(array_agg(p), '{}') from (select "personId" p from delt union select * from respons.hos_oss()) x))));

create table "InnsynPerson" (
  "virksomhetId" uuid not null,
  "personId" uuid not null,
  "innsynId" bigint not null,
  constraint "InnsynPerson_pkey" primary key ("virksomhetId", "personId", "innsynId")
);
alter table "Innsyn" no force row level security;
insert into "InnsynPerson" select "virksomhetId", unnest("personIder"), id from "Innsyn";
alter table "Innsyn" force row level security;
alter table "InnsynPerson" enable row level security;
alter table "InnsynPerson" force row level security;
create policy les on "InnsynPerson" for select using ("virksomhetId" = (select app_id('virksomhet')));
create policy ny on "InnsynPerson" for insert with check (
  "virksomhetId" = (select app_id('virksomhet')) or "personId" in (select "personId" from delt) or "personId" in (select * from respons.hos_oss()));
create trigger kun_tilfoying before update or delete or truncate on "InnsynPerson" for each statement execute function kun_tilfoying();

create function registrer_innsyn() returns trigger language plpgsql as $$
begin
  insert into "InnsynPerson" ("virksomhetId", "personId", "innsynId")
    select distinct n."virksomhetId", p, n.id from nye n, unnest(n."personIder") p;
  return null;
end $$;
create trigger registrer_innsyn after insert on "Innsyn" referencing new table as nye for each statement execute function registrer_innsyn();

-- The chain of the look-ups: like that of the events, and beside it, so that neither waits for the other.
create table "InnsynSegl" (
  "virksomhetId" uuid not null,
  nr bigint not null,
  "innsynId" bigint not null,
  hash bytea not null,
  constraint "InnsynSegl_pkey" primary key ("virksomhetId", nr)
);
create unique index "InnsynSegl_innsynId_key" on "InnsynSegl" ("innsynId");
call lukk_tabell('"InnsynSegl"');
create trigger kun_tilfoying before update or delete or truncate on "InnsynSegl" for each statement execute function kun_tilfoying();
alter table "Seglmerke" add column "innsynMerke" xid8 not null default '0';

create function innsyn_hash(i "Innsyn", forrige bytea) returns bytea language sql stable set timezone = 'UTC' as
  $$ select sha256(coalesce(forrige, ''::bytea) || convert_to((to_jsonb(i) - 'xid')::text, 'UTF8')) $$;

-- As forsegl(), for look-ups.
create function forsegl_innsyn(virksomhet uuid, maks int default 5000) returns int language plpgsql as $$
declare
  grense xid8 := pg_snapshot_xmin(pg_current_snapshot());
  fra xid8;
  nr bigint;
  forrige bytea;
  i "Innsyn";
  antall int := 0;
begin
  perform pg_advisory_xact_lock(4715214, hashtext(virksomhet::text));
  insert into "Seglmerke" ("virksomhetId") values (virksomhet) on conflict do nothing;
  select s."innsynMerke" into fra from "Seglmerke" s where s."virksomhetId" = virksomhet;
  select s.nr, s.hash into nr, forrige from "InnsynSegl" s where s."virksomhetId" = virksomhet order by s.nr desc limit 1;
  nr := coalesce(nr, 0);
  for i in
    select * from "Innsyn" e
    where e."virksomhetId" = virksomhet and e.xid >= fra and e.xid < grense
      and not exists (select 1 from "InnsynSegl" s where s."innsynId" = e.id)
    order by e.xid, e.id limit maks
  loop
    nr := nr + 1;
    forrige := innsyn_hash(i, forrige);
    insert into "InnsynSegl" ("virksomhetId", nr, "innsynId", hash) values (virksomhet, nr, i.id, forrige);
    antall := antall + 1;
    fra := i.xid;
  end loop;
  update "Seglmerke" s set "innsynMerke" = case when antall < maks then grense else fra end where s."virksomhetId" = virksomhet;
  return antall;
end $$;

-- The first broken link of the look-ups, or the first that the register does not show as it was.
create function innsynsbrudd(virksomhet uuid) returns table (nr bigint, id bigint, grunn text) language sql stable as $$
  with kjede as (
    select s.nr, s."innsynId", s.hash, lag(s.hash) over (order by s.nr) forrige, row_number() over (order by s.nr) ventet
    from "InnsynSegl" s where s."virksomhetId" = virksomhet
  ), register as (
    select p."innsynId", array_agg(p."personId" order by p."personId") hvem from "InnsynPerson" p where p."virksomhetId" = virksomhet group by 1
  )
  select k.nr, k."innsynId",
    case when k.nr <> k.ventet then 'et segl mangler foran' when i.id is null then 'oppslaget er fjernet'
      when k.hash is distinct from innsyn_hash(i, k.forrige) then 'innholdet er endret' else 'registeret viser andre personer' end
  from kjede k left join "Innsyn" i on i.id = k."innsynId" left join register r on r."innsynId" = k."innsynId"
  where k.nr <> k.ventet or i.id is null or k.hash is distinct from innsyn_hash(i, k.forrige)
    or coalesce(r.hvem, '{}') is distinct from (select coalesce(array_agg(distinct p order by p), '{}') from unnest(i."personIder") p)
  order by k.nr limit 1
$$;

-- What the virksomhet has decided: how many look-ups by number one person may make in a day before the
-- personvernombud is told, and whether addresses may be shown in a map service.
alter table "Virksomhet" add column "oppslagPerDag" int not null default 50 check ("oppslagPerDag" between 5 and 1000),
  add column kart text check (kart in ('kartverket'));
