-- A session may be ended from a moment soon to come: what is on its way with its cookie is answered first.
alter table "AvsluttetSesjon" add column "fra" timestamptz(3) not null default now();
