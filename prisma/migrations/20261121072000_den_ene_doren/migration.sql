-- The one door: forced row-level security on every tenant table, default closed.
-- Settings are read once per statement: (select ...) makes the planner treat them as constants.

create function app_id(navn text) returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.' || navn, true), '')::uuid $$;

-- Closes a table to its own virksomhet. Later migrations call it for each new tenant table.
create procedure lukk_tabell(tabell regclass, les_ogsaa text default 'false', skriv_ogsaa text default 'false') language plpgsql as $$
declare egen text := '"virksomhetId" = (select app_id(''virksomhet''))';
begin
  execute format('alter table %s enable row level security', tabell);
  execute format('alter table %s force row level security', tabell);
  execute format('create policy les on %s for select using (%s or (%s))', tabell, egen, les_ogsaa);
  execute format('create policy ny on %s for insert with check (%s or (%s))', tabell, egen, skriv_ogsaa);
  execute format('create policy endre on %s for update using (%s or (%s)) with check (%s or (%s))', tabell, egen, skriv_ogsaa, egen, skriv_ogsaa);
  execute format('create policy slett on %s for delete using (%s)', tabell, egen);
end $$;

-- Tables that nobody but their own virksomhet sees.
call lukk_tabell('"Enhet"');
call lukk_tabell('"Sak"');
call lukk_tabell('"Saksteller"');
call lukk_tabell('"Kartlegging"');
call lukk_tabell('"Vedtak"');
call lukk_tabell('"Brev"');
call lukk_tabell('"Bestilling"');
call lukk_tabell('"Avslutningssteg"');
call lukk_tabell('"HendelseSegl"');
call lukk_tabell('"Seglmerke"');
call lukk_tabell('"Gjentakelse"');

-- One login may have roles in several virksomheter and must see its own before one is chosen.
call lukk_tabell('"Ansatt"', '"kontoId" = (select app_id(''konto''))');
call lukk_tabell('"Rolletildeling"', '"kontoId" = (select app_id(''konto''))');

-- Deling opens single tjenester to another virksomhet.
call lukk_tabell('"Deling"', '"tilVirksomhetId" = (select app_id(''virksomhet''))');

create view delt with (security_invoker = true) as
  select "tjenesteId", "personId", rettighet from "Deling"
  where "tilVirksomhetId" = (select app_id('virksomhet')) and fra <= now() and (til is null or til > now());

call lukk_tabell('"Tjeneste"', 'id in (select "tjenesteId" from delt)');
call lukk_tabell('"Person"', 'id in (select "personId" from delt)');
call lukk_tabell('"Paarorende"', '"personId" in (select "personId" from delt)');
call lukk_tabell('"Installasjon"', '"tjenesteId" in (select "tjenesteId" from delt)');
call lukk_tabell('"Utstyr"', '"tjenesteId" in (select "tjenesteId" from delt)');
call lukk_tabell('"Evaluering"', '"tjenesteId" in (select "tjenesteId" from delt)', '"tjenesteId" in (select "tjenesteId" from delt where rettighet = ''FOLGE_OPP'')');
call lukk_tabell('"Oppgave"', '"utforerVirksomhetId" = (select app_id(''virksomhet''))', '"tjenesteId" in (select "tjenesteId" from delt where rettighet = ''FOLGE_OPP'')');

-- Events and reads are written by whoever acts, on the record of whoever owns it.
alter table "Hendelse" enable row level security;
alter table "Hendelse" force row level security;
create policy les on "Hendelse" for select using (
  "virksomhetId" = (select app_id('virksomhet')) or "tjenesteId" in (select "tjenesteId" from delt));
create policy ny on "Hendelse" for insert with check (
  "aktorVirksomhetId" = (select app_id('virksomhet'))
  and ("virksomhetId" = (select app_id('virksomhet')) or "tjenesteId" in (select "tjenesteId" from delt)));

alter table "Innsyn" enable row level security;
alter table "Innsyn" force row level security;
create policy les on "Innsyn" for select using ("virksomhetId" = (select app_id('virksomhet')));
create policy ny on "Innsyn" for insert with check (
  "aktorVirksomhetId" = (select app_id('virksomhet'))
  and ("virksomhetId" = (select app_id('virksomhet')) or "personId" in (select "personId" from delt)));

-- Names of virksomheter are public; only its own people change one.
alter table "Virksomhet" enable row level security;
alter table "Virksomhet" force row level security;
create policy les on "Virksomhet" for select using (true);
create policy endre on "Virksomhet" for update using (id = (select app_id('virksomhet')));

-- A login is seen by itself, by the one who is logging in with it, and by the virksomheter where it is employed.
alter table "Konto" enable row level security;
alter table "Konto" force row level security;
create policy les on "Konto" for select using (
  id = (select app_id('konto'))
  or epost = (select nullif(current_setting('app.innlogging', true), ''))
  or "oidcSubjekt" = (select nullif(current_setting('app.innlogging', true), ''))
  or id in (select "kontoId" from "Ansatt" where "virksomhetId" = (select app_id('virksomhet'))));
create policy ny on "Konto" for insert with check (epost = (select nullif(current_setting('app.innlogging', true), '')));
create policy endre on "Konto" for update using (
  id = (select app_id('konto')) or id in (select "kontoId" from "Ansatt" where "virksomhetId" = (select app_id('virksomhet'))));

-- What is written once stays as it was.
create function kun_tilfoying() returns trigger language plpgsql as $$
begin raise exception 'Tabellen % kan bare legges til i', tg_table_name using errcode = '42501'; end $$;

create trigger kun_tilfoying before update or delete or truncate on "Hendelse" for each statement execute function kun_tilfoying();
create trigger kun_tilfoying before update or delete or truncate on "HendelseSegl" for each statement execute function kun_tilfoying();
create trigger kun_tilfoying before update or delete or truncate on "Innsyn" for each statement execute function kun_tilfoying();
create trigger kun_tilfoying before update or delete or truncate on "Brev" for each statement execute function kun_tilfoying();

-- An approved vedtak is frozen; it can only be closed, and not while a device is still out.
create function vern_vedtak() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'Vedtak slettes ikke' using errcode = '42501'; end if;
  if old.status in ('GODKJENT', 'AVSLUTTET') and (to_jsonb(new) - '{status,avsluttet,versjon}'::text[]) is distinct from (to_jsonb(old) - '{status,avsluttet,versjon}'::text[]) then
    raise exception 'Vedtaket er fattet og kan ikke endres' using errcode = '42501';
  end if;
  if old.status = 'AVSLUTTET' and new.status <> 'AVSLUTTET' then
    raise exception 'Et avsluttet vedtak kan ikke åpnes' using errcode = '42501';
  end if;
  if new.status = 'AVSLUTTET' and exists (
    select 1 from "Utstyr" u join "Tjeneste" t on t.id = u."tjenesteId" where t."vedtakId" = new.id and u.status in ('I_BRUK', 'HENTET')) then
    raise exception 'Utstyr er ikke hentet og nullstilt' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger vern_vedtak before update or delete on "Vedtak" for each row execute function vern_vedtak();

-- Four eyes, also in the database.
alter table "Vedtak" add constraint fire_oyne check ("godkjennerId" is null or "godkjennerId" <> "saksbehandlerId");
alter table "Vedtak" add constraint godkjent_er_frosset check (status not in ('GODKJENT', 'AVSLUTTET') or (frosset is not null and "godkjennerId" is not null));

-- A device is at one place.
alter table "Utstyr" add constraint utstyr_sted check ((status in ('I_BRUK', 'HENTET')) <= ("tjenesteId" is not null));

-- The hash chain. A seal covers the row's content and the seal before it.
create function hendelse_hash(h "Hendelse", forrige bytea) returns bytea language sql stable set timezone = 'UTC' as
  $$ select sha256(coalesce(forrige, ''::bytea) || convert_to((to_jsonb(h) - 'xid')::text, 'UTF8')) $$;

-- Chains at most `maks` committed rows of one virksomhet; gives how many. Bounded by the snapshot's xmin, so that a row
-- that commits late is not skipped.
create function forsegl(virksomhet uuid, maks int default 5000) returns int language plpgsql as $$
declare
  grense xid8 := pg_snapshot_xmin(pg_current_snapshot());
  fra xid8;
  nr bigint;
  forrige bytea;
  h "Hendelse";
  antall int := 0;
begin
  perform pg_advisory_xact_lock(4715212, hashtext(virksomhet::text));
  insert into "Seglmerke" ("virksomhetId") values (virksomhet) on conflict do nothing;
  select s.merke into fra from "Seglmerke" s where s."virksomhetId" = virksomhet;
  select s.nr, s.hash into nr, forrige from "HendelseSegl" s where s."virksomhetId" = virksomhet order by s.nr desc limit 1;
  nr := coalesce(nr, 0);
  for h in
    select * from "Hendelse" e
    where e."virksomhetId" = virksomhet and e.xid >= fra and e.xid < grense
      and not exists (select 1 from "HendelseSegl" s where s."hendelseId" = e.id)
    order by e.xid, e.id limit maks
  loop
    nr := nr + 1;
    forrige := hendelse_hash(h, forrige);
    insert into "HendelseSegl" ("virksomhetId", nr, "hendelseId", hash) values (virksomhet, nr, h.id, forrige);
    antall := antall + 1;
    fra := h.xid;
  end loop;
  update "Seglmerke" s set merke = case when antall < maks then grense else fra end where s."virksomhetId" = virksomhet;
  return antall;
end $$;

-- The first broken link of one virksomhet's chain, if any.
create function kjedebrudd(virksomhet uuid) returns table (nr bigint, "hendelseId" bigint, grunn text) language sql stable as $$
  with kjede as (
    select s.nr, s."hendelseId", s.hash, lag(s.hash) over (order by s.nr) forrige, row_number() over (order by s.nr) ventet
    from "HendelseSegl" s where s."virksomhetId" = virksomhet
  )
  select k.nr, k."hendelseId",
    case when k.nr <> k.ventet then 'et segl mangler foran' when h.id is null then 'hendelsen er fjernet' else 'innholdet er endret' end
  from kjede k left join "Hendelse" h on h.id = k."hendelseId"
  where k.nr <> k.ventet or h.id is null or k.hash is distinct from hendelse_hash(h, k.forrige)
  order by k.nr limit 1
$$;

-- One open oppgave per step of a sak, of a tjeneste, of an evaluering.
create unique index oppgave_en_per_sak on "Oppgave" ("sakId", steg) where status in ('AAPEN', 'PAA_VENT') and "sakId" is not null;
create unique index oppgave_en_per_tjeneste on "Oppgave" ("tjenesteId", steg) where status in ('AAPEN', 'PAA_VENT') and "sakId" is null and "evalueringId" is null;
create unique index oppgave_en_per_evaluering on "Oppgave" ("evalueringId", steg) where status in ('AAPEN', 'PAA_VENT') and "evalueringId" is not null;
