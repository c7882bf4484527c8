-- The real-time module's own schema. It shares the database with the main app and nothing else.
create schema respons;

-- A table here is seen by its own virksomhet, and by the module's own processes while they work for all of them.
create procedure respons.lukk(tabell regclass, les_ogsaa text default 'false') language plpgsql as $$
declare
  motor text := '(select current_setting(''app.respons'', true)) = ''1''';
  egen text := '"virksomhetId" = (select app_id(''virksomhet''))';
begin
  execute format('alter table %s enable row level security', tabell);
  execute format('alter table %s force row level security', tabell);
  execute format('create policy les on %s for select using (%s or %s or (%s))', tabell, egen, motor, les_ogsaa);
  execute format('create policy ny on %s for insert with check (%s or %s)', tabell, egen, motor);
  execute format('create policy endre on %s for update using (%s or %s or (%s)) with check (%s or %s or (%s))', tabell, egen, motor, les_ogsaa, egen, motor, les_ogsaa);
  execute format('create policy slett on %s for delete using (%s or %s)', tabell, egen, motor);
end $$;

-- Who may send varsler, by token. Only hashes are kept.
create table respons.kilde (
  id uuid primary key,
  "virksomhetId" uuid not null,
  navn text not null,
  "tokenHash" text not null unique,
  -- The token before the last rotation, good until this time.
  "forrigeHash" text unique,
  "forrigeTil" timestamptz(3),
  aktiv boolean not null default true,
  opprettet timestamptz(3) not null default now(),
  "sistSett" timestamptz(3),
  versjon int not null default 1,
  unique ("virksomhetId", navn)
);

-- What the module knows of each device: kept by a trigger on the stock, and by the device's own signs of life.
create table respons.enhet (
  "virksomhetId" uuid not null,
  serie text collate "C" not null,
  "utstyrId" uuid not null,
  "teknologiKode" text not null,
  leverandor text,
  "tjenesteId" uuid,
  installert boolean not null,
  -- Seconds between two signs of life; empty is none expected.
  intervall int,
  "sistLivstegn" timestamptz(3),
  mangler boolean not null default false,
  "dempetTil" timestamptz(3),
  primary key ("virksomhetId", serie)
) with (fillfactor = 60);
create index enhet_serie on respons.enhet (serie);

-- How one virksomhet answers its varsler.
create table respons.modell (
  "virksomhetId" uuid primary key,
  innhold jsonb not null,
  -- { lagId: { enheter: [enhetId], virksomhetId?, kontakt? } }: who mans each vaktlag here.
  binding jsonb not null default '{}',
  -- Seconds, shares and lists that the virksomhet sets itself.
  innstillinger jsonb not null default '{}',
  "endretAv" text not null,
  endret timestamptz(3) not null default now(),
  versjon int not null default 1
);

-- Who is on duty in a vaktlag.
create table respons.vakt (
  id uuid primary key,
  "virksomhetId" uuid not null,
  lag text not null,
  "soneId" uuid,
  "ansattId" uuid not null,
  "ansattVirksomhetId" uuid not null,
  navn text not null,
  telefon text,
  fra timestamptz(3) not null default now(),
  til timestamptz(3),
  "sistSett" timestamptz(3) not null default now()
);
create unique index vakt_aapen on respons.vakt ("virksomhetId", lag, "ansattId") where til is null;
create index vakt_lag on respons.vakt ("virksomhetId", lag) where til is null;

create table respons.varsel (
  id uuid primary key,
  "virksomhetId" uuid not null,
  "kildeId" uuid not null,
  "eksternId" text collate "C" not null,
  type text not null,
  prioritet smallint not null,
  serie text collate "C",
  -- By the device's clock. It is shown and never decides anything.
  tidspunkt timestamptz(3) not null,
  mottatt timestamptz(3) not null default now(),
  verdi text,
  posisjon jsonb,
  tekst text,
  -- UKJENT_ENHET, IKKE_INSTALLERT, TJENESTE_AVSLUTTET, UTEN_REGEL, KLOKKE_FEIL, FORSINKET, UTEN_VAKT
  merker text[] not null default '{}',
  "utstyrId" uuid,
  "tjenesteId" uuid,
  "tjenesteKode" text,
  "personId" uuid,
  "soneId" uuid,
  "samlingId" uuid,
  -- MOTTATT, VENTER, TATT, UTRYKNING, AVVENTER, LUKKET
  status text not null default 'MOTTATT',
  -- The beats that apply, frozen when the varsel starts; `slag` is the next one.
  plan jsonb,
  slag int not null default 0,
  "nesteForfall" timestamptz(3),
  "tattAvId" uuid,
  "tattAvVirksomhetId" uuid,
  "tattAvNavn" text,
  tatt timestamptz(3),
  "forsteSvar" timestamptz(3),
  "sistRort" timestamptz(3),
  paaminnet timestamptz(3),
  lag text,
  lukket timestamptz(3),
  "lukketAvNavn" text,
  utfall text,
  merknad text,
  versjon int not null default 1
) with (fillfactor = 80);
create unique index varsel_en on respons.varsel ("kildeId", "eksternId");
create index varsel_urutet on respons.varsel (prioritet, mottatt) where status = 'MOTTATT';
create index varsel_forfall on respons.varsel ("nesteForfall") where status <> 'LUKKET' and "nesteForfall" is not null;
create index varsel_aapne on respons.varsel ("virksomhetId", prioritet, mottatt) where status <> 'LUKKET';
create index varsel_mottatt on respons.varsel ("virksomhetId", mottatt desc);
create index varsel_person on respons.varsel ("virksomhetId", "personId", mottatt desc);
create index varsel_serie on respons.varsel ("virksomhetId", serie, mottatt desc);
create index varsel_samling on respons.varsel ("samlingId") where "samlingId" is not null;

-- Technical varsler of one cause, as one to handle.
create table respons.samling (
  id uuid primary key,
  "virksomhetId" uuid not null,
  nokkel text not null,
  hovedvarsel uuid not null,
  startet timestamptz(3) not null default now(),
  sist timestamptz(3) not null default now(),
  antall int not null default 1,
  aapen boolean not null default true
);
create unique index samling_aapen on respons.samling ("virksomhetId", nokkel) where aapen;

-- One message to one receiver: told once, whoever dies meanwhile.
create table respons.utsending (
  id bigint generated always as identity primary key,
  "virksomhetId" uuid not null,
  "varselId" uuid not null,
  nokkel text not null unique,
  slag int not null,
  -- ansatt:<id>, paarorende:<nr>, ekstern:<navn>, mottaksvakt
  mottaker text not null,
  navn text not null,
  -- app, webpush, webhook, sms, epost
  kanal text not null,
  adresse text,
  innhold jsonb not null default '{}',
  -- KOE, SENDT, LEVERT, FEILET, AVLYST (not needed any more)
  status text not null default 'KOE',
  forsok int not null default 0,
  "nesteForsok" timestamptz(3) not null default now(),
  opprettet timestamptz(3) not null default now(),
  sendt timestamptz(3),
  feil text
);
create index utsending_koe on respons.utsending ("nesteForsok") where status = 'KOE';
create index utsending_varsel on respons.utsending ("varselId");

-- Everything that happened, in the shape of the main app's Hendelse: the log, the stream and the figures.
create table respons.hendelse (
  id bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  "virksomhetId" uuid not null,
  "varselId" uuid,
  "personId" uuid,
  type text not null,
  tid timestamptz(3) not null default now(),
  "ansattId" uuid,
  "aktorVirksomhetId" uuid,
  "aktorNavn" text not null default 'Helhet',
  data jsonb not null default '{}',
  primary key (id, tid)
) partition by range (tid);
create table respons.hendelse_rest partition of respons.hendelse default;
create index hendelse_varsel on respons.hendelse ("varselId", id);
create index hendelse_strom on respons.hendelse ("virksomhetId", id);
create index hendelse_person on respons.hendelse ("virksomhetId", "personId", id desc);
create trigger kun_tilfoying before update or delete or truncate on respons.hendelse for each statement execute function kun_tilfoying();

-- Makes the partition of the month, and of the next one. Run at start and daily by the owner of the schema.
create function respons.lag_maaneder(fra date, antall int) returns void language plpgsql as $$
declare m date;
begin
  for i in 0..antall - 1 loop
    m := (date_trunc('month', fra) + make_interval(months => i))::date;
    if to_regclass(format('respons.hendelse_%s', to_char(m, 'YYYYMM'))) is null then
      execute format('create table respons.hendelse_%s partition of respons.hendelse for values from (%L) to (%L)',
        to_char(m, 'YYYYMM'), m::timestamp at time zone 'UTC', (m + interval '1 month')::timestamp at time zone 'UTC');
    end if;
  end loop;
end $$;
select respons.lag_maaneder(current_date, 24);

create table respons.vedlikehold (
  id uuid primary key,
  "virksomhetId" uuid not null,
  tittel text not null,
  fra timestamptz(3) not null,
  til timestamptz(3) not null,
  serier text[] not null,
  "opprettetAv" text not null,
  avlyst timestamptz(3)
);
create index vedlikehold_tid on respons.vedlikehold ("virksomhetId", til);

-- Planned supervision with a camera, and tests of devices: one row per occasion.
create table respons.runde (
  id uuid primary key,
  "virksomhetId" uuid not null,
  -- TILSYN or SYSTEMTEST
  art text not null,
  "tjenesteId" uuid,
  "personId" uuid,
  serie text,
  planlagt timestamptz(3) not null,
  utfort timestamptz(3),
  "utfortAvNavn" text,
  resultat text,
  merknad text,
  versjon int not null default 1
);
create index runde_planlagt on respons.runde ("virksomhetId", planlagt) where utfort is null;
create unique index runde_en on respons.runde ("virksomhetId", art, coalesce("tjenesteId"::text, serie), planlagt);

call respons.lukk('respons.kilde');
call respons.lukk('respons.enhet');
call respons.lukk('respons.modell');
call respons.lukk('respons.vakt', '"ansattVirksomhetId" = (select app_id(''virksomhet''))');
-- A varsel that is sent to another virksomhet's centre is that centre's to handle until it is closed.
alter table respons.varsel add column "mottakerVirksomhetId" uuid;
create index varsel_mottaker on respons.varsel ("mottakerVirksomhetId", prioritet, mottatt) where status <> 'LUKKET' and "mottakerVirksomhetId" is not null;
call respons.lukk('respons.varsel', '"mottakerVirksomhetId" = (select app_id(''virksomhet''))');
call respons.lukk('respons.samling');
call respons.lukk('respons.utsending');
call respons.lukk('respons.vedlikehold');
call respons.lukk('respons.runde');
alter table respons.hendelse add column "mottakerVirksomhetId" uuid;
create index hendelse_mottaker on respons.hendelse ("mottakerVirksomhetId", id) where "mottakerVirksomhetId" is not null;
alter table respons.hendelse enable row level security;
alter table respons.hendelse force row level security;
create policy les on respons.hendelse for select using (
  "virksomhetId" = (select app_id('virksomhet')) or "mottakerVirksomhetId" = (select app_id('virksomhet')) or (select current_setting('app.respons', true)) = '1');
create policy ny on respons.hendelse for insert with check (
  "virksomhetId" = (select app_id('virksomhet')) or "mottakerVirksomhetId" = (select app_id('virksomhet')) or (select current_setting('app.respons', true)) = '1');

-- The stock tells the module of its devices.
create function respons.hold_enhet() returns trigger language plpgsql as $$
begin
  insert into respons.enhet ("virksomhetId", serie, "utstyrId", "teknologiKode", leverandor, "tjenesteId", installert)
    values (new."virksomhetId", new.serienummer, new.id, new."teknologiKode", new.leverandor, new."tjenesteId", new.status = 'I_BRUK')
  on conflict ("virksomhetId", serie) do update set "utstyrId" = excluded."utstyrId", "teknologiKode" = excluded."teknologiKode",
    leverandor = excluded.leverandor, "tjenesteId" = excluded."tjenesteId", installert = excluded.installert;
  return null;
end $$;
create trigger hold_enhet after insert or update of serienummer, status, "tjenesteId", "teknologiKode", leverandor on "Utstyr"
  for each row execute function respons.hold_enhet();
alter table "Utstyr" no force row level security;
insert into respons.enhet ("virksomhetId", serie, "utstyrId", "teknologiKode", leverandor, "tjenesteId", installert)
  select "virksomhetId", serienummer, id, "teknologiKode", leverandor, "tjenesteId", status = 'I_BRUK' from "Utstyr";
alter table "Utstyr" force row level security;

-- An instant as ISO text in UTC, whatever the session's time zone.
create function respons.iso(t timestamptz) returns text language sql stable parallel safe
  as $$ select to_char(t at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

-- The stream reads what has been committed since a snapshot, by transaction.
create index hendelse_xid on respons.hendelse (xid);

-- A call-out: { lag, navn, sendt, paaVei?, framme?, ansattId?, utrykker? }; empty when nobody is out.
alter table respons.varsel add column utrykning jsonb;

-- Visits that are planned in a person's home.
create table respons.besok (
  id uuid primary key,
  "virksomhetId" uuid not null,
  "personId" uuid not null,
  tid timestamptz(3) not null,
  hva text not null,
  "opprettetAv" text not null,
  opprettet timestamptz(3) not null default now()
);
create unique index besok_en on respons.besok ("virksomhetId", "personId", tid, hva);
call respons.lukk('respons.besok');

-- The persons whose open varsler another virksomhet has given us to handle: we see what we need of them, and no longer.
create function respons.hos_oss() returns setof uuid language sql stable as $$
  select "personId" from respons.varsel
  where "mottakerVirksomhetId" = (select app_id('virksomhet')) and status <> 'LUKKET' and "personId" is not null $$;
alter policy les on "Person" using (
  "virksomhetId" = (select app_id('virksomhet')) or id in (select "personId" from delt) or id in (select * from respons.hos_oss()));
alter policy les on "Paarorende" using (
  "virksomhetId" = (select app_id('virksomhet')) or "personId" in (select "personId" from delt) or "personId" in (select * from respons.hos_oss()));
alter policy les on "Tjeneste" using (
  "virksomhetId" = (select app_id('virksomhet')) or id in (select "tjenesteId" from delt) or "personId" in (select * from respons.hos_oss()));
alter policy les on "Utstyr" using (
  "virksomhetId" = (select app_id('virksomhet')) or "tjenesteId" in (select "tjenesteId" from delt)
  or "tjenesteId" in (select id from "Tjeneste" where "personId" in (select * from respons.hos_oss())));
alter policy les on "Installasjon" using (
  "virksomhetId" = (select app_id('virksomhet')) or "tjenesteId" in (select "tjenesteId" from delt)
  or "tjenesteId" in (select id from "Tjeneste" where "personId" in (select * from respons.hos_oss())));
alter policy ny on "Innsyn" with check (
  "aktorVirksomhetId" = (select app_id('virksomhet'))
  and ("virksomhetId" = (select app_id('virksomhet')) or "personId" in (select "personId" from delt) or "personId" in (select * from respons.hos_oss())));

-- A browser or phone that wants to be told by web push.
create table respons.abonnement (
  id uuid primary key,
  "virksomhetId" uuid not null,
  "ansattId" uuid not null,
  endpoint text not null unique,
  noekler jsonb not null,
  opprettet timestamptz(3) not null default now(),
  "sistSendt" timestamptz(3)
);
create index abonnement_ansatt on respons.abonnement ("ansattId");
call respons.lukk('respons.abonnement');

-- What the module's own processes share: keys made once, and who did what last. For them alone.
create table respons.felles (
  navn text primary key,
  verdi jsonb not null default '{}',
  tid timestamptz(3) not null default now()
);
alter table respons.felles enable row level security;
alter table respons.felles force row level security;
create policy motor on respons.felles using ((select current_setting('app.respons', true)) = '1');

-- Devices whose signs of life have stopped, and those whose interval is not set yet.
create index enhet_mangler on respons.enhet ("virksomhetId") where mangler;
create index enhet_uten_intervall on respons.enhet ("teknologiKode") where intervall is null;

-- A round: where it is, when somebody began it, and the varsel it led to.
alter table respons.runde add column "soneId" uuid, add column startet timestamptz(3), add column "varselId" uuid, add column opprettet timestamptz(3) not null default now();
create index runde_serie on respons.runde ("virksomhetId", serie, planlagt desc) where serie is not null;

-- A message in the app is followed by the receiver's other channels, once.
alter table respons.utsending add column fulgt boolean not null default false;
create index utsending_app on respons.utsending (id) where kanal = 'app' and not fulgt;

-- Person, sone and next of kin of tjenester in many virksomheter, each read as its own virksomhet, in one call.
create function respons.fakta(tjenester jsonb)
  returns table ("tjenesteId" uuid, kode text, status text, "personId" uuid, "soneId" uuid, paarorende jsonb) language plpgsql as $$
declare v record;
begin
  for v in select x."virksomhetId" id, array_agg(x."tjenesteId") ider from jsonb_to_recordset(tjenester) x ("virksomhetId" uuid, "tjenesteId" uuid) group by 1 loop
    perform set_config('app.virksomhet', v.id::text, true);
    return query
      select t.id, t.kode, t.status::text, t."personId", p."soneId",
        (select jsonb_agg(jsonb_build_object('navn', n.navn, 'telefon', n.telefon) order by n.rekkefolge, n.id) from "Paarorende" n where n."personId" = p.id)
      from "Tjeneste" t join "Person" p on p.id = t."personId" where t."virksomhetId" = v.id and t.id = any (v.ider);
  end loop;
  perform set_config('app.virksomhet', '', true);
end $$;

-- The report counts the call-outs of a period; they are few among the events.
create index hendelse_utrykning on respons.hendelse (tid) where type in ('UTRYKNING_SENDT', 'UTRYKNING_PAA_VEI', 'UTRYKNING_FRAMME', 'UTRYKNING_UBESVART');
