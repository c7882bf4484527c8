-- The address by which a receiver outside answers one message. Only the hash of its code is kept; the salt gives the same
-- code when the message is sent again, to those who hold the house's secret.
create table respons.svarlenke (
  hash text collate "C" primary key,
  salt text not null,
  "virksomhetId" uuid not null,
  "varselId" uuid not null,
  "utsendingId" bigint not null unique,
  -- TATT, KAN_IKKE, FORTSATT, HJELP, I_ORDEN: the last answer.
  svar text,
  besvart timestamptz(3),
  -- When the varsel was taken by this address: the same instant as on the varsel while it is held.
  tatt timestamptz(3),
  opprettet timestamptz(3) not null default now()
);
create index svarlenke_varsel on respons.svarlenke ("varselId");
call respons.lukk('respons.svarlenke');
