-- Sessions that somebody has logged out of before their time: a copied cookie is worth nothing. Rows are kept as long as the
-- cookie could have lived. A row is only its own login's, and is not taken away while it is needed.
create table "AvsluttetSesjon" (
  id uuid primary key,
  "kontoId" uuid not null references "Konto" (id) on delete cascade on update cascade,
  "utloper" timestamptz(3) not null
);
create index "AvsluttetSesjon_kontoId_idx" on "AvsluttetSesjon" ("kontoId");
alter table "AvsluttetSesjon" enable row level security;
alter table "AvsluttetSesjon" force row level security;
create policy les on "AvsluttetSesjon" for select using ("kontoId" = (select app_id('konto')));
create policy ny on "AvsluttetSesjon" for insert with check ("kontoId" = (select app_id('konto')));
create policy slett on "AvsluttetSesjon" for delete using ("kontoId" = (select app_id('konto')) and "utloper" < now());

-- A source's earlier tokens, each good until its own time, however often the token is changed.
create table respons.gammeltoken (
  hash text collate "C" primary key,
  "kildeId" uuid not null references respons.kilde (id) on delete cascade,
  "virksomhetId" uuid not null,
  til timestamptz(3) not null
);
create index gammeltoken_kilde on respons.gammeltoken ("kildeId");
call respons.lukk('respons.gammeltoken');
insert into respons.gammeltoken (hash, "kildeId", "virksomhetId", til)
  select "forrigeHash", id, "virksomhetId", "forrigeTil" from respons.kilde where "forrigeHash" is not null and "forrigeTil" is not null;
alter table respons.kilde drop column "forrigeHash", drop column "forrigeTil";
