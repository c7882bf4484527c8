-- Being on duty ends with access. The enhet by which somebody logged on, and why their duty was ended.
alter table respons.vakt add column "enhetId" uuid, add column grunn text;
comment on column respons.vakt.grunn is 'SLUTTET, SPERRET, UTEN_ROLLE, ENHET, LAG, AVLOGGET; empty when they went off themselves.';
-- Who has begun a test of a device.
alter table respons.runde add column "startetAvId" uuid;

-- What somebody holds, by who it is.
create index varsel_holdt on respons.varsel ("tattAvId") where status in ('TATT', 'UTRYKNING', 'AVVENTER');
create index varsel_utrykker on respons.varsel ((utrykning->>'ansattId')) where status = 'UTRYKNING';
create index utsending_koe_mottaker on respons.utsending (mottaker) where status = 'KOE';
-- The open varsler that reach nobody, by virksomhet: those who must know are told.
create index varsel_uten_vakt on respons.varsel ("virksomhetId") where status = 'VENTER' and 'UTEN_VAKT' = any(merker);
create index varsel_vakt_slutt on respons.varsel ("virksomhetId") where verdi = 'vakt_slutt' and status <> 'LUKKET';
